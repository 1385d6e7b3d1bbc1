import { ambientScript } from "./context-script.ts";

interface Ambient {
  /** Ordinary properties of their owners. */
  readonly replacements: readonly {
    readonly owner: Record<string, unknown>;
    readonly key: string;
    readonly value: unknown;
  }[];
  readonly absent: Readonly<Record<string, string>>;
  atOnce<T>(run: () => T): T;
}

const { replacements, absent, atOnce } = ambientScript.runInThisContext()(globalThis) as Ambient;

/** Globals of which nothing pure reads anything. */
export const ambientNames: readonly string[] = Object.keys(absent);

/**
 * Runs a pure function with the clock, randomness, environment, locale, network and timers out of reach: using one throws
 * ImpureError. Throws AsyncError where it gives a promise back.
 */
export function withoutAmbient<T>(run: () => T): T {
  const before = replacements.map(({ owner, key }) => owner[key]);
  // Assigned and not redefined: a change of a property's definition costs V8 its fast paths, 20 times as much.
  for (const { owner, key, value } of replacements) owner[key] = value;
  try {
    return atOnce(run);
  } finally {
    let index = 0;
    for (const { owner, key } of replacements) owner[key] = before[index++];
  }
}
