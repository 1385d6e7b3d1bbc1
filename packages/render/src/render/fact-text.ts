import type { ClusterFacts } from "@hub/component";

/**
 * The name of one fact that a component read: `domain`, `dns.zone`, `labels.tier`, `runs:loki`. The name of a map or a
 * list stands for all of it.
 */
export type FactName = string;

const absent = "\u0000";
const texts = new WeakMap<object, string>();
const members = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Value of a fact of a cluster, as text that is the same only for the same value. */
export function factText(facts: ClusterFacts, name: FactName): string {
  if (name.startsWith("runs:")) {
    let set = members.get(facts.components);
    if (!set) {
      set = new Set(facts.components);
      members.set(facts.components, set);
    }
    return set.has(name.slice(5)) ? "yes" : "no";
  }
  const dot = name.indexOf(".");
  const key = dot < 0 ? name : name.slice(0, dot);
  let value: unknown = facts[key as keyof ClusterFacts];
  if (dot >= 0) value = (value as Record<string, unknown>)[name.slice(dot + 1)];
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) {
    let text = texts.get(value);
    if (text === undefined) {
      text = JSON.stringify(value);
      texts.set(value, text);
    }
    return text;
  }
  return value === undefined ? absent : String(value);
}
