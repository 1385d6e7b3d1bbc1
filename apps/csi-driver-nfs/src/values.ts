import type { Cluster } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

const resources = (memory: string) => ({
  requests: { cpu: "10m", memory: "32Mi" },
  limits: { cpu: "200m", memory },
});

/** Helm values of the chart. */
export const values = (_cluster: Cluster, { replicas }: Settings): Values => ({
  controller: {
    replicas,
    // A further container, which needs the kinds of snapshots and copies whole folders.
    enableSnapshotter: false,
    resources: {
      csiProvisioner: resources("400Mi"),
      csiResizer: resources("400Mi"),
      livenessProbe: resources("100Mi"),
      nfs: resources("200Mi"),
    },
  },
  node: {
    resources: {
      livenessProbe: resources("100Mi"),
      nodeDriverRegistrar: resources("100Mi"),
      nfs: resources("300Mi"),
    },
  },
  // There is one controller of snapshots in a cluster, with its kinds, and it is not this one.
  externalSnapshotter: { enabled: false, customResourceDefinitions: { enabled: false } },
  // Made here, one for each server.
  storageClass: { create: false },
});
