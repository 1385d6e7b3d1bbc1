import type { Lab } from "./lab/lab.ts";

/** What was measured, for the table in docs/rollout.md: what it is -> number with its unit. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Scenario {
  /** Kebab case; `pnpm e2e <name>` runs it alone. */
  readonly name: string;
  /** What must hold, a clause. */
  readonly holds: string;
  /** Throws where it does not hold. */
  run(lab: Lab): Promise<Facts>;
}

/** Throws what is wrong, unless it is right. */
export function must(isRight: boolean, otherwise: string): asserts isRight {
  if (!isRight) throw new Error(otherwise);
}

/** Seconds since a moment of `performance.now()`, to a tenth. */
export const secondsSince = (ms: number): number => Math.round((performance.now() - ms) / 100) / 10;
