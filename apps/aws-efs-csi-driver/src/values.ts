import { type Cluster, onlyOn, podIdentity } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

/** Of the driver itself: on each node it runs a TLS tunnel for every mount. */
const resources = {
  requests: { cpu: "50m", memory: "128Mi" },
  limits: { cpu: "500m", memory: "512Mi" },
};

const sidecar = {
  resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } },
};

/** Helm values of the chart. Throws a SettingError off AWS. */
export function values(cluster: Cluster, settings: Settings): Values {
  onlyOn(cluster, "aws", "aws-efs-csi-driver", "has no EFS");
  // The ServiceMonitor kind is there only where its CRDs are.
  const monitored = cluster.runs("prometheus-operator-crds");
  return {
    controller: {
      replicaCount: settings.replicas,
      serviceAccount: { annotations: podIdentity(cluster, settings).annotations },
      // A token from the cluster's own region, whatever becomes of the one that AWS has for all.
      regionalStsEndpoints: true,
      resources,
      // In place of `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
      podDisruptionBudget: { enabled: true, minAvailable: null, maxUnavailable: 1 },
      enableMetrics: monitored,
      serviceMonitor: { enabled: monitored },
    },
    node: { resources },
    sidecars: { livenessProbe: sidecar, nodeDriverRegistrar: sidecar, csiProvisioner: sidecar },
    // As a hook it would be deleted and made again at every sync, and no volume be mounted meanwhile.
    useHelmHooksForCSIDriver: false,
  };
}
