import type { Problem, ProblemCode } from "@hub/problem";
import type { CheckModel } from "./model.ts";

/** Something that must hold in a whole fleet. */
export interface Rule {
  /** Codes of the problems that it gives. */
  readonly codes: readonly ProblemCode[];
  /** The invariant that it checks: one sentence. */
  readonly invariant: string;
  /** Pure. */
  check(model: CheckModel): readonly Problem[];
}
