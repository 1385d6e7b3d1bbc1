import type { KnownKeys } from "./chart.ts";
import type { AnyShape, ScalarShape, Shape } from "./shape.ts";

/** The tree of keys of what a chart takes, as `chart.gen.ts` has it. */
export function knownKeys(shape: Shape): KnownKeys {
  switch (shape.kind) {
    case "any":
    case "scalar":
      return keyWord(shape);
    case "list":
      return [knownKeys(shape.items)];
    case "map":
      return Object.fromEntries([
        ...[...shape.keys].map(([name, child]) => [name, knownKeys(child)] as const),
        ...(shape.rest ? [["*", knownKeys(shape.rest)] as const] : []),
      ]);
  }
}

/** The word for what takes no keys: see `KnownKeys`. */
export function keyWord(shape: AnyShape | ScalarShape): string {
  const types = shape.kind === "any" ? ["any"] : [...shape.types].sort();
  return [...types, ...(shape.unset ? ["null"] : [])].join("|");
}
