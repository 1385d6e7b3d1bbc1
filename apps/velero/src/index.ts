import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { nodeAgentConfigMap } from "./node-agent-config.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Backs up the objects and volumes of the cluster to a bucket every day, and brings them back. */
export default defineComponent({
  name: "velero",
  description: "Daily backups of namespaces and volumes, off the cluster.",
  // Its node agent reads volumes from below the kubelet, and has to be in Velero's own namespace.
  namespace: { name: "velero", podSecurity: "privileged" },
  // It snapshots by the VolumeSnapshotClass of `storage`.
  dependsOn: ["namespaces", "storage"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,

  manifests: (scope, _cluster, settings) => {
    if (settings.volumes.moveData) nodeAgentConfigMap(scope);
  },

  checks,
  workloads,

  argo: {
    // It holds the CRDs, and the Backups that say what is in the bucket.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },
});
