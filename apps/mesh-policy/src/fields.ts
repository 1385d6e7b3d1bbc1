import { z } from "zod";

const unitSeconds = { ms: 0.001, s: 1, m: 60, h: 3600 };

/** Seconds of a duration that `istioDuration` let through. */
export const secondsOf = (duration: string): number =>
  [...duration.matchAll(/(\d+)(ms|[smh])/g)].reduce(
    // The pattern names the keys.
    (sum, [, count, unit]) => sum + Number(count) * unitSeconds[unit as keyof typeof unitSeconds],
    0,
  );

/** A duration as Istio reads it: unlike Prometheus it knows no days. */
export const istioDuration = () =>
  z
    .string("must be a duration with its unit, for example 500ms, 30s or 2m")
    .regex(/^(?=.*[1-9])(\d+(ms|[smh]))+$/, "must be a duration with its unit, for example 500ms, 30s or 2m");

/** Labels of pods. Policies select by them. */
export const podLabels = () => z.record(z.string(), z.string());

const labelValue = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
const namespacedNamePattern = new RegExp(`^${labelValue}/${labelValue}$`);
const notNamespacedName = "must be namespace/name, for example llm-analytics/api";

/** What stands for one workload or account: `namespace/name`. */
export const namespacedName = () => z.string().regex(namespacedNamePattern, notNamespacedName);

/** Settings for each `namespace/name`. */
export const byNamespacedName = <T extends z.ZodType>(value: T) =>
  byKey(value, namespacedNamePattern, notNamespacedName);

/** Settings for each value of a label. */
export const byLabelValue = <T extends z.ZodType>(value: T) =>
  byKey(value, new RegExp(`^${labelValue}$`), "must be a label's value in lower case, for example v2");

// A record with a schema for its keys says only that a key is invalid.
const byKey = <T extends z.ZodType>(value: T, pattern: RegExp, message: string) =>
  z.record(z.string(), value).superRefine((entries, context) => {
    for (const key of Object.keys(entries)) {
      if (!pattern.test(key)) context.addIssue({ code: "custom", path: [key], message });
    }
  });

/** Entries by name: in which order a file has them must change no object. */
export const sortedEntries = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Both halves of a `namespace/name`. */
export function splitName(key: string): { namespace: string; name: string } {
  const [namespace = "", name = ""] = key.split("/");
  return { namespace, name };
}

export const percentOf = (what: string) =>
  z.int().min(0, `must be 0 to 100 percent of ${what}`).max(100, `must be 0 to 100 percent of ${what}`);
