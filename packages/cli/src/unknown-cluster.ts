import { didYouMean, error, ProblemError } from "@hub/problem";

/** The Problem `unknown-cluster`, for a name that the fleet does not have. */
export const unknownCluster = (name: string, known: readonly string[]): ProblemError =>
  new ProblemError(error("unknown-cluster", `There is no cluster ${name}.`, didYouMean(name, known)));
