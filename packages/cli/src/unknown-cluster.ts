import { didYouMean, ProblemError } from "@hub/problem";

/** The Problem `unknown-cluster`, for a name that the fleet does not have. */
export const unknownCluster = (name: string, known: readonly string[]): ProblemError =>
  new ProblemError([
    {
      code: "unknown-cluster",
      severity: "error",
      cause: `There is no cluster ${name}.`,
      fix: didYouMean(name, known),
    },
  ]);
