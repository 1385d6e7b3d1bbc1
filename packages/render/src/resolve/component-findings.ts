import { fewNames } from "@hub/fleet";
import type { Place, Problem } from "@hub/problem";

/** Something wrong with a component where it runs. Which clusters that concerns is known only at the end. */
export interface Finding {
  readonly code: string;
  readonly component: string;
  readonly place: Place;
  /** What follows `<component> on <clusters>: `. */
  readonly cause: string;
  readonly fix: string;
  readonly stack?: string;
}

/** Collects findings; those alike become one problem that names the clusters. */
export class Findings {
  readonly #found = new Map<string, { finding: Finding; clusters: string[] }>();

  add(finding: Finding, cluster: string): void {
    const { code, component, place, cause } = finding;
    const key = JSON.stringify([code, component, place, cause]);
    const entry = this.#found.get(key) ?? { finding, clusters: [] };
    entry.clusters.push(cluster);
    this.#found.set(key, entry);
  }

  get problems(): Problem[] {
    return [...this.#found.values()].map(({ finding: { component, cause, ...rest }, clusters }) => ({
      ...rest,
      severity: "error",
      cause: `${component} on ${fewNames(clusters)}: ${cause}`,
    }));
  }
}
