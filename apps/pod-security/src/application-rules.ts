import { celList, type Rule } from "./rule.ts";

const everyone = [
  "system:anonymous",
  "system:authenticated",
  "system:serviceaccounts",
  "system:unauthenticated",
];

const pods: Rule["resources"] = { group: "", version: "v1", names: ["pods"], operations: ["CREATE"] };
const applications = { labels: { "hub.llm-analytics.io/tier": "application" } };

/** Rules about what applications do, beyond what the level restricted holds them to. */
export const applicationRules: readonly Rule[] = [
  {
    name: "roleBindings",
    resources: {
      group: "rbac.authorization.k8s.io",
      version: "v1",
      names: ["rolebindings"],
      operations: ["CREATE", "UPDATE"],
    },
    namespaces: applications,
    conditions: { "not-being-deleted": "!has(object.metadata.deletionTimestamp)" },
    expression: `object.roleRef.name != "cluster-admin" && (!has(object.subjects) || !object.subjects.exists(subject, subject.name in ${celList(everyone)}))`,
    message:
      "In an application's namespace no RoleBinding gives cluster-admin, or anything to everyone: name a smaller role, and users or groups.",
  },
  {
    name: "serviceAccountTokens",
    resources: pods,
    namespaces: applications,
    variables: {
      account:
        'has(object.spec.serviceAccountName) && object.spec.serviceAccountName != "" ? object.spec.serviceAccountName : "default"',
      // What the API server itself has added to the pod by then is among them.
      tokens:
        "has(object.spec.volumes) && object.spec.volumes.exists(volume, has(volume.projected) && has(volume.projected.sources) && volume.projected.sources.exists(source, has(source.serviceAccountToken)))",
    },
    expression: 'variables.account != "default" || !variables.tokens',
    message:
      "The pod would get a token of the service account default: give it an account of its own, or say automountServiceAccountToken: false.",
  },
  {
    name: "defaultNamespace",
    resources: pods,
    namespaces: { labels: { "kubernetes.io/metadata.name": "default" } },
    expression: "false",
    message:
      "The namespace default has no quota, no network policy and no level: run the pod in one that has an owner.",
  },
];
