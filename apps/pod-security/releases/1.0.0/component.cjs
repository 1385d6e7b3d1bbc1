// A frozen release of pod-security. Never edited: what runs in the clusters that are pinned to it comes from here.
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// apps/pod-security/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component2 = require("@hub/component");

// apps/pod-security/src/admission-policy.ts
var import_component = require("@hub/component");
var apiVersion = "admissionregistration.k8s.io/v1";
var actions = {
  audit: ["Audit"],
  warn: ["Warn", "Audit"],
  deny: ["Deny", "Audit"]
};
var policyName = (rule) => `${rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.hub.llm-analytics.io`;
function admissionPolicy(scope, rule, mode2) {
  if (mode2 === "off") return;
  const name = policyName(rule.name);
  const { group, version, names, operations } = rule.resources;
  (0, import_component.manifest)(scope, {
    apiVersion,
    kind: "ValidatingAdmissionPolicy",
    metadata: { name },
    spec: {
      // An expression that goes wrong must not open the door. It takes no pod and no certificate to evaluate.
      failurePolicy: "Fail",
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: [group],
            apiVersions: [version],
            resources: [...names],
            operations: [...operations]
          }
        ],
        ...rule.namespaces && { namespaceSelector: selector(rule.namespaces) }
      },
      ...rule.conditions && { matchConditions: named(rule.conditions) },
      ...rule.variables && { variables: named(rule.variables) },
      validations: [{ expression: rule.expression, message: rule.message }]
    }
  });
  (0, import_component.manifest)(scope, {
    apiVersion,
    kind: "ValidatingAdmissionPolicyBinding",
    metadata: { name },
    spec: { policyName: name, validationActions: actions[mode2] }
  });
}
var named = (expressions) => Object.entries(expressions).map(([name, expression]) => ({ name, expression }));
var selector = ({ labels, except = [] }) => ({
  ...labels && { matchLabels: { ...labels } },
  ...except.length > 0 && {
    matchExpressions: [
      {
        key: "kubernetes.io/metadata.name",
        operator: "NotIn",
        // As a set: the order means nothing.
        values: [...new Set(except)].toSorted()
      }
    ]
  }
});

// apps/pod-security/src/rule.ts
var celString = (text) => JSON.stringify(text);
var celList = (texts) => `[${[...new Set(texts)].toSorted().map(celString).join(", ")}]`;

// apps/pod-security/src/application-rules.ts
var everyone = [
  "system:anonymous",
  "system:authenticated",
  "system:serviceaccounts",
  "system:unauthenticated"
];
var pods = { group: "", version: "v1", names: ["pods"], operations: ["CREATE"] };
var applications = { labels: { "hub.llm-analytics.io/tier": "application" } };
var applicationRules = [
  {
    name: "roleBindings",
    resources: {
      group: "rbac.authorization.k8s.io",
      version: "v1",
      names: ["rolebindings"],
      operations: ["CREATE", "UPDATE"]
    },
    namespaces: applications,
    conditions: { "not-being-deleted": "!has(object.metadata.deletionTimestamp)" },
    expression: `object.roleRef.name != "cluster-admin" && (!has(object.subjects) || !object.subjects.exists(subject, subject.name in ${celList(everyone)}))`,
    message: "In an application's namespace no RoleBinding gives cluster-admin, or anything to everyone: name a smaller role, and users or groups."
  },
  {
    name: "serviceAccountTokens",
    resources: pods,
    namespaces: applications,
    variables: {
      account: 'has(object.spec.serviceAccountName) && object.spec.serviceAccountName != "" ? object.spec.serviceAccountName : "default"',
      // What the API server itself has added to the pod by then is among them.
      tokens: "has(object.spec.volumes) && object.spec.volumes.exists(volume, has(volume.projected) && has(volume.projected.sources) && volume.projected.sources.exists(source, has(source.serviceAccountToken)))"
    },
    expression: 'variables.account != "default" || !variables.tokens',
    message: "The pod would get a token of the service account default: give it an account of its own, or say automountServiceAccountToken: false."
  },
  {
    name: "defaultNamespace",
    resources: pods,
    namespaces: { labels: { "kubernetes.io/metadata.name": "default" } },
    expression: "false",
    message: "The namespace default has no quota, no network policy and no level: run the pod in one that has an owner."
  }
];

// apps/pod-security/src/checks.ts
var trial = (labels) => ({
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name: "hubctl-must-be-refused", labels }
});
var trials = [
  {
    rule: "namespaceLevel",
    labels: {},
    proves: "Nobody makes a namespace without a Pod Security level."
  },
  {
    rule: "privilegedNamespaces",
    labels: { "pod-security.kubernetes.io/enforce": "privileged" },
    proves: "Nobody makes a privileged namespace that Git does not name."
  }
];
var checks = (_cluster, { rules }) => [
  ...trials.filter(({ rule }) => rules[rule] === "deny").map(
    ({ rule, labels, proves }) => ({
      kind: "refused",
      object: trial(labels),
      by: `ValidatingAdmissionPolicy '${policyName(rule)}'`,
      proves
    })
  ),
  // The names are those of the schema.
  ...Object.entries(rules).filter(([rule, mode2]) => mode2 !== "off" && !(mode2 === "deny" && trials.some((t) => t.rule === rule))).map(
    ([rule, mode2]) => ({
      kind: "exists",
      object: {
        apiVersion: "admissionregistration.k8s.io/v1",
        kind: "ValidatingAdmissionPolicyBinding",
        name: policyName(rule)
      },
      proves: `The rule ${rule} is bound, to ${mode2}.`
    })
  )
];

// apps/pod-security/src/namespace-rules.ts
var level = "pod-security.kubernetes.io/enforce";
var tier = "hub.llm-analytics.io/tier";
var guarded = [
  level,
  "pod-security.kubernetes.io/enforce-version",
  "pod-security.kubernetes.io/audit",
  "pod-security.kubernetes.io/audit-version",
  "pod-security.kubernetes.io/warn",
  "pod-security.kubernetes.io/warn-version",
  tier,
  "hub.llm-analytics.io/component"
];
var resources = {
  group: "",
  version: "v1",
  names: ["namespaces"],
  operations: ["CREATE", "UPDATE"]
};
var conditions = { "not-being-deleted": "!has(object.metadata.deletionTimestamp)" };
var variables = {
  labels: "has(object.metadata.labels) ? object.metadata.labels : {}",
  before: "oldObject != null && has(oldObject.metadata.labels) ? oldObject.metadata.labels : {}"
};
var valueIn = (labels, key) => `(${key} in variables.${labels} ? variables.${labels}[${key}] : "")`;
var namespaceRules = (cluster, settings2) => [
  {
    name: "namespaceLevel",
    resources,
    namespaces: { except: settings2.exemptNamespaces },
    conditions,
    variables,
    // One that never had a level may still be changed otherwise: whoever does that is not to blame.
    expression: `${celString(level)} in variables.labels || (oldObject != null && !(${celString(level)} in variables.before))`,
    message: `Say the Pod Security level of the namespace: label ${level} is restricted, or baseline where its pods cannot be.`
  },
  {
    name: "privilegedNamespaces",
    resources,
    conditions,
    variables,
    expression: [
      `${valueIn("labels", celString(level))} != "privileged"`,
      `${valueIn("before", celString(level))} == "privileged"`,
      `object.metadata.name in ${celList(privilegedNamespaces(cluster, settings2))}`
    ].join(" || "),
    message: "Only namespaces that Git names, with why, are privileged: add it to privilegedNamespaces of the component pod-security, or take baseline."
  },
  {
    name: "guardedLabels",
    resources,
    conditions: {
      ...conditions,
      "of-the-platform": ["object", "oldObject"].map(
        (object) => `(${object} != null && has(${object}.metadata.labels) && ${celString(tier)} in ${object}.metadata.labels)`
      ).join(" || "),
      "not-by-an-administrator": `!(request.userInfo.username in ${celList(administrators(cluster, settings2))} || (has(request.userInfo.groups) && request.userInfo.groups.exists(group, group in ${celList(settings2.administrators.groups)})))`
    },
    variables,
    expression: `${celList(guarded)}.all(key, ${valueIn("labels", "key")} == ${valueIn("before", "key")})`,
    message: "Levels and tier of this namespace come from Git: change them in the component namespaces, and Argo CD brings them."
  }
];
var privilegedNamespaces = (cluster, settings2) => [
  ...cluster.namespaces.filter(({ podSecurity }) => podSecurity === "privileged").map(({ name }) => name),
  ...Object.keys(settings2.privilegedNamespaces)
];
var administrators = (cluster, { administrators: { users } }) => cluster.runs("velero") ? [...users, "system:serviceaccount:velero:velero-server"] : users;

// apps/pod-security/src/settings.ts
var import_zod = require("zod");
var mode = (normally) => import_zod.z.enum(["off", "audit", "warn", "deny"], "must be off, audit, warn or deny").default(normally);
var namespaceName = () => import_zod.z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace");
var settings = import_zod.z.strictObject({
  rules: import_zod.z.strictObject({
    namespaceLevel: mode("deny").describe("Every namespace says its Pod Security level."),
    privilegedNamespaces: mode("deny").describe(
      "The level privileged is for namespaces that a component declares so, or that privilegedNamespaces names."
    ),
    guardedLabels: mode("deny").describe(
      "Levels, tier and component of the namespaces that the component namespaces makes are changed by its administrators alone."
    ),
    roleBindings: mode("deny").describe(
      "No RoleBinding of an application's namespace gives cluster-admin, or anything to everyone."
    ),
    serviceAccountTokens: mode("warn").describe(
      "No pod of an application's namespace gets a token of the service account default."
    ),
    defaultNamespace: mode("warn").describe("No pod runs in the namespace default.")
  }).prefault({}).describe(
    "What becomes of a request that breaks a rule: deny refuses it, warn tells whoever asks, audit notes it in the audit log of the API server (which warn and deny do too), off lets it pass."
  ),
  privilegedNamespaces: import_zod.z.record(namespaceName(), import_zod.z.string().min(10, "must say in a few words why")).default({}).describe(
    "Further namespaces that may have the level privileged, by name, each with why. Those that components of the cluster declare may have it anyway."
  ),
  administrators: import_zod.z.strictObject({
    users: import_zod.z.array(import_zod.z.string().min(1)).default([
      "system:serviceaccount:argocd:argocd-application-controller",
      "system:serviceaccount:kube-system:argocd-manager"
    ]).describe(
      "Users as the API server knows them: who Argo CD is in its own cluster, and in others. The list replaces the default one."
    ),
    groups: import_zod.z.array(import_zod.z.string().min(1)).default(["system:masters"]).describe("Groups. The list replaces the default one.")
  }).prefault({}).describe("Who may change guarded labels. Velero may too, where it runs: it restores namespaces."),
  exemptNamespaces: import_zod.z.array(namespaceName()).default(["default", "kube-node-lease", "kube-public", "kube-system"]).describe(
    "Namespaces that need no level, which are Kubernetes' own or the provider's. The list replaces the default one."
  )
});

// apps/pod-security/src/index.ts
var index_default = (0, import_component2.defineComponent)({
  name: "pod-security",
  description: "The platform's own rules about namespaces and pods, which the API server itself holds requests against.",
  namespace: { name: "default", podSecurity: "restricted" },
  // Not after `namespaces`: it must know of a new privileged namespace before that one makes it.
  settings,
  manifests: (scope, cluster, settings2) => {
    requireAdmissionPolicies(cluster);
    for (const rule of [...namespaceRules(cluster, settings2), ...applicationRules])
      admissionPolicy(scope, rule, settings2.rules[rule.name]);
  },
  checks,
  argo: {
    // It holds nothing: without it, what the rules refuse is let in.
    removal: "delete",
    clusterKinds: [
      { group: "admissionregistration.k8s.io", kind: "ValidatingAdmissionPolicy" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingAdmissionPolicyBinding" }
    ]
  }
});
function requireAdmissionPolicies({ name, kubernetesVersion }) {
  if (Number(kubernetesVersion.split(".")[1]) >= 30) return;
  throw new import_component2.SettingError(
    [],
    `${name} runs Kubernetes ${kubernetesVersion}, and ValidatingAdmissionPolicy came with 1.30.`,
    `Say \`pod-security: off\` in clusters/${name}/pins.yaml, or upgrade the cluster first.`
  );
}
