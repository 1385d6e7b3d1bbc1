import type { KubeError } from "./problems.ts";

/** `not-checkable` means that nobody knows: a right is missing, or it cannot be seen from here. */
export type Outcome = "pass" | "fail" | "not-checkable";

export interface Verdict {
  readonly outcome: Outcome;
  /** What was found; for what cannot be checked, why. */
  readonly reason: string;
}

export const pass = (reason: string): Verdict => ({ outcome: "pass", reason });
export const fail = (reason: string): Verdict => ({ outcome: "fail", reason });
export const notCheckable = (reason: string): Verdict => ({ outcome: "not-checkable", reason });

/** What a request that failed says: an object that is not there is a fail, everything else leaves it open. */
export const failedRequest = (error: KubeError): Verdict =>
  error.status === 404 ? fail(causeOf(error)) : notCheckable(causeOf(error));

export const causeOf = (error: KubeError): string => error.problems[0]?.cause ?? error.message;

/** Passes and failures of a list, for a last line: `12 pass, 1 fail, 2 not checkable`. */
export function countOutcomes(verdicts: readonly Pick<Verdict, "outcome">[]): string {
  const of = (outcome: Outcome) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return `${of("pass")} pass, ${of("fail")} fail, ${of("not-checkable")} not checkable`;
}
