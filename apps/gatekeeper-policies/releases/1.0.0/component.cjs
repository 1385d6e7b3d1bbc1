// A frozen release of gatekeeper-policies. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/gatekeeper-policies/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component3 = require("@hub/component");

// apps/gatekeeper-policies/src/names.ts
var kindOf = (rule) => `Hub${rule[0]?.toUpperCase()}${rule.slice(1)}`;
var templateName = (rule) => kindOf(rule).toLowerCase();
var constraintName = (rule) => rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
var templateApi = "templates.gatekeeper.sh/v1";
var constraintApi = "constraints.gatekeeper.sh/v1beta1";

// apps/gatekeeper-policies/src/checks.ts
var checks = (_cluster, { rules: rules2 }) => (
  // The names are those of the schema.
  Object.entries(rules2).filter(([, mode2]) => mode2 !== "off").flatMap(([rule]) => [
    {
      kind: "field",
      object: { apiVersion: templateApi, kind: "ConstraintTemplate", name: templateName(rule) },
      path: ["status", "created"],
      equals: true,
      proves: `Gatekeeper has taken the rule ${rule}.`
    },
    {
      kind: "recent",
      object: { apiVersion: constraintApi, kind: kindOf(rule), name: constraintName(rule) },
      path: ["status", "auditTimestamp"],
      maxAgeHours: 1,
      proves: `What breaks the rule ${rule} is counted.`
    }
  ])
);

// apps/gatekeeper-policies/src/constraint.ts
var import_component = require("@hub/component");
function constraint(scope, rule, cluster, settings2) {
  const mode2 = settings2.rules[rule.name];
  if (mode2 === "off") return;
  (0, import_component.manifest)(
    scope,
    {
      apiVersion: constraintApi,
      kind: kindOf(rule.name),
      metadata: { name: constraintName(rule.name) },
      spec: {
        enforcementAction: mode2,
        match: {
          // What makes pods is caught through them: a Deployment that breaks a rule has pods that do not start.
          kinds: [{ apiGroups: [""], kinds: ["Pod"] }],
          excludedNamespaces: excluded(rule, cluster, settings2),
          ...rule.scope === "applications" && {
            namespaceSelector: { matchLabels: { "hub.llm-analytics.io/tier": "application" } }
          }
        },
        parameters: { ...rule.values, exemptImages: [...new Set(settings2.exemptImages)].toSorted() }
      }
    },
    // Gatekeeper makes the kind of it from the template.
    { wave: 1, ownCrd: true }
  );
}
function excluded(rule, cluster, { exemptNamespaces }) {
  const ofNodeAgents = cluster.namespaces.filter(({ podSecurity }) => podSecurity === "privileged");
  const names = rule.scope === "all but node agents" ? ofNodeAgents.map(({ name }) => name) : [];
  return [.../* @__PURE__ */ new Set([...exemptNamespaces, ...names])].toSorted();
}

// apps/gatekeeper-policies/src/constraint-template.ts
var import_component2 = require("@hub/component");

// apps/gatekeeper-policies/src/rule.ts
var strings = { type: "array", items: { type: "string" } };

// apps/gatekeeper-policies/src/constraint-template.ts
function constraintTemplate(scope, rule) {
  (0, import_component2.manifest)(scope, {
    apiVersion: templateApi,
    kind: "ConstraintTemplate",
    metadata: { name: templateName(rule.name), annotations: { description: rule.description } },
    spec: {
      crd: {
        spec: {
          names: { kind: kindOf(rule.name) },
          validation: {
            openAPIV3Schema: { type: "object", properties: { ...rule.parameters, exemptImages: strings } }
          }
        }
      },
      targets: [{ target: "admission.k8s.gatekeeper.sh", code: [native(rule), rego(rule)] }]
    }
  });
}
var native = ({ cel, message }) => ({
  engine: "K8sNativeValidation",
  source: {
    variables: [
      // What a pod is made of cannot change. What runs already is the audit's matter, and must be able to go.
      {
        name: "isUpdate",
        expression: 'has(request.operation) && request.operation == "UPDATE"'
      },
      {
        name: "labels",
        expression: "has(variables.anyObject.metadata.labels) ? variables.anyObject.metadata.labels : {}"
      },
      { name: "initial", expression: listOf("initContainers") },
      {
        name: "containers",
        expression: `(${listOf("containers")} + variables.initial).filter(container, !variables.params.exemptImages.exists(exempt, container.image.startsWith(exempt)))`
      },
      { name: "offenders", expression: cel }
    ],
    validations: [
      {
        expression: "variables.isUpdate || size(variables.offenders) == 0",
        messageExpression: `"${message}: " + variables.offenders.join(", ")`
      }
    ]
  }
});
var listOf = (field) => `(has(variables.anyObject.spec.${field}) ? variables.anyObject.spec.${field} : [])`;
var rego = ({ name, message, rego: rego2 }) => ({
  engine: "Rego",
  source: {
    rego: `package ${templateName(name)}

violation[{"msg": msg}] {
  not is_update
  count(offenders) > 0
  msg := sprintf("${message}: %s", [concat(", ", offenders)])
}

is_update {
  input.review.operation == "UPDATE"
}

containers[container] {
  container := all_containers[_]
  not is_exempt(container.image)
}

all_containers[container] {
  container := input.review.object.spec.containers[_]
}

all_containers[container] {
  container := input.review.object.spec.initContainers[_]
}

is_exempt(image) {
  startswith(image, input.parameters.exemptImages[_])
}

${rego2}
`
  }
});

// apps/gatekeeper-policies/src/rules.ts
var fullNameCel = `(container.image.matches("^docker[.]io/[^/]+$") ? container.image.replace("docker.io/", "docker.io/library/") : container.image.matches("^([^/]*[.:][^/]*|localhost)/") ? container.image : container.image.contains("/") ? "docker.io/" + container.image : "docker.io/library/" + container.image)`;
var fullNameRego = `full_name(image) = image {
  has_registry(image)
  not is_of_library(image)
}

full_name(image) = replace(image, "docker.io/", "docker.io/library/") {
  is_of_library(image)
}

full_name(image) = sprintf("docker.io/%s", [image]) {
  not has_registry(image)
  contains(image, "/")
}

full_name(image) = sprintf("docker.io/library/%s", [image]) {
  not contains(image, "/")
}

has_registry(image) {
  regex.match("^([^/]*[.:][^/]*|localhost)/", image)
}

is_of_library(image) {
  regex.match("^docker[.]io/[^/]+$", image)
}`;
var sorted = (texts) => [...new Set(texts)].toSorted();
var rules = (settings2) => [
  {
    name: "requiredLabels",
    description: "Pods have labels, with values that match a regular expression.",
    message: "The pod lacks labels, or their values are not as wanted",
    parameters: {
      labels: {
        type: "array",
        items: {
          type: "object",
          properties: { key: { type: "string" }, pattern: { type: "string" } }
        }
      }
    },
    values: {
      labels: Object.entries(settings2.requiredLabels).sort(([a], [b]) => a < b ? -1 : 1).map(([key, pattern]) => ({ key, pattern }))
    },
    cel: "variables.params.labels.filter(label, !(label.key in variables.labels) || !variables.labels[label.key].matches(label.pattern)).map(label, label.key)",
    rego: `offenders[label.key] {
  label := input.parameters.labels[_]
  not has_label(label)
}

has_label(label) {
  value := input.review.object.metadata.labels[label.key]
  regex.match(label.pattern, value)
}`,
    scope: "applications"
  },
  {
    name: "allowedRegistries",
    description: "Images come from registries that are allowed.",
    message: "Images come from a registry that is not allowed",
    parameters: { registries: strings },
    values: { registries: sorted(settings2.allowedRegistries) },
    cel: `variables.containers.filter(container, !variables.params.registries.exists(registry, ${fullNameCel}.startsWith(registry))).map(container, container.image)`,
    rego: `offenders[container.image] {
  container := containers[_]
  not is_allowed(full_name(container.image))
}

is_allowed(image) {
  startswith(image, input.parameters.registries[_])
}

${fullNameRego}`,
    scope: "all"
  },
  {
    name: "noLatestTag",
    description: "Images have a tag other than latest, or a digest.",
    message: "Images have no tag, or the tag latest",
    parameters: {},
    values: {},
    cel: 'variables.containers.filter(container, !container.image.contains("@") && (!container.image.matches(":[^/]+$") || container.image.endsWith(":latest"))).map(container, container.image)',
    rego: `offenders[container.image] {
  container := containers[_]
  not contains(container.image, "@")
  is_floating(container.image)
}

is_floating(image) {
  not regex.match(":[^/]+$", image)
}

is_floating(image) {
  endswith(image, ":latest")
}`,
    scope: "all"
  },
  {
    name: "requiredLimits",
    description: "Containers have limits.",
    message: "Containers have no limits of all that must have one",
    parameters: { resources: strings },
    values: { resources: sorted(settings2.requiredLimits) },
    cel: "variables.containers.filter(container, !variables.params.resources.all(resource, has(container.resources) && has(container.resources.limits) && resource in container.resources.limits)).map(container, container.name)",
    rego: `offenders[container.name] {
  container := containers[_]
  resource := input.parameters.resources[_]
  not has_limit(container, resource)
}

has_limit(container, resource) {
  _ = container.resources.limits[resource]
}`,
    scope: "applications"
  },
  {
    name: "noPrivileged",
    description: "No container is privileged.",
    message: "Containers are privileged",
    parameters: {},
    values: {},
    cel: "variables.containers.filter(container, has(container.securityContext) && has(container.securityContext.privileged) && container.securityContext.privileged).map(container, container.name)",
    rego: `offenders[container.name] {
  container := containers[_]
  container.securityContext.privileged
}`,
    scope: "all but node agents"
  },
  {
    name: "readOnlyRoot",
    description: "Containers cannot write to their root file system.",
    message: "Containers can write to their root file system",
    parameters: {},
    values: {},
    cel: "variables.containers.filter(container, !(has(container.securityContext) && has(container.securityContext.readOnlyRootFilesystem) && container.securityContext.readOnlyRootFilesystem)).map(container, container.name)",
    rego: `offenders[container.name] {
  container := containers[_]
  not is_read_only(container)
}

is_read_only(container) {
  container.securityContext.readOnlyRootFilesystem
}`,
    scope: "applications"
  }
];

// apps/gatekeeper-policies/src/settings.ts
var import_zod = require("zod");
var mode = () => import_zod.z.enum(["off", "dryrun", "warn", "deny"], "must be off, dryrun, warn or deny").default("dryrun");
var imagePrefix = (what) => import_zod.z.string().regex(
  /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?(\/[a-z0-9._-]+)*[/:]$/,
  // One that is not closed lets registry.io/team-evil in for registry.io/team.
  `must be ${what}, closed by / or :, for example ghcr.io/llm-analytics/ or docker.io/library/memcached:`
);
var settings = import_zod.z.strictObject({
  rules: import_zod.z.strictObject({
    requiredLabels: mode().describe("Pods of applications have the labels of requiredLabels."),
    allowedRegistries: mode().describe("Images come from allowedRegistries."),
    noLatestTag: mode().describe("Images have a tag other than latest, or a digest."),
    requiredLimits: mode().describe("Containers of applications have the limits of requiredLimits."),
    noPrivileged: mode().describe("No container is privileged, but in the namespaces of node agents."),
    readOnlyRoot: mode().describe("Containers of applications cannot write to their root file system.")
  }).prefault({}).describe(
    "What becomes of a pod that breaks a rule: dryrun lets it in, and the audit counts it; warn tells whoever makes it, too; deny refuses it; off leaves the rule out."
  ),
  requiredLabels: import_zod.z.record(import_zod.z.string().min(1), import_zod.z.string()).refine((labels) => Object.keys(labels).length > 0, "must name at least one label").default({ "app.kubernetes.io/name": "", "app.kubernetes.io/part-of": "" }).describe(
    "Labels, each with the regular expression that its value matches, or nothing where any value will do. The map replaces the default one."
  ),
  allowedRegistries: import_zod.z.array(imagePrefix("a registry, with or without a path")).min(1, "must name at least one registry").default([
    "docker.io/envoyproxy/",
    "docker.io/grafana/",
    "docker.io/istio/",
    "docker.io/library/memcached:",
    "docker.io/nginxinc/",
    "docker.io/openpolicyagent/",
    "docker.io/prom/",
    "docker.io/velero/",
    "ecr-public.aws.com/docker/library/",
    "ghcr.io/external-secrets/",
    "ghcr.io/jkroepke/",
    "ghcr.io/kedacore/",
    "ghcr.io/llm-analytics/",
    "mcr.microsoft.com/oss/",
    "public.ecr.aws/csi-components/",
    "public.ecr.aws/ebs-csi-driver/",
    "public.ecr.aws/efs-csi-driver/",
    "quay.io/argoproj/",
    "quay.io/jetstack/",
    "quay.io/kiwigrid/",
    "quay.io/prometheus-operator/",
    "quay.io/prometheus/",
    "quay.io/thanos/",
    "registry.istio.io/release/",
    "registry.k8s.io/"
  ]).describe(
    "Where images may come from: beginnings of their names, in full, each closed by / or, where it is one image, by a colon. One without a registry counts as docker.io/. The list replaces the default one, which is what the components of the platform need."
  ),
  requiredLimits: import_zod.z.array(import_zod.z.enum(["cpu", "memory"])).min(1, "must name cpu, memory or both").default(["cpu", "memory"]).describe("Limits that every container has."),
  exemptImages: import_zod.z.array(imagePrefix("the beginning of images")).default([]).describe("Beginnings of images that no rule but the one about labels looks at."),
  exemptNamespaces: import_zod.z.array(import_zod.z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace")).default(["kube-node-lease", "kube-public", "kube-system"]).describe("Namespaces that no rule looks at, the audit neither. The list replaces the default one.")
});

// apps/gatekeeper-policies/src/index.ts
var everyRule = Object.keys(settings.shape.rules.unwrap().shape);
var index_default = (0, import_component3.defineComponent)({
  name: "gatekeeper-policies",
  description: "Rules about pods for Gatekeeper: labels, registries, tags, limits, privileges, root file system.",
  namespace: { name: "gatekeeper-system", podSecurity: "restricted" },
  dependsOn: ["namespaces", "gatekeeper"],
  settings,
  manifests: (scope, cluster, settings2) => {
    for (const rule of rules(settings2)) {
      if (settings2.rules[rule.name] === "off") continue;
      constraintTemplate(scope, rule);
      constraint(scope, rule, cluster, settings2);
    }
  },
  checks,
  argo: {
    // It holds nothing: without it, what the rules refuse is let in.
    removal: "delete",
    clusterKinds: [
      { group: "templates.gatekeeper.sh", kind: "ConstraintTemplate" },
      ...everyRule.map((rule) => ({ group: "constraints.gatekeeper.sh", kind: kindOf(rule) }))
    ]
  }
});
