import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { nodeNamespace, values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Makes, attaches, grows and snapshots EBS volumes. */
export default defineComponent({
  name: "aws-ebs-csi-driver",
  description: "EBS volumes, on clusters whose control plane AWS does not run.",
  namespace: { name: "aws-ebs-csi-driver", podSecurity: "baseline" },
  // It mounts below the kubelet.
  extraNamespaces: [{ name: nodeNamespace, podSecurity: "privileged" }],
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds", "snapshot-controller"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // Without it no volume is attached or let go any more.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "storage.k8s.io", kind: "CSIDriver" },
    ],
  },
});
