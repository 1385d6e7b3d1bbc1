import type { KnownKeys } from "./chart.ts";

/**
 * Where the chart knows `name`, if not in the map at `path`: the path from the root joined by dots, or undefined where
 * there is no such key or no single best one.
 *
 * Looks below the map itself first, then below each map around it, and takes the key that is the fewest levels down.
 */
export function nearestPath(
  root: KnownKeys,
  path: readonly (string | number)[],
  name: string,
): string | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const above = path.slice(0, depth);
    const found = shallowest(at(root, above), name);
    if (found.length > 1) return undefined;
    if (found[0]) return [...above, ...found[0]].join(".");
  }
  return undefined;
}

/** Every path to `name` on the first level that has one, breadth first. Lists are left out: their items have no name. */
function shallowest(root: KnownKeys | undefined, name: string): string[][] {
  let level = [{ keys: root, path: [] as string[] }];
  while (level.length > 0) {
    const found = level.filter(({ keys }) => isMap(keys) && Object.hasOwn(keys, name));
    if (found.length > 0) return found.map(({ path }) => [...path, name]);
    level = level.flatMap(({ keys, path }) =>
      isMap(keys)
        ? Object.entries(keys)
            .filter(([key]) => key !== "*")
            .map(([key, child]) => ({ keys: child, path: [...path, key] }))
        : [],
    );
  }
  return [];
}

function at(keys: KnownKeys | undefined, path: readonly (string | number)[]): KnownKeys | undefined {
  return path.reduce<KnownKeys | undefined>((inner, step) => {
    if (isMap(inner)) return inner[step] ?? inner["*"];
    return typeof inner === "object" ? inner[0] : undefined;
  }, keys);
}

const isMap = (keys: KnownKeys | undefined): keys is { readonly [key: string]: KnownKeys } =>
  typeof keys === "object" && !Array.isArray(keys);
