import type { Component, JsonObject, RenderOutput } from "@hub/component";
import { dnsLabel, isMap } from "@hub/fleet";
import type { Problem } from "@hub/problem";

/** What is wrong with what a component gave back. */
export function outputProblems(component: Component, output: RenderOutput, cluster: string): Problem[] {
  const problems: Problem[] = [];
  const bad = (code: string, cause: string, fix: string) =>
    problems.push({
      code,
      severity: "error",
      place: { file: `apps/${component.name}/src/index.ts`, line: 1, column: 1 },
      cause: `${component.name} on ${cluster}: ${cause}`,
      fix,
    });
  const values = notJson(output.values, []);
  if (values || (output.values !== null && !isMap(output.values)))
    bad(
      "component-garbage",
      `its values are not JSON: ${values ?? "no map"}.`,
      "Give a map of plain data back.",
    );
  const namespaces = new Set([
    component.namespace.name,
    ...component.extraNamespaces.map(({ name }) => name),
    ...component.argo.namespaces,
  ]);
  const clusterKinds = new Set(component.argo.clusterKinds.map(({ group, kind }) => `${group}/${kind}`));
  for (const [index, object] of output.manifests.entries()) {
    const what = manifestName(object, index);
    const garbage = notJson(object, []);
    if (garbage) {
      bad("component-garbage", `${what} is not JSON: ${garbage}.`, "Give plain data back.");
      continue;
    }
    const metadata = isMap(object.metadata) ? object.metadata : {};
    const { apiVersion, kind } = object;
    if (typeof apiVersion !== "string" || typeof kind !== "string" || typeof metadata.name !== "string") {
      bad("component-garbage", `${what} has no apiVersion, kind or metadata.name.`, "Give it all three.");
      continue;
    }
    if (kind === "Secret")
      bad(
        "component-secret",
        `${what} is a Secret, and everybody can read this repository.`,
        "Declare it under `secrets`, which makes an ExternalSecret.",
      );
    const namespace = metadata.namespace;
    const group = apiVersion.includes("/") ? (apiVersion.split("/")[0] ?? "") : "";
    if (namespace === undefined && !clusterKinds.has(`${group}/${kind}`)) {
      bad(
        "undeclared-kind",
        `${what} has no namespace, and its kind is not among argo.clusterKinds, so that Argo CD would refuse it.`,
        `Give it a namespace, or list {group: "${group}", kind: "${kind}"}.`,
      );
    } else if (typeof namespace === "string" && !namespaces.has(namespace) && !namespaces.has("*")) {
      bad(
        "undeclared-namespace",
        `${what} goes to the namespace ${namespace}, which the component does not declare, so that Argo CD would refuse it.`,
        "Add the namespace to argo.namespaces.",
      );
    } else if (typeof namespace === "string" && !dnsLabel.test(namespace)) {
      bad(
        "bad-name",
        `${what} goes to the namespace ${JSON.stringify(namespace)}, which is no DNS label.`,
        "Correct the name.",
      );
    }
  }
  return problems;
}

const manifestName = (object: JsonObject, index: number): string => {
  const kind = isMap(object) && typeof object.kind === "string" ? object.kind : "manifest";
  const metadata = isMap(object) ? object.metadata : undefined;
  const name = isMap(metadata) && typeof metadata.name === "string" ? metadata.name : `number ${index + 1}`;
  return `${kind} ${name}`;
};

/** Where and why a value is not JSON; undefined where it is. */
function notJson(value: unknown, path: (string | number)[]): string | undefined {
  const at = path.length === 0 ? "the whole" : path.join(".");
  if (path.length > 100) return `${path.slice(0, 5).join(".")}... contains itself`;
  switch (typeof value) {
    case "string":
    case "boolean":
      return undefined;
    case "number":
      return Number.isFinite(value) ? undefined : `${at} is ${value}`;
    case "undefined":
      return path.length === 0 ? `${at} is undefined` : undefined;
    case "object":
      break;
    default:
      return `${at} is a ${typeof value}`;
  }
  if (value === null) return undefined;
  if (Array.isArray(value))
    return first(
      value.map(
        (item, index) => () =>
          item === undefined ? `${at}[${index}] is undefined` : notJson(item, [...path, index]),
      ),
    );
  if (value instanceof Promise) return `${at} is a promise: components do not wait`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return `${at} is a ${value.constructor?.name ?? "class"}`;
  return first(
    Object.entries(value).map(
      ([key, entry]) =>
        () =>
          notJson(entry, [...path, key]),
    ),
  );
}

function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const found = check();
    if (found !== undefined) return found;
  }
  return undefined;
}
