import { type Rule, strings } from "./rule.ts";
import type { Settings } from "./settings.ts";

/** An image by its name in full: without a registry it is one of Docker Hub, and there without a path one of its library. */
const fullNameCel = `(container.image.matches("^docker[.]io/[^/]+$") ? container.image.replace("docker.io/", "docker.io/library/") : container.image.matches("^([^/]*[.:][^/]*|localhost)/") ? container.image : container.image.contains("/") ? "docker.io/" + container.image : "docker.io/library/" + container.image)`;

const fullNameRego = `full_name(image) = image {
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

/** As sets: their order means nothing, and a change of it would be one to the cluster. */
const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].toSorted();

/** The rules, with what the settings say. */
export const rules = (settings: Settings): readonly Rule[] => [
  {
    name: "requiredLabels",
    description: "Pods have labels, with values that match a regular expression.",
    message: "The pod lacks labels, or their values are not as wanted",
    parameters: {
      labels: {
        type: "array",
        items: {
          type: "object",
          properties: { key: { type: "string" }, pattern: { type: "string" } },
        },
      },
    },
    values: {
      labels: Object.entries(settings.requiredLabels)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, pattern]) => ({ key, pattern })),
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
    scope: "applications",
  },
  {
    name: "allowedRegistries",
    description: "Images come from registries that are allowed.",
    message: "Images come from a registry that is not allowed",
    parameters: { registries: strings },
    values: { registries: sorted(settings.allowedRegistries) },
    cel: `variables.containers.filter(container, !variables.params.registries.exists(registry, ${fullNameCel}.startsWith(registry))).map(container, container.image)`,
    rego: `offenders[container.image] {
  container := containers[_]
  not is_allowed(full_name(container.image))
}

is_allowed(image) {
  startswith(image, input.parameters.registries[_])
}

${fullNameRego}`,
    scope: "all",
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
    scope: "all",
  },
  {
    name: "requiredLimits",
    description: "Containers have limits.",
    message: "Containers have no limits of all that must have one",
    parameters: { resources: strings },
    values: { resources: sorted(settings.requiredLimits) },
    cel: "variables.containers.filter(container, !variables.params.resources.all(resource, has(container.resources) && has(container.resources.limits) && resource in container.resources.limits)).map(container, container.name)",
    rego: `offenders[container.name] {
  container := containers[_]
  resource := input.parameters.resources[_]
  not has_limit(container, resource)
}

has_limit(container, resource) {
  _ = container.resources.limits[resource]
}`,
    scope: "applications",
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
    scope: "all but node agents",
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
    scope: "applications",
  },
];
