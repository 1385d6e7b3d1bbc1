import {
  type ClusterFacts,
  type Component,
  type Json,
  type JsonObject,
  renderComponent,
  valueAt,
} from "@hub/component/contract";
import { dotted, isMap, type Pin, type SourceFile } from "@hub/fleet";
import { placeText } from "@hub/problem";
import { watchFacts } from "@hub/release/watch-facts";
import { z } from "zod";
import { leafPaths } from "./leaf-paths.ts";
import type { ResolvedComponent } from "./resolve/resolved.ts";

export interface ExplainedInput {
  /** `settings.minReplicas`, `cluster.domain`, `cluster.runs("loki")`. */
  readonly name: string;
  readonly value: Json;
  /** Where it was said; for a default, the component's settings. */
  readonly at: string;
}

/** The cluster whose value is explained. */
export interface ExplainedCluster {
  readonly facts: ClusterFacts;
  /** Of everything that it runs, by component. */
  readonly pins: ReadonlyMap<string, Pin>;
  /** Its `cluster.yaml`. */
  readonly file: SourceFile;
}

type Path = readonly string[];

/** Where a component says its settings or its values. */
export function sourceFile(
  { component: { name, version } }: Pick<ResolvedComponent, "component">,
  part: string,
): string {
  if (version !== undefined) return `apps/${name}/releases/${version}/component.cjs`;
  return `apps/${name}/src/${part === "settings" ? "settings.ts" : "index.ts"}`;
}

/** Values that a component computes with these settings, without what overrides add. */
export const ownValues = (
  component: Component,
  facts: ClusterFacts,
  settings: JsonObject,
): JsonObject | null =>
  renderComponent({ ...component, manifests: () => {} }, { cluster: facts, settings }).values;

/**
 * The settings and facts on which a value below `values` depends: each is changed in turn, and the value follows. What the
 * component refuses is not counted, so that another value is tried first: of a setting that is one of some words, each.
 */
export function dependencies(
  { facts, pins, file }: ExplainedCluster,
  { component, inputs }: ResolvedComponent,
  path: Path,
): ExplainedInput[] {
  const reads = new Set<string>();
  const watched = watchFacts(facts, (name) => reads.add(name));
  const before = JSON.stringify(
    valueAt(
      renderComponent({ ...component, manifests: () => {} }, { cluster: watched, settings: inputs.settings })
        .values,
      path,
    ),
  );
  const follows = (changedFacts: ClusterFacts, settings: JsonObject): boolean => {
    try {
      return JSON.stringify(valueAt(ownValues(component, changedFacts, settings), path)) !== before;
    } catch {
      // A refused input says nothing about this value: any other may be what the component refuses it for.
      return false;
    }
  };
  const words = wordsOf(component);
  const fromSettings = leafPaths(inputs.settings).flatMap((leaf): ExplainedInput[] => {
    const value = valueAt(inputs.settings, leaf) as Json;
    const candidates = [...words(leaf), ...others(value)];
    if (!candidates.some((other) => follows(facts, replaced(inputs.settings, leaf, other)))) return [];
    const layer = inputs.layers.findLast(({ settings }) => valueAt(settings, leaf) !== undefined);
    const at = layer
      ? placeText(layer.file.placeOf(["settings", ...leaf]))
      : `${sourceFile({ component }, "settings")} (default)`;
    return [{ name: dotted(["settings", ...leaf]), value, at }];
  });
  const fromFacts = [...reads].sort().flatMap((name): ExplainedInput[] => {
    if (name.startsWith("runs:")) {
      const other = name.slice("runs:".length);
      const runs = facts.components.includes(other);
      const pin = runs ? pins.get(other) : undefined;
      const components = runs
        ? facts.components.filter((one) => one !== other)
        : [...facts.components, other];
      if (!follows({ ...facts, components }, inputs.settings)) return [];
      return [
        {
          name: `cluster.runs("${other}")`,
          value: runs,
          at: pin ? placeText(pin.file.placeOf([other])) : "pinned by neither the cluster nor its ring",
        },
      ];
    }
    const factPath = name.split(".");
    const value = valueAt(facts as unknown as JsonObject, factPath);
    if (value === undefined) return [];
    const changed = (other: Json) =>
      replaced(facts as unknown as JsonObject, factPath, other) as unknown as ClusterFacts;
    const candidates =
      name === "provider" ? ["aws", "gcp", "azure"].filter((one) => one !== value) : others(value);
    if (!candidates.some((other) => follows(changed(other), inputs.settings))) return [];
    return [{ name: `cluster.${name}`, value, at: placeText(file.placeOf(factPath)) }];
  });
  return [...fromSettings, ...fromFacts];
}

/** Other values of the same kind. */
function others(value: Json): Json[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1, value * 2 + 7];
  if (typeof value === "string")
    return [`${value}x`, value.replace(/\d+/g, (digits) => String(Number(digits) + 1)), "x"].filter(
      (other) => other !== value,
    );
  if (Array.isArray(value)) return value.length > 0 ? [value.slice(1)] : [["x"]];
  return [];
}

function replaced(map: JsonObject, path: Path, value: Json): JsonObject {
  const [key = "", ...rest] = path;
  const inner = map[key];
  return { ...map, [key]: rest.length > 0 && isMap(inner) ? replaced(inner, rest, value) : value };
}

/** The words that a setting may be, by the path of the setting; none where it may be anything else. */
function wordsOf(component: Component): (path: Path) => Json[] {
  const schema = z.toJSONSchema(component.settings, { io: "input", unrepresentable: "any" }) as JsonObject;
  return (path) => {
    const words = valueAt(schema, [...path.flatMap((key) => ["properties", key]), "enum"]);
    return Array.isArray(words) ? words : [];
  };
}
