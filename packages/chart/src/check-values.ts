import { nearest } from "@hub/problem";
import type { KnownKeys } from "./chart.ts";
import { nearestPath } from "./nearest-path.ts";

export type ValuePath = readonly (string | number)[];

/**
 * One thing about values that a chart does not take as they are meant.
 *
 * - `unknown-key`: the chart knows no such key. Helm drops it without a word.
 * - `wrong-type`: a kind of value that the chart does not take there.
 * - `needless-null`: a null where the chart sets no default. Helm 3 drops such a key, Helm 4 keeps it below the top level.
 * - `large-integer`: a whole number from 1,000,000 on, which a template may print as `1e+06`. Harmless where it does not.
 */
export interface ValueIssue {
  readonly path: ValuePath;
  readonly kind: "unknown-key" | "wrong-type" | "needless-null" | "large-integer";
  /** What is there, as words that fit after "is": `a list`, `the number 3`. */
  readonly found: string;
  /** What may be there, likewise. */
  readonly expected: string;
  /** The right name of an unknown key: a sibling's, or a path from the root joined by dots. */
  readonly nearest?: string;
}

/** Helm reads numbers as floats; Go prints them in scientific form from here on. */
const largeInteger = 1_000_000;

/** Holds values against the keys that a chart knows, in the values' own order. Values are plain data, as from JSON. */
export function checkValues(keys: KnownKeys, values: unknown): ValueIssue[] {
  const issues: ValueIssue[] = [];
  check(keys, values, { root: keys, path: [], issues });
  return issues;
}

interface Walk {
  readonly root: KnownKeys;
  /** Where the walk is; copied into an issue. */
  readonly path: (string | number)[];
  readonly issues: ValueIssue[];
}

function check(keys: KnownKeys, value: unknown, walk: Walk): void {
  if (value === undefined) return;
  if (value === null) {
    if (setsNoDefault(keys)) report(walk, "needless-null", "null", "left out");
  } else if (typeof keys === "string") checkWord(keys, value, walk);
  else if (isList(keys)) {
    if (Array.isArray(value)) checkItems(keys[0], value, walk);
    else report(walk, "wrong-type", describe(value), "a list");
  } else if (typeof value === "object" && !Array.isArray(value)) checkMap(keys, value, walk);
  else report(walk, "wrong-type", describe(value), "a map");
}

function checkItems(keys: KnownKeys, items: readonly unknown[], walk: Walk): void {
  items.forEach((item, index) => {
    // A null in a list is an item like others: it removes nothing.
    if (item !== null) inside(index, keys, item, walk);
  });
}

function checkMap(keys: KeyMap, value: object, walk: Walk): void {
  for (const [name, child] of Object.entries(value)) {
    if (Object.hasOwn(keys, name) && name !== "*") inside(name, keys[name] ?? "any", child, walk);
    // A key that only `*` covers has no default that a null could remove.
    else if (Object.hasOwn(keys, "*"))
      inside(name, child === null ? "any|null" : (keys["*"] ?? "any"), child, walk);
    else if (child !== undefined) unknownKey(keys, name, walk);
  }
}

function unknownKey(keys: KeyMap, name: string, { root, path, issues }: Walk): void {
  const siblings = Object.keys(keys).filter((key) => key !== "*");
  const near = nearest(name, siblings) ?? nearestPath(root, path, name);
  const few = siblings.slice(0, 12).join(", ");
  issues.push({
    path: [...path, name],
    kind: "unknown-key",
    found: `the key ${name}`,
    expected: siblings.length > 12 ? `${few} or ${siblings.length - 12} more` : few || "no key",
    ...(near !== undefined && { nearest: near }),
  });
}

function checkWord(word: string, value: unknown, walk: Walk): void {
  if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) >= largeInteger) {
    report(walk, "large-integer", String(value), "a string, or below 1000000");
  }
  if (word === typeof value) return;
  const types = word.split("|");
  if (types[0] === "any") checkAnything(value, walk);
  else if (!types.includes(typeof value)) report(walk, "wrong-type", describe(value), expectedWords(types));
}

/** Numbers matter even where the chart says nothing about what is inside. */
function checkAnything(value: unknown, walk: Walk): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    if (child !== null) inside(Array.isArray(value) ? Number(name) : name, "any", child, walk);
  }
}

function inside(step: string | number, keys: KnownKeys, value: unknown, walk: Walk): void {
  walk.path.push(step);
  check(keys, value, walk);
  walk.path.pop();
}

function report(walk: Walk, kind: ValueIssue["kind"], found: string, expected: string): void {
  walk.issues.push({ path: [...walk.path], kind, found, expected });
}

type KeyMap = { readonly [key: string]: KnownKeys };

const isList = (keys: Exclude<KnownKeys, string>): keys is readonly [KnownKeys] => Array.isArray(keys);
const setsNoDefault = (keys: KnownKeys) => typeof keys === "string" && keys.endsWith("|null");
const expectedWords = (types: readonly string[]) =>
  types
    .filter((type) => type !== "null")
    .map((type) => `a ${type}`)
    .join(" or ");

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string"
    ? `the string ${JSON.stringify(value)}`
    : `the ${typeof value} ${String(value)}`;
}
