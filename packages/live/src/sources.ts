import { hash } from "node:crypto";

/**
 * Digest of an Application's sources that is the same where Argo CD takes them as the same: sha256, hexadecimal.
 *
 * Argo CD's own copy (`status.sync.comparedTo`) leaves out what is null, and what is empty (false, "", an empty list or
 * map) outside of `valuesObject`; inside it false and "" are values like any other. The Application health check
 * compares by the same rule.
 */
export const sourcesDigest = (sources: readonly unknown[]): string =>
  hash("sha256", JSON.stringify(canonical(sources, false)) ?? "");

function canonical(value: unknown, exact: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, exact) ?? null);
    return items.length > 0 || exact ? items : undefined;
  }
  if (value === null || value === undefined) return undefined;
  if (typeof value === "object") {
    const entries = Object.entries(value)
      .map(([key, inner]) => [key, canonical(inner, exact || key === "valuesObject")] as const)
      .filter(([, inner]) => inner !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1));
    return entries.length > 0 || exact ? Object.fromEntries(entries) : undefined;
  }
  return exact || (value !== false && value !== "") ? value : undefined;
}
