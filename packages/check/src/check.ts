import type { Problem } from "@hub/problem";
import { loadModel } from "./load-model.ts";
import { rules } from "./rules/index.ts";

/** Result of a check. */
export interface CheckReport {
  readonly clusters: number;
  readonly applications: number;
  readonly problems: readonly Problem[];
}

/**
 * Holds a repository against every rule that needs no running cluster. `today` is `YYYY-MM-DD`. Throws ProblemError
 * with every problem of the run where there is a fleet that cannot be rendered.
 */
export async function checkRepository(root: string, today: string): Promise<CheckReport> {
  const { model, problems } = await loadModel(root, today);
  return {
    clusters: model.clusters.length,
    applications: model.clusters.reduce((sum, { components }) => sum + components.length, 0),
    problems: [...problems, ...rules.flatMap((rule) => rule.check(model))],
  };
}
