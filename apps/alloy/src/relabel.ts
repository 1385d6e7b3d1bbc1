import type { Block } from "./alloy-syntax.ts";

/** A relabelling rule, with Prometheus' own defaults. */
interface Rule {
  readonly action?: "drop" | "replace";
  readonly source_labels?: readonly string[];
  readonly separator?: string;
  readonly regex?: string;
  readonly replacement?: string;
  readonly target_label?: string;
}

export const relabel = (rule: Rule): Block => ({ block: "rule", arguments: { ...rule } });

/** A label with the first value of several that there is. */
export const firstOf = (target: string, sources: readonly string[]): Block =>
  relabel({ source_labels: sources, separator: ";", regex: "^;*([^;]+)(;.*)?$", target_label: target });
