import { defineComponent } from "@hub/component";
import { z } from "zod";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Sends the traffic of pods through their sidecars from the node, so that no pod needs the right to do it itself. */
export default defineComponent({
  name: "istio-cni",
  description: "Lets pods of restricted namespaces join the service mesh.",
  // It writes to the node's file system and network.
  namespace: { name: "istio-cni", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  chart,
  settings: z.strictObject({}),
  values,
  checks,
  workloads,
  argo: {
    // New pods with a sidecar would have no network rules, and would not start.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },
});
