import { type Component, componentLabel, type JsonObject, type RenderOutput } from "@hub/component/contract";
import { dnsLabel, dotted, isMap } from "@hub/fleet";
import { type ErrorCode, error, type Finding, type Place } from "@hub/problem";

/** Problems of a component's output. `placeOf` finds a field of its definition. */
export function outputFindings(
  component: Component,
  output: RenderOutput,
  placeOf: (field: string) => Place,
): Finding[] {
  const findings: Finding[] = [];
  const bad = (code: ErrorCode, cause: string, fix: string, field = "manifests") => {
    const problem = error(code, cause, fix, { place: placeOf(field) });
    findings.push({ ...problem, component: componentLabel(component) });
  };
  const garbage = output.values === null ? undefined : notJson(output.values, []);
  if (garbage)
    bad("component-garbage", `in its values, ${garbage}.`, "Give a map of plain data back.", "values");
  else if (output.values !== null && !isMap(output.values))
    bad("component-garbage", "its values are no map.", "Give a map of plain data back.", "values");
  const namespaces = new Set([
    component.namespace.name,
    ...component.extraNamespaces.map(({ name }) => name),
    ...component.argo.namespaces,
  ]);
  const clusterKinds = new Set(component.argo.clusterKinds.map(({ group, kind }) => `${group}/${kind}`));
  for (const [index, object] of output.manifests.entries()) {
    const what = manifestName(object, index);
    const flaw = notJson(object, []);
    if (flaw) {
      bad("component-garbage", `in ${what}, ${flaw}.`, "Give plain data back.");
      continue;
    }
    const metadata = isMap(object.metadata) ? object.metadata : {};
    const { apiVersion, kind } = object;
    if (typeof apiVersion !== "string" || typeof kind !== "string" || typeof metadata.name !== "string") {
      const missing = Object.entries({ apiVersion, kind, "metadata.name": metadata.name })
        .filter(([, value]) => typeof value !== "string")
        .map(([field]) => field);
      bad(
        "component-garbage",
        `${what} has no ${missing.join(" and no ")}.`,
        "Give every manifest an apiVersion, a kind and a name.",
      );
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
  return findings;
}

const manifestName = (object: JsonObject, index: number): string => {
  const kind = isMap(object) && typeof object.kind === "string" ? object.kind : "manifest";
  const metadata = isMap(object) ? object.metadata : undefined;
  const name = isMap(metadata) && typeof metadata.name === "string" ? metadata.name : `number ${index + 1}`;
  return `${kind} ${name}`;
};

/** Where and why a value is not JSON; undefined where it is. */
const notJson = (value: unknown, path: (string | number)[]): string | undefined =>
  isPlainJson(value) ? undefined : flawOf(value, path);

/** Fast path: nearly all output passes, so the path in it is tracked only after a failure. */
function isPlainJson(value: unknown, depth = 0): boolean {
  if (typeof value !== "object") {
    return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  }
  if (value === null) return true;
  if (depth > 50) return false;
  if (Array.isArray(value)) {
    // Not every(), which skips holes.
    for (const item of value) if (!isPlainJson(item, depth + 1)) return false;
    return true;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key of Object.keys(value)) {
    const entry: unknown = (value as Record<string, unknown>)[key];
    if (entry !== undefined && !isPlainJson(entry, depth + 1)) return false;
  }
  return true;
}

function flawOf(value: unknown, path: (string | number)[]): string | undefined {
  const at = path.length === 0 ? "all of it" : dotted(path);
  if (path.length > 100) return `${dotted(path.slice(0, 5))}... contains itself`;
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
          item === undefined ? `${at}[${index}] is undefined` : flawOf(item, [...path, index]),
      ),
    );
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return `${at} is a ${value.constructor?.name ?? "class"}, which is no plain data`;
  return first(
    Object.entries(value).map(
      ([key, entry]) =>
        () =>
          flawOf(entry, [...path, key]),
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
