import { setTimeout as sleep } from "node:timers/promises";
import { error, ProblemError } from "@hub/problem";

/** How often another run may be faster. */
const maxAttempts = 10;

/** Somebody moved the branch between our look at it and our push. */
interface Overtaken {
  readonly overtaken: string;
}

/**
 * Reads, commits and pushes again for as long as others are faster. `attempt` gets its number, from 1.
 *
 * Throws the Problem `overtaken` after ten.
 */
export async function untilPushed<T extends object>(
  branch: string,
  attempt: (attempts: number) => Promise<T | Overtaken>,
): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    const result = await attempt(attempts);
    if (!("overtaken" in result)) return result;
    if (attempts === maxAttempts) throw overtaken(branch, result.overtaken);
    // Apart from each other, so that two runs do not meet again and again.
    await sleep(Math.random() * 100 * attempts);
  }
}

const overtaken = (branch: string, reason: string) =>
  new ProblemError(
    error(
      "overtaken",
      `Other runs changed ${branch} ${maxAttempts} times while this one tried to push (${reason}).`,
      "Run it again when it is quieter; the branch holds what the last of them deployed.",
    ),
  );
