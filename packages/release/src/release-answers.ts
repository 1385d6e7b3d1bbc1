import type { Question } from "./open-release.ts";
import type { Bundle, Sandbox } from "./sandbox.ts";

/** How many answers the sandbox gives at once. As many are held back by one that does not end. */
const atOnce = 32;

/** What one release answers, some of it before it is asked. */
export class ReleaseAnswers {
  readonly #bundle: Bundle;
  readonly #sandbox: () => Sandbox;
  /** By question and input. */
  readonly #waiting = new Map<string, () => unknown>();

  constructor(bundle: Bundle, sandbox: () => Sandbox) {
    this.#bundle = bundle;
    this.#sandbox = sandbox;
  }

  /** Throws what `Sandbox.ask` throws. */
  ask(question: Question, input: object): unknown {
    const text = JSON.stringify(input);
    const key = `${question} ${text}`;
    const known = this.#waiting.get(key);
    if (!known) return this.#sandbox().askText(this.#bundle, question, text);
    this.#waiting.delete(key);
    return known();
  }

  /**
   * Asks at once what will be asked one by one: a message to the sandbox and back takes as long as most answers do. What
   * is not asked until the next call is forgotten. Where one answer takes too much, all are left to be asked for.
   */
  askAhead(question: Question, inputs: readonly object[]): void {
    this.#waiting.clear();
    const texts = [...new Set(inputs.map((input) => JSON.stringify(input)))];
    for (let from = 0; from < texts.length; from += atOnce) {
      const part = texts.slice(from, from + atOnce);
      const answers = this.#askPart(question, part);
      if (!answers) return;
      for (const [index, text] of part.entries()) {
        const answer = answers[index];
        if (answer) this.#waiting.set(`${question} ${text}`, answer);
      }
    }
  }

  /** Undefined where something stands in the way, which then shows when each is asked. */
  #askPart(question: Question, part: readonly string[]): readonly (() => unknown)[] | undefined {
    try {
      return this.#sandbox().askAll(this.#bundle, question, part);
    } catch {
      return undefined;
    }
  }
}
