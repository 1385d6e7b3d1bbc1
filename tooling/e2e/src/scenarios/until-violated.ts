import { type Facts, must } from "../scenario.ts";

/** Updates at most, until one breaks the order: what is missing makes it likely, not certain. */
const attempts = 5;

/** Repeats an update until it breaks the order. Throws where none does. Gives the facts of the one that did. */
export async function untilViolated(
  update: () => Promise<{ readonly facts: Facts; readonly isViolated: boolean }>,
): Promise<Facts> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { facts, isViolated } = await update();
    if (isViolated) return { "updates until it broke": attempt, ...facts };
  }
  must(false, `the order held in ${attempts} updates, without what is said to keep it`);
}
