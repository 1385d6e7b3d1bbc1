import type { Component } from "@hub/component";

/** Components along a circle of dependsOn and after, the first again at the end. Undefined where there is none. */
export function findCycle(
  components: ReadonlyMap<string, Pick<Component, "dependsOn" | "after">>,
): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    path.push(name);
    const { dependsOn = [], after = [] } = components.get(name) ?? {};
    for (const next of [...dependsOn, ...after]) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(name);
    return undefined;
  };
  for (const name of [...components.keys()].sort()) {
    const cycle = visit(name);
    if (cycle) return cycle;
  }
  return undefined;
}
