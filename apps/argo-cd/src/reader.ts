import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1/Role";
import type { IRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding";
import type { IServiceAccount } from "kubernetes-models/v1/ServiceAccount";

const name = "hubctl-reader";
const namespace = "argocd";

/**
 * The service account of pipelines that run `hubctl status` and `hubctl wait`: it sees the fleet's own objects, and
 * changes nothing. It has no token of its own; whoever may ask for one gets one that expires.
 */
export function reader(scope: Construct): void {
  manifest<IServiceAccount>(scope, {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name, namespace },
    // No pod runs as it.
    automountServiceAccountToken: false,
  });
  manifest<IRole>(scope, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    metadata: { name, namespace },
    rules: [
      {
        apiGroups: ["argoproj.io"],
        resources: ["applications", "applicationsets"],
        verbs: ["list", "watch"],
      },
    ],
  });
  manifest<IRoleBinding>(scope, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: { name, namespace },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  });
}
