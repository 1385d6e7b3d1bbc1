import { ProblemError } from "@hub/problem";

/** Undefined where it throws ProblemError: a run over everything, in one thread, says what is wrong. */
export async function withoutProblems<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
