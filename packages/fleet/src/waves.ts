import type { Component } from "@hub/component";

/**
 * The wave of each of a cluster's components: one more than the greatest wave of what it depends on or comes after,
 * 0 where that is nothing. Components of a circle get some wave or other.
 */
export function computeWaves(
  running: ReadonlyMap<string, Pick<Component, "dependsOn" | "after"> | undefined>,
): Map<string, number> {
  const waves = new Map<string, number>();
  const waveOf = (name: string): number => {
    const computed = waves.get(name);
    if (computed !== undefined) return computed;
    // Ends the walk around a circle, which is a problem of its own.
    waves.set(name, 0);
    const { dependsOn = [], after = [] } = running.get(name) ?? {};
    const before = [...dependsOn, ...after].filter((other) => running.has(other));
    const wave = before.reduce((highest, other) => Math.max(highest, waveOf(other) + 1), 0);
    waves.set(name, wave);
    return wave;
  };
  for (const name of running.keys()) waveOf(name);
  return waves;
}
