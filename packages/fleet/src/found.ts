import type { Problem } from "@hub/problem";

/** A problem that is an error unless it says otherwise. */
export type Draft = Omit<Problem, "severity"> & { severity?: Problem["severity"] };

/** Collects problems; those alike but for the cluster become one that names the clusters. */
export class Found {
  readonly #found = new Map<string, { problem: Problem; clusters: string[] }>();

  /** With a cluster, the cause is a sentence that ` on <clusters>.` completes. */
  add(draft: Draft, cluster?: string): void {
    const problem: Problem = { severity: "error", ...draft };
    const { file, line, column } = problem.place ?? { file: "", line: 0, column: 0 };
    const key = [problem.code, file, line, column, problem.cause].join("\n");
    const entry = this.#found.get(key) ?? { problem, clusters: [] };
    if (cluster !== undefined) entry.clusters.push(cluster);
    this.#found.set(key, entry);
  }

  problems(): Problem[] {
    return [...this.#found.values()].map(({ problem, clusters }) =>
      clusters.length === 0 ? problem : { ...problem, cause: `${problem.cause} on ${fewNames(clusters)}.` },
    );
  }
}

/** Up to three names, and how many more. */
export const fewNames = (all: readonly string[]): string =>
  all.length <= 3 ? all.join(", ") : `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`;
