import type { KnownKeys } from "@hub/chart";
import { dotted } from "@hub/fleet";

export type ValuePath = readonly (string | number)[];

export const pathText = (path: ValuePath): string => dotted(path);

export const nested = (path: ValuePath, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

/** The value at a path of plain data; undefined where there is none. */
export const valueAt = (value: unknown, path: ValuePath): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as { readonly [key: string | number]: unknown })[key]
        : undefined,
    value,
  );

/** Keys that a chart takes at a path; undefined where it has no such key. */
export function keysAt(keys: KnownKeys, path: ValuePath): KnownKeys | undefined {
  let current: KnownKeys | undefined = keys;
  for (const key of path) {
    if (current === undefined) return undefined;
    if (typeof current === "string") return /^any\b/.test(current) ? "any" : undefined;
    if (isList(current)) current = current[0];
    else current = Object.hasOwn(current, key) ? current[key] : current["*"];
  }
  return current;
}

/** Types that a place takes, in words: `a string or a number`. */
export function typeText(keys: KnownKeys): string {
  if (typeof keys !== "string") return isList(keys) ? "a list" : "a map";
  const types = keys.split("|").filter((type) => type !== "null");
  return types.includes("any") ? "anything" : types.map((type) => `a ${type}`).join(" or ");
}

const isList = (keys: Exclude<KnownKeys, string>): keys is readonly [KnownKeys] => Array.isArray(keys);
