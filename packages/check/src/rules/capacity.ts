import { measureFleet } from "@hub/capacity";
import type { Rule } from "../rule.ts";

/** As far as components say what their pods ask for, and clusters what they have. */
export const capacity: Rule = {
  codes: ["cluster-too-small", "cluster-too-full", "bad-quantity"],
  says: "What the pods of a cluster ask for fits into it.",
  check: ({ fleet, clusters }) => measureFleet(fleet, clusters).problems,
};
