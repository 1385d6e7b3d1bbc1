import type { Problem } from "./problem.ts";

/** A problem of a fleet, before its clusters are collected. */
export interface Finding extends Problem {
  /** Named before the clusters: `<component> on <clusters>: <cause>`. Without it, they follow: `<cause> on <clusters>.` */
  readonly component?: string;
}

/** Collects findings; those alike become one problem that names the clusters. */
export class Findings {
  readonly #found = new Map<string, { finding: Finding; clusters: string[] }>();

  /** Without a cluster, the cause is a whole sentence. */
  add(finding: Finding, cluster?: string): void {
    const { code, component, place, cause } = finding;
    const key = JSON.stringify([code, component, place, cause]);
    const entry = this.#found.get(key) ?? { finding, clusters: [] };
    if (cluster !== undefined) entry.clusters.push(cluster);
    this.#found.set(key, entry);
  }

  /** In the order in which they were found. */
  get problems(): Problem[] {
    return [...this.#found.values()].map(({ finding: { component, ...problem }, clusters }) => {
      if (clusters.length === 0) return problem;
      const names = fewNames(clusters);
      const { cause } = problem;
      return {
        ...problem,
        cause: component === undefined ? `${cause} on ${names}.` : `${component} on ${names}: ${cause}`,
      };
    });
  }
}

/** Up to three names, and how many more. */
export const fewNames = (all: readonly string[]): string =>
  all.length <= 3 ? all.join(", ") : `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`;
