import { type Cluster, onlyOn, podIdentity, sortedKeys } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

/** Where its agents are: the one namespace whose pods may do anything to a node. */
export const nodeNamespace = "node-agents";

/** For each container: the sidecars have those of the pod they are in. */
const resources = {
  requests: { cpu: "10m", memory: "40Mi" },
  limits: { cpu: "200m", memory: "256Mi" },
};

/** Nothing that a container of the controller does needs a capability. */
const unprivileged = { securityContext: { capabilities: { drop: ["ALL"] } } };

/** Helm values of the chart. Throws a SettingError off AWS. */
export function values(cluster: Cluster, settings: Settings): ChartValues {
  onlyOn(cluster, "aws", "aws-ebs-csi-driver", "has no EBS volumes");
  // The ServiceMonitor kind is there only where its CRDs are.
  const monitored = cluster.runs("prometheus-operator-crds");
  return {
    controller: {
      replicaCount: settings.replicas,
      // Else it would ask the node's metadata, which pods mostly cannot reach.
      region: cluster.region,
      k8sTagClusterId: cluster.name,
      extraVolumeTags: sortedKeys(settings.volumeTags),
      serviceAccount: { annotations: podIdentity(cluster, settings).annotations },
      securityContext: { seccompProfile: { type: "RuntimeDefault" } },
      containerSecurityContext: unprivileged.securityContext,
      resources,
      enableMetrics: monitored,
      // The chart would go by the API versions of the cluster, which an offline render does not have.
      serviceMonitor: { forceEnable: monitored },
    },
    node: {
      namespaceOverride: nodeNamespace,
      resources,
      enableWindows: false,
    },
    sidecars: {
      provisioner: unprivileged,
      attacher: unprivileged,
      // It does not start without the kinds of snapshots. The chart would go by the API versions here too.
      snapshotter: { ...unprivileged, forceEnable: cluster.runs("snapshot-controller") },
      resizer: unprivileged,
      volumemodifier: unprivileged,
      livenessProbe: unprivileged,
    },
    // The component storage has the classes, and the one default.
    defaultStorageClass: { enabled: false },
    // A pod that tests Kubernetes itself, with an image from elsewhere.
    helmTester: { enabled: false },
  };
}
