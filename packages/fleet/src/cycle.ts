import type { Catalog } from "./catalog.ts";

/** Components along a circle of dependsOn and after, the first again at the end. Undefined where there is none. */
export function findCycle(catalog: Catalog): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    path.push(name);
    const { dependsOn = [], after = [] } = catalog.get(name)?.component ?? {};
    for (const next of [...dependsOn, ...after]) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(name);
    return undefined;
  };
  for (const name of [...catalog.keys()].sort()) {
    const cycle = visit(name);
    if (cycle) return cycle;
  }
  return undefined;
}
