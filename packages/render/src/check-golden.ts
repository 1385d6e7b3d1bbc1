import type { Component } from "@hub/component";
import { fewNames } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import { goldenOf, goldenPath, loadGolden } from "./golden.ts";
import type { RenderedCluster } from "./render-clusters.ts";

/**
 * Whether every release that runs somewhere still gives what it gave when it was frozen: what a release renders to goes
 * through this repository's packages and what they import, so that a change there may reach clusters whose pins have
 * not moved.
 *
 * Gives `golden-changed` with the clusters, and `no-golden` where nothing is recorded.
 */
export function goldenProblems(root: string, clusters: readonly RenderedCluster[]): Problem[] {
  const running = new Map<Component, string[]>();
  for (const { resolved } of clusters) {
    for (const { component } of resolved.components) {
      if (component.version === undefined) continue;
      const names = running.get(component) ?? [];
      running.set(component, names);
      names.push(resolved.facts.name);
    }
  }
  return [...running].flatMap(([component, names]) => goldenProblem(root, component, names) ?? []);
}

function goldenProblem(root: string, component: Component, clusters: readonly string[]): Problem | undefined {
  const { name, version = "" } = component;
  const problem = (code: string, cause: string, fix: string): Problem => ({
    code,
    severity: "error",
    place: { file: goldenPath(name), line: 1, column: 1 },
    cause,
    fix,
  });
  const recorded = loadGolden(root, name)[version];
  if (!recorded)
    return problem(
      "no-golden",
      `Nothing is recorded of what ${name} ${version} renders to.`,
      "Run `pnpm hubctl freeze`, which records it.",
    );
  const current = goldenOf(component);
  const changed = Object.entries(current).filter(
    ([provider, digest]) => digest !== recorded[provider as keyof typeof recorded],
  );
  if (changed.length === 0) return undefined;
  return problem(
    "golden-changed",
    `${name} ${version} renders to something else than when it was frozen (on ${changed.map(([provider]) => provider).join(", ")}), and ${fewNames(clusters)} would get it without a pin that moves.`,
    "Take back what changes it in packages/ or in the lockfile; where it is meant, run `pnpm hubctl freeze --golden` and say so in the pull request.",
  );
}
