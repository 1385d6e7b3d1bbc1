import { measureFleet } from "@hub/capacity";
import type { Rule } from "../rule.ts";

/** Components without stated requests, and clusters without stated sizes, are left out. */
export const capacity: Rule = {
  codes: ["cluster-too-small", "cluster-too-full", "bad-quantity"],
  invariant: "What the pods of a cluster ask for fits into it.",
  check: ({ fleet, clusters }) => measureFleet(fleet, clusters).problems,
};
