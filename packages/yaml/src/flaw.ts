import type { ErrorCode } from "@hub/problem";

/** A problem of a text, with character offsets for places. */
export interface Flaw {
  readonly code: ErrorCode;
  readonly offset: number;
  readonly others?: readonly number[];
  readonly cause: string;
  readonly fix: string;
}

/** A flaw of a piece of text whose place the caller knows. */
export type Unplaced = Omit<Flaw, "offset" | "others">;
