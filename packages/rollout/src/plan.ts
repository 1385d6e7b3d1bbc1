import type { Problem } from "@hub/problem";
import type { Move } from "./moves.ts";

/** What is to change, and what speaks against it. */
export interface Plan {
  readonly moves: readonly Move[];
  /** What stays as it is on purpose, in words. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

export const noPlan = (problem: Problem): Plan => ({ moves: [], notes: [], problems: [problem] });
