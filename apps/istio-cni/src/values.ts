import type { Cluster, Provider } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** Where each provider's nodes look for CNI plugins. */
const binFolders: Record<Provider, string> = {
  aws: "/opt/cni/bin",
  // The file system of GKE's nodes is read-only elsewhere.
  gcp: "/home/kubernetes/bin",
  azure: "/opt/cni/bin",
};

/** Helm values of the chart. */
export const values = ({ provider }: Cluster): ChartValues => ({
  // The chart has one folder for all of them.
  cniBinDir: binFolders[provider],
  excludeNamespaces: ["istio-cni", "istio-system", "kube-system"],
  resources: {
    requests: { cpu: "100m", memory: "100Mi" },
    limits: { cpu: "500m", memory: "256Mi" },
  },
  // GKE lets pods be critical to the node only in kube-system, and where a ResourceQuota says so.
  resourceQuotas: { enabled: provider === "gcp" },
});
