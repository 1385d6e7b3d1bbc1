/** Waits for a condition, which says itself what is missing. Throws that, when the time is over. */
export async function until<T>(
  what: string,
  timeoutSeconds: number,
  /** The result, or a sentence about what is still missing; what it throws counts as missing. */
  attempt: () => Promise<T | Missing> | T | Missing,
  everyMs = 200,
): Promise<T> {
  const end = performance.now() + timeoutSeconds * 1000;
  for (;;) {
    const outcome = await tried(attempt);
    if (!(outcome instanceof Missing)) return outcome;
    if (performance.now() > end)
      throw new TimeoutError(`${what}: not within ${timeoutSeconds} s. ${outcome.reason}`, outcome.cause);
    await sleep(everyMs);
  }
}

/** Thrown where something did not come in time: on a busy machine that says little. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}

/** What a condition waits for. */
export class Missing {
  readonly reason: string;
  readonly cause: unknown;
  constructor(reason: string, cause?: unknown) {
    this.reason = reason;
    this.cause = cause;
  }
}

async function tried<T>(attempt: () => Promise<T | Missing> | T | Missing): Promise<T | Missing> {
  try {
    return await attempt();
  } catch (error) {
    return new Missing(error instanceof Error ? error.message : String(error), error);
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
