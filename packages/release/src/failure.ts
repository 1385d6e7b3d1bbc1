import { type Place, type Problem, ProblemError } from "@hub/problem";

/** What to do about a component that is not pure. */
export const pureFix =
  "Take what it needs as a setting or a fact of the cluster, keep no state, and sort what comes from keys.";

/**
 * The problem that something thrown by a sandbox is: `impure-component`, `release-limit`, or `release-does-not-load`.
 * Throws whatever else it was.
 */
export function failure(label: string, thrown: unknown, place: Place): Problem {
  const { name, message } = thrown as Error;
  const problem = (code: string, cause: string, fix: string): Problem => ({
    code,
    severity: "error",
    place,
    cause,
    fix,
  });
  switch (name) {
    case "ImpureError":
      return problem("impure-component", `${label} is not pure: ${message}.`, pureFix);
    case "LimitError":
      return problem("release-limit", `${label} is stopped: ${message}.`, "Make it end, and take less.");
    case "LoadError":
      return problem(
        "release-does-not-load",
        `${label} cannot be loaded: ${message}.`,
        "Mend the component.",
      );
  }
  throw thrown;
}

/** What a function gives; ProblemError instead of what a sandbox threw. */
export function orProblem<T>(label: string, place: Place, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new ProblemError([failure(label, error, place)]);
  }
}
