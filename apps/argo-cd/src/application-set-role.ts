import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1/Role";
import type { IRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding";

const name = "argocd-applicationset-controller-projects";
const namespace = "argocd";

/**
 * Lets the ApplicationSet controller watch AppProjects, as the Role of the version that runs does: the Role in the chart
 * is that of the chart's own version.
 *
 * @see https://github.com/argoproj/argo-cd/blob/v3.6.1/manifests/base/applicationset-controller/argocd-applicationset-controller-role.yaml
 */
export function applicationSetRole(scope: Construct): void {
  manifest<IRole>(scope, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    metadata: { name, namespace },
    rules: [{ apiGroups: ["argoproj.io"], resources: ["appprojects"], verbs: ["get", "list", "watch"] }],
  });
  manifest<IRoleBinding>(scope, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: { name, namespace },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
    subjects: [{ kind: "ServiceAccount", name: "argocd-applicationset-controller", namespace }],
  });
}
