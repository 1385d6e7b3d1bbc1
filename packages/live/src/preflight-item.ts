import { notCheckable, type Verdict } from "./verdict.ts";

/** One thing that must hold before go-live, on one hub or cluster. */
export interface PreflightItem extends Verdict {
  /** Permanent name in kebab case. */
  readonly id: string;
  /** The hub or cluster that it is about. */
  readonly on: string;
  /** What must hold, a sentence. */
  readonly title: string;
  /** One action, where it fails. */
  readonly fix?: string;
}

/** What was read of a live cluster; where it could not be, why. */
export type Fetched<T> = { readonly value: T } | { readonly unknown: string };

/** Judges what was read; what was not leaves the verdict open. */
export const judge = <T>(fetched: Fetched<T>, rule: (value: T) => Verdict): Verdict =>
  "value" in fetched ? rule(fetched.value) : notCheckable(fetched.unknown);

/** Where no request can be made: the item `api-server` has the cause and the fix. */
export const notRead: Fetched<never> = { unknown: "Not judged: the API server did not answer." };

/** What must hold, and what to do where it does not. */
export interface Demand {
  readonly id: string;
  readonly title: string;
  readonly fix: string;
}

export const toItem = (on: string, { id, title, fix }: Demand, verdict: Verdict): PreflightItem => ({
  id,
  on,
  title,
  ...verdict,
  ...(verdict.outcome === "fail" ? { fix } : {}),
});
