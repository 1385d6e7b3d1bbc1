import type { Problem, ProblemCode } from "@hub/problem";
import type { CheckModel } from "./model.ts";

/** Something that must hold in a whole fleet. */
export interface Rule {
  /** Codes of the problems that it gives. */
  readonly codes: readonly ProblemCode[];
  /** What holds where it gives none: one sentence. */
  readonly says: string;
  /** Pure. */
  check(model: CheckModel): readonly Problem[];
}
