import { dnsLabel } from "@hub/fleet";
import { error, type Problem } from "@hub/problem";

/** The problem `bad-name` where Kubernetes takes a name for no label; `noun` says what it names: `a cluster`. */
export const labelProblem = (noun: string, name: string): Problem | undefined =>
  dnsLabel.test(name)
    ? undefined
    : error(
        "bad-name",
        `${JSON.stringify(name)} cannot name ${noun}.`,
        "Use a-z, 0-9 and -, at most 63 characters, with a letter or digit at both ends.",
      );
