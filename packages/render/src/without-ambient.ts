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

const guarded: readonly { owner: object; key: string; value: unknown }[] = [
  { owner: globalThis, key: "Date", value: FixedDate },
  { owner: Math, key: "random", value: refuse("random numbers") },
  { owner: process, key: "env", value: noEnvironment },
  { owner: process, key: "cwd", value: refuse("the working directory") },
  { owner: process, key: "hrtime", value: refuse("the clock") },
  { owner: performance, key: "now", value: refuse("the clock") },
  { owner: crypto, key: "randomUUID", value: refuse("random numbers") },
  { owner: crypto, key: "getRandomValues", value: refuse("random numbers") },
  { owner: globalThis, key: "fetch", value: refuse("the network") },
  { owner: globalThis, key: "setTimeout", value: refuse("the clock") },
  { owner: globalThis, key: "setInterval", value: refuse("the clock") },
  { owner: globalThis, key: "setImmediate", value: refuse("the clock") },
];

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
  const before = guarded.map(({ owner, key }) => Object.getOwnPropertyDescriptor(owner, key));
  for (const { owner, key, value } of guarded)
    Object.defineProperty(owner, key, { configurable: true, writable: true, value });
  try {
    const result = run();
    if (result instanceof Promise) {
      // Whether it ends well is of no interest any more.
      result.catch(() => {});
      throw new AsyncError();
    }
    return result;
  } finally {
    for (const [index, { owner, key }] of guarded.entries()) {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(owner, key, descriptor);
      else Reflect.deleteProperty(owner, key);
    }
  }
}
