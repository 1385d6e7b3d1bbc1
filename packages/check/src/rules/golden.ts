import type { Component } from "@hub/component";
import { error, fewNames, type Problem } from "@hub/problem";
import type { RenderedCluster } from "@hub/render";
import { goldenOf, goldenPath, type RecordedGolden } from "../golden.ts";
import type { Rule } from "../rule.ts";

/**
 * Output of a release goes through this repository's packages and their imports, so that a change there may
 * reach clusters whose pins have not moved.
 */
export const goldens: Rule = {
  codes: ["golden-changed", "no-golden"],
  invariant: "Every release that runs somewhere renders to what it did when it was frozen.",
  check: ({ clusters, goldens }) =>
    [...runningReleases(clusters)].flatMap(
      ([component, names]) => goldenProblem(component, goldens.get(component.name), names) ?? [],
    ),
};

/** Frozen releases, with the names of the clusters that run each. */
function runningReleases(clusters: readonly RenderedCluster[]): Map<Component, string[]> {
  const running = new Map<Component, string[]>();
  for (const { resolved } of clusters) {
    for (const { component } of resolved.components) {
      if (component.version === undefined) continue;
      const names = running.get(component) ?? [];
      running.set(component, names);
      names.push(resolved.facts.name);
    }
  }
  return running;
}

function goldenProblem(
  component: Component,
  goldens: RecordedGolden | undefined,
  clusters: readonly string[],
): Problem | undefined {
  const { name, version = "" } = component;
  const place = { file: goldenPath(name), line: 1, column: 1 };
  const recorded = goldens?.[version];
  if (!recorded)
    return error(
      "no-golden",
      `Nothing is recorded of what ${name} ${version} renders to.`,
      "Run `pnpm hubctl freeze`, which records it.",
      { place },
    );
  const current = goldenOf(component);
  const changed = Object.entries(current).filter(
    ([provider, digest]) => digest !== recorded[provider as keyof typeof recorded],
  );
  if (changed.length === 0) return undefined;
  return error(
    "golden-changed",
    `${name} ${version} renders to something else than when it was frozen (on ${changed.map(([provider]) => provider).join(", ")}), and ${fewNames(clusters)} would get it without a pin that moves.`,
    "Take back what changes it in packages/ or in the lockfile; where it is meant, run `pnpm hubctl freeze --golden` and say so in the pull request.",
    { place },
  );
}
