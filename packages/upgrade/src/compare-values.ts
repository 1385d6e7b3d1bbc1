import { isDeepStrictEqual } from "node:util";
import { checkValues, type KnownKeys, type ValueIssue } from "@hub/chart";
import { isMap } from "@hub/chart/source";
import { alone, isSet, type SetValue } from "./set-values.ts";
import { keysAt, pathText, typeText, type ValuePath, valueAt } from "./value-path.ts";

/** The keys of a chart before and after an upgrade. */
export interface KeySets {
  /** Of the old chart, as it was generated. */
  readonly before: KnownKeys;
  /** The same, with the keys that the component declares because `values.yaml` does not list them. */
  readonly declared: KnownKeys;
  readonly after: KnownKeys;
}

/** A key that is set, and that the new chart does not list. */
export interface MissingKey {
  readonly path: string;
  readonly by: readonly string[];
  /** The right name, where one is near. */
  readonly nearest?: string;
}

export interface TypeChange {
  readonly path: string;
  readonly by: readonly string[];
  readonly before: string;
  readonly after: string;
  /** Values that are set and no longer fit, in words; absent where all of them still do. */
  readonly misfit?: string;
}

export interface DefaultChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Whether a value is set there, so that the default does not count. */
  readonly isSet: boolean;
}

export interface ValueChanges {
  /** Set, with a key of the old chart that the new one does not have. */
  readonly vanished: readonly MissingKey[];
  /** Set and declared by the component; neither chart lists them, so that only the new templates tell. */
  readonly unlisted: readonly MissingKey[];
  readonly types: readonly TypeChange[];
}

/** Holds what is set against the chart before and after. */
export function compareValues(set: readonly SetValue[], keys: KeySets): ValueChanges {
  const vanished = new Map<string, MissingKey>();
  const unlisted = new Map<string, MissingKey>();
  const types = new Map<string, TypeChange>();
  for (const value of set) {
    const declared = issuePaths(keys.declared, value);
    const listed = issuePaths(keys.before, value);
    for (const issue of issuesOf(keys.after, value)) {
      const path = pathText(issue.path);
      // Issues with the declared keys are not the upgrade's doing.
      if (declared.has(path)) continue;
      if (issue.kind === "unknown-key") keep(listed.has(path) ? unlisted : vanished, missing(issue, value));
      // A type that the component itself declares holds for the new chart as well.
      else if (!listed.has(path)) keep(types, misfit(issue, value, keys));
    }
    const change = typeChange(value, keys);
    if (change && !types.has(change.path)) types.set(change.path, change);
  }
  return { vanished: sorted(vanished), unlisted: sorted(unlisted), types: sorted(types) };
}

const issuesOf = (keys: KnownKeys, value: SetValue): ValueIssue[] =>
  checkValues(keys, alone(value)).filter(({ kind }) => kind === "unknown-key" || kind === "wrong-type");

const issuePaths = (keys: KnownKeys, value: SetValue): Set<string> =>
  new Set(issuesOf(keys, value).map(({ path }) => pathText(path)));

const missing = ({ path, nearest }: ValueIssue, { by }: SetValue): MissingKey => ({
  path: pathText(path),
  by,
  ...(nearest !== undefined && { nearest }),
});

const misfit = ({ path, found, expected }: ValueIssue, { by }: SetValue, keys: KeySets): TypeChange => ({
  path: pathText(path),
  by,
  before: typeText(keysAt(keys.before, path) ?? "any"),
  after: expected,
  misfit: found,
});

function typeChange({ path, by }: SetValue, keys: KeySets): TypeChange | undefined {
  const [before, after] = [keysAt(keys.before, path), keysAt(keys.after, path)];
  if (before === undefined || after === undefined) return undefined;
  const [old, current] = [typeText(before), typeText(after)];
  // A type that is wider takes whatever was right.
  if (old === current || current === "anything") return undefined;
  return { path: pathText(path), by, before: old, after: current };
}

/** Keeps one of each path, with everybody who sets it. */
function keep<Entry extends { readonly path: string; readonly by: readonly string[] }>(
  entries: Map<string, Entry>,
  entry: Entry,
): void {
  const by = [...new Set([...(entries.get(entry.path)?.by ?? []), ...entry.by])].sort();
  entries.set(entry.path, { ...entry, by });
}

const sorted = <Entry>(entries: ReadonlyMap<string, Entry>): Entry[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);

/** Defaults that both charts have and that differ, by path. Lists differ as a whole. */
export function compareDefaults(before: unknown, after: unknown, set: readonly SetValue[]): DefaultChange[] {
  return changedLeaves(before, after).map((path) => ({
    path: pathText(path),
    before: valueAt(before, path),
    after: valueAt(after, path),
    isSet: isSet(set, path),
  }));
}

function changedLeaves(before: unknown, after: unknown, path: ValuePath = []): ValuePath[] {
  if (isMap(before) && isMap(after)) {
    return Object.keys(before)
      .filter((key) => Object.hasOwn(after, key))
      .flatMap((key) => changedLeaves(before[key], after[key], [...path, key]));
  }
  return isDeepStrictEqual(before, after) ? [] : [path];
}
