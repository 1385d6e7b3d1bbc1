/** Thrown where a component asks for something that differs from run to run. */
export class ImpureError extends Error {
  constructor(what: string) {
    super(`it reads ${what}`);
    this.name = "ImpureError";
  }
}

const refuse = (what: string) => (): never => {
  throw new ImpureError(what);
};

class FixedDate extends Date {
  constructor(...args: [] | [value: number | string | Date] | [year: number, month: number]) {
    if (args.length === 0) throw new ImpureError("the clock");
    if (args.length > 1) throw new ImpureError("the time zone");
    super(...(args as [number]));
  }

  static override now(): never {
    throw new ImpureError("the clock");
  }
}

Object.defineProperty(FixedDate, "name", { value: "Date" });
for (const name of Object.getOwnPropertyNames(Date.prototype)) {
  if (/^[gs]et(?!UTC|Time$)|^to(Date|Time|Locale)?String$|^toLocale|Timezone/.test(name))
    Object.defineProperty(FixedDate.prototype, name, { value: refuse("the time zone") });
}

const noEnvironment = new Proxy(
  {},
  { get: refuse("the environment"), has: refuse("the environment"), ownKeys: refuse("the environment") },
);

/**
 * What is put in place of what, each an ordinary property of its owner. Assigned and not redefined: a change of a
 * property's definition costs V8 its fast paths, 20 times as much as an assignment.
 */
const guarded: readonly { owner: Record<string, unknown>; key: string; value: unknown }[] = [
  ...guard(globalThis, {
    Date: FixedDate,
    fetch: refuse("the network"),
    setTimeout: refuse("the clock"),
    setInterval: refuse("the clock"),
    setImmediate: refuse("the clock"),
  }),
  ...guard(Math, { random: refuse("random numbers") }),
  ...guard(process, {
    env: noEnvironment,
    cwd: refuse("the working directory"),
    hrtime: refuse("the clock"),
  }),
  ...guard(Object.getPrototypeOf(performance), { now: refuse("the clock") }),
  ...guard(Object.getPrototypeOf(crypto), {
    randomUUID: refuse("random numbers"),
    getRandomValues: refuse("random numbers"),
  }),
];

function guard(owner: object, values: Record<string, unknown>) {
  return Object.entries(values).map(([key, value]) => ({
    // Only the keys that are named here are touched.
    owner: owner as Record<string, unknown>,
    key,
    value,
  }));
}

/** Thrown where a component gives a promise instead of a result. */
export class AsyncError extends Error {
  constructor() {
    super("it gives a promise back, and nobody waits for components");
    this.name = "AsyncError";
  }
}

/**
 * Runs a pure function with the clock, randomness, environment, network and timers out of reach: using one throws
 * ImpureError. Throws AsyncError where it gives a promise back.
 */
export function withoutAmbient<T>(run: () => T): T {
  const before = guarded.map(({ owner, key }) => owner[key]);
  for (const { owner, key, value } of guarded) owner[key] = value;
  try {
    const result = run();
    if (result instanceof Promise) {
      // Whether it ends well is of no interest any more.
      result.catch(() => {});
      throw new AsyncError();
    }
    return result;
  } finally {
    for (let index = 0; index < guarded.length; index++) {
      const { owner, key } = guarded[index] as (typeof guarded)[number];
      owner[key] = before[index];
    }
  }
}
