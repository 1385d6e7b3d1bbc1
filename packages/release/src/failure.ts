import { error, type Place, type Problem, ProblemError } from "@hub/problem";

/** The fix for a component that is not pure. */
export const pureFix =
  "Take what it needs as a setting or a fact of the cluster, keep no state, and sort what comes from keys.";

/**
 * The problem that something thrown by a sandbox is: `impure-component`, `release-limit`, or `release-does-not-load`.
 * Throws whatever else it was.
 */
export function failure(label: string, thrown: unknown, place: Place): Problem {
  const { name, message } = thrown as Error;
  switch (name) {
    case "ImpureError":
      return error("impure-component", `${label} is not pure: ${message}.`, pureFix, { place });
    case "LimitError":
      return error("release-limit", `${label} is stopped: ${message}.`, "Make it end, and take less.", {
        place,
      });
    case "LoadError":
      return error("release-does-not-load", `${label} cannot be loaded: ${message}.`, "Mend the component.", {
        place,
      });
  }
  throw thrown;
}

/** Result of a function. Throws ProblemError instead of the errors of a sandbox. */
export function orProblem<T>(label: string, place: Place, run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    throw new ProblemError(failure(label, thrown, place));
  }
}
