import type { Problem } from "@hub/problem";
import type { CheckModel } from "./model.ts";

/** Something that must hold in a whole fleet. */
export interface Rule {
  /** Codes of the problems that it gives. */
  readonly codes: readonly string[];
  /** What holds where it gives none: one sentence. */
  readonly says: string;
  /** Pure. */
  check(model: CheckModel): readonly Problem[];
}
