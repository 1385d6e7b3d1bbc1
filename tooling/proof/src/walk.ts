/** Something that a walk through data came to. */
export interface Visited {
  /** Keys and positions that lead there. */
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Every value inside of some data, and the data itself. */
export function* walk(value: unknown, path: readonly string[] = []): Generator<Visited> {
  yield { path, value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, entry] of Object.entries(value)) yield* walk(entry, [...path, key]);
}
