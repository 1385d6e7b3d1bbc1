import { checkValues } from "@hub/chart";
import { componentLabel } from "@hub/component/contract";
import { dotted } from "@hub/fleet";
import { error, type Problem, warning } from "@hub/problem";
import type { RenderedCluster } from "@hub/render";
import type { Rule } from "../rule.ts";

/** Overrides are checked where they are read. */
export const values: Rule = {
  codes: ["component-value", "large-integer"],
  invariant: "What components compute is what their charts take, and Helm prints it as it is.",
  check: ({ clusters }) => componentValueProblems(clusters),
};

function componentValueProblems(clusters: readonly RenderedCluster[]): Problem[] {
  const problems = new Map<string, Problem>();
  const seen = new Set<object>();
  for (const { resolved, components } of clusters) {
    for (const [index, { component, inputs, placeOf }] of resolved.components.entries()) {
      const values = components[index]?.values;
      if (!component.chart || !values || seen.has(values)) continue;
      seen.add(values);
      for (const { kind, path, found, expected } of checkValues(component.chart.keys, values)) {
        if (kind === "needless-null" || isOverridden(inputs.values, path)) continue;
        const name = dotted(path);
        const label = componentLabel(component);
        const place = { ...placeOf("values"), line: 1, column: 1 };
        problems.set(
          `${label} ${kind} ${name}`,
          kind === "large-integer"
            ? warning(
                "large-integer",
                `${label} gives its chart ${name}: ${found}, and Helm prints whole numbers from 1000000 on as 1e+06.`,
                "Give a string, if the chart takes one there.",
                { place },
              )
            : error(
                "component-value",
                kind === "unknown-key"
                  ? `${label} gives its chart ${name}, which the chart does not know.`
                  : `${label} gives its chart ${name}, which is ${found}; the chart takes ${expected}.`,
                "Correct the component, or declare the key with withUnlistedKeys and a reason.",
                { place },
              ),
        );
      }
    }
  }
  return [...problems.values()];
}

function isOverridden(overrides: unknown, path: readonly (string | number)[]): boolean {
  let current = overrides;
  for (const key of path) {
    if (typeof current !== "object" || current === null || !(key in current)) return false;
    current = (current as Record<string | number, unknown>)[key];
  }
  return true;
}
