import { type Cluster, SettingError } from "@hub/component";
import { configMap } from "./alloy-config.ts";
import type { ChartValues } from "./chart.gen.ts";
import { journalPaths } from "./journal.ts";
import type { Settings } from "./settings.ts";

/** How far Alloy has read. On the node, where it survives the pod and a reboot. */
const positions = { name: "positions", path: "/var/lib/alloy", type: "DirectoryOrCreate" };

/** Helm values of the chart. Throws a SettingError on a cluster that runs promtail as well. */
export function values(cluster: Cluster, settings: Settings): ChartValues {
  refuseTwo(cluster);
  const read = [{ name: "pods", path: "/var/log/pods" }, ...(settings.journal ? journalPaths : [])];
  return {
    // Objects of Alloy's own kinds, which are not read here.
    crds: { create: false },
    alloy: {
      configMap: { create: false, ...configMap },
      storagePath: positions.path,
      enableReporting: false,
      mounts: {
        extra: [
          { name: positions.name, mountPath: positions.path },
          ...read.map(({ name, path }) => ({ name, mountPath: path, readOnly: true })),
        ],
      },
      // As root, to whom the files belong, and with nothing else that root may.
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
        seccompProfile: { type: "RuntimeDefault" },
      },
      resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
    },
    // The chart would let it read every Secret. It puts both lists into one rule set, so that neither may be empty.
    rbac: {
      rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }],
      clusterRules: [{ apiGroups: [""], resources: ["pods"], verbs: ["list", "watch"] }],
    },
    configReloader: {
      resources: { requests: { cpu: "10m", memory: "50Mi" }, limits: { cpu: "50m", memory: "64Mi" } },
    },
    controller: {
      type: "daemonset",
      // Nodes with taints have logs too.
      tolerations: [{ operator: "Exists" }],
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
      volumes: {
        extra: [positions, ...read].map(({ name, ...hostPath }) => ({ name, hostPath })),
      },
    },
    // The ServiceMonitor kind is there only where its CRDs are.
    serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") },
  };
}

/** Both read the same files. */
function refuseTwo(cluster: Cluster): void {
  if (!cluster.runs("promtail")) return;
  throw new SettingError(
    [],
    `${cluster.name} runs promtail as well, and both would send every line.`,
    `Say \`promtail: off\` in clusters/${cluster.name}/pins.yaml, or turn alloy off.`,
  );
}
