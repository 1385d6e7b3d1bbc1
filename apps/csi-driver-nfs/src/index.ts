import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { storageClasses } from "./storage-class.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Volumes on NFS servers of your own, which several pods write to. */
export default defineComponent({
  name: "csi-driver-nfs",
  description: "Volumes on your own NFS servers, and a class for each.",
  // Its agents mount below the kubelet, and its controller mounts the server, to make folders.
  namespace: { name: "csi-driver-nfs", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  chart,
  settings,
  values,
  manifests: storageClasses,
  checks,
  workloads,
  argo: {
    // Without it no volume is mounted any more.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "storage.k8s.io", kind: "CSIDriver" },
      { group: "storage.k8s.io", kind: "StorageClass" },
    ],
  },
});
