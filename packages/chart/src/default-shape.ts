import { kubernetesShape } from "./kubernetes-shape.ts";
import { any, list, mergeKeys, openMap, type Shape, scalar, toMap, union } from "./shape.ts";

/**
 * What a chart takes where `value` is its default, below `key` of the map `parent`.
 *
 * - `{}` is an open map, any other map takes its own keys alone (see `isForeign` for the exception);
 * - a list takes any items, a scalar its own type, `null` anything;
 * - what Kubernetes itself defines (labels, resources, security contexts, ports) is taken as Kubernetes takes it.
 */
export function defaultShape(value: unknown, key = "", parent = ""): Shape {
  if (value === null || value === undefined) return { kind: "any", unset: true };
  if (Array.isArray(value)) return list();
  if (typeof value === "object") return mapShape(value, key);
  const known = kubernetesShape(key, value, parent);
  if (known) return known;
  if (typeof value === "number") return scalar("number");
  return scalar(typeof value === "boolean" ? "boolean" : "string");
}

function mapShape(value: object, key: string): Shape {
  if (configurationFile.test(key)) return openMap;
  const known = kubernetesShape(key, value);
  if (Object.keys(value).length === 0) return known ?? openMap;
  const own = new Map(Object.entries(value).map(([name, child]) => [name, defaultShape(child, name, key)]));
  if (known?.kind === "map") return toMap(mergeKeys(known.keys, own, knownFirst), known.rest);
  return toMap(own, isForeign(key, Object.keys(value)) ? any : undefined);
}

/** What Kubernetes says, unless the chart's default is of another kind. */
function knownFirst(known: Shape, own: Shape): Shape {
  if (known.kind === "scalar") return own.kind === "any" ? known : union(known, own);
  return own.kind === known.kind || own.kind === "any" ? known : any;
}

/** `grafana.ini`, `prometheus.yml`: a whole file of the software, as a map. */
const configurationFile = /\.(ini|ya?ml|json|toml|conf|properties)$/;

/**
 * Whether these keys are the software's own configuration or environment and not the chart's: a template cannot read a
 * key with a dot or a slash by name, and Helm's convention is camel case, so such a map is copied out whole and takes
 * more keys. The root of the values (an empty `key`) is always the chart's own.
 */
function isForeign(key: string, keys: readonly string[]): boolean {
  if (key === "") return false;
  const foreign = keys.filter((name) => /[./_]|^[A-Z]+$/.test(name)).length;
  return foreign * 2 >= keys.length || (foreign > 0 && /^config$|Config$/.test(key));
}
