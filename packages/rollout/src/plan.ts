import type { Hold } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import type { Move } from "./moves.ts";

/** Planned moves, and the objections to them. */
export interface Plan {
  readonly moves: readonly Move[];
  /** Things that stay as they are on purpose, in words. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
  /** Gates that hold it back, and may be overruled. Default: none. */
  readonly gates?: readonly Problem[];
  /** The cluster that goes on hold as a whole; off it, where the hold is undefined. */
  readonly cluster?: { readonly name: string; readonly hold: Hold | undefined };
  /** Where it comes from, for the message of the commit. Default: nothing. */
  readonly origin?: readonly string[];
}

export const noPlan = (problem: Problem): Plan => ({ moves: [], notes: [], problems: [problem] });
