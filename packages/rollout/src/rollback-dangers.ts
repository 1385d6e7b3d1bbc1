import { type ErrorCode, error, fewNames, type Problem } from "@hub/problem";
import type { JsonObject } from "@hub/yaml";
import { frozenValueDifferences, immutableDifferences } from "./immutable-fields.ts";
import { type FactsOf, isBetween, isLater } from "./release-facts.ts";
import { crdVersions, vanishing } from "./stored-versions.ts";

/** A component that goes back on a cluster, with what it renders to there. */
export interface Return {
  readonly cluster: string;
  readonly component: string;
  readonly from: string;
  readonly to: string;
  readonly before: Rendered;
  readonly after: Rendered;
}

/** Output of a component; empty where it cannot be rendered. */
export interface Rendered {
  readonly manifests: readonly JsonObject[];
  /** Null where there is no chart. */
  readonly values: JsonObject | null;
}

export interface Dangers {
  readonly problems: readonly Problem[];
  /** Checks that cannot be made here, in words. */
  readonly notes: readonly string[];
}

/** A danger before its clusters are collected. */
type Danger = readonly [code: ErrorCode, cause: string, fix: string];

/**
 * Dangers of going back: a stored version of a CRD that would vanish, a migration that the release declares
 * as one-way, fields that the API server does not change. Pure.
 */
export function rollbackDangers(returns: readonly Return[], factsOf: FactsOf): Dangers {
  const found = new Map<string, { danger: Danger; clusters: string[] }>();
  const notes = new Set<string>();
  for (const one of returns) {
    const { component, from, to } = one;
    for (const danger of dangersOf(one, factsOf)) {
      const entry = found.get(danger.join("\n")) ?? { danger, clusters: [] };
      found.set(danger.join("\n"), entry);
      entry.clusters.push(one.cluster);
    }
    const unknown = unknownCrds(one, factsOf);
    if (unknown.length > 0)
      notes.add(
        `nothing says which CRDs the chart of ${component} ${unknown.join(" and ")} brings: compare them before going from ${from} to ${to}`,
      );
  }
  return {
    problems: [...found.values()].map(({ danger: [code, cause, fix], clusters }) =>
      error(code, `${cause} (${fewNames(clusters)}).`, `${fix} Or go on with --force and --reason.`),
    ),
    notes: [...notes],
  };
}

function dangersOf({ component, from, to, before, after }: Return, factsOf: FactsOf): Danger[] {
  const way = `${component} ${from} -> ${to}`;
  return [
    ...oneWayDangers(component, from, to, factsOf),
    ...crdDangers({ way, component, from, to, before, after }, factsOf),
    ...sameObjects(before.manifests, after.manifests).flatMap(([old, next]) =>
      immutableDifferences(old, next).map(
        (field): Danger => [
          "immutable-field",
          `${way}: ${field} of ${objectName(old)} differs, and the API server does not change it`,
          "Delete the object first, knowing what hangs on it, or go forward with a fix.",
        ],
      ),
    ),
    ...frozenValueDifferences(before.values ?? {}, after.values ?? {}).map(
      (path): Danger => [
        "immutable-value",
        `${way}: the Helm value ${path} differs, and ends up where the API server changes nothing`,
        "Keep the value with an override, or delete what the chart makes of it first.",
      ],
    ),
  ];
}

function oneWayDangers(component: string, from: string, to: string, factsOf: FactsOf): Danger[] {
  if (!isLater(from, to)) return [];
  return (factsOf(component, from)?.oneWay ?? [])
    .filter(({ since }) => isBetween(since, to, from))
    .map(({ since, reason }) => [
      "one-way-migration",
      `${component} ${since} changed what an earlier release does not understand: ${reason.replace(/\.$/, "")}`,
      "Go forward with a fix, or restore a backup of before.",
    ]);
}

function crdDangers(
  { way, component, from, to, before, after }: Omit<Return, "cluster"> & { way: string },
  factsOf: FactsOf,
): Danger[] {
  const old = crdVersions(factsOf(component, from), before.manifests);
  const next = crdVersions(factsOf(component, to), after.manifests);
  return vanishing(old, next).map(({ crd, version }) =>
    version === undefined
      ? [
          "crd-vanishes",
          `${way}: the CRD ${crd} would be gone, and every object of it`,
          "Go forward with a fix.",
        ]
      : [
          "stored-version-vanishes",
          `${way}: objects of ${crd} are stored as ${version}, which would be gone`,
          "Store them in an earlier version first, and take the other out of the CRD's status.storedVersions.",
        ],
  );
}

/** The releases whose CRDs are not listed. Two with the same chart bring the same. */
function unknownCrds({ component, from, to, before, after }: Return, factsOf: FactsOf): string[] {
  const charts = [from, to].map((release) => factsOf(component, release)?.chart?.version);
  if (!isLater(from, to) || charts[0] === charts[1]) return [];
  return [[from, before] as const, [to, after] as const].flatMap(([release, { manifests }]) =>
    crdVersions(factsOf(component, release), manifests).isComplete ? [] : release,
  );
}

/** Objects that both have, in pairs. */
function sameObjects(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): (readonly [JsonObject, JsonObject])[] {
  const next = new Map(after.map((object) => [objectName(object), object]));
  return before.flatMap((object) => {
    const same = next.get(objectName(object));
    return same ? [[object, same] as const] : [];
  });
}

/** `Kind namespace/name`. */
export function objectName({ kind, metadata }: JsonObject): string {
  const { name, namespace } = metadata as { name?: string; namespace?: string };
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
}
