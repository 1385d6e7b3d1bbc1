import { supportProblems } from "@hub/support";
import type { Rule } from "../rule.ts";

/** As `support.yaml` states it. */
export const support: Rule = {
  codes: ["out-of-support", "advisory"],
  invariant: "Every release that runs somewhere is supported by its makers, and has no advisory.",
  check: ({ support }) => supportProblems(support),
};
