/**
 * What differs from run to run, so that nothing pure reads it: a script whose value is a function of the global object. It
 * runs in the context of each release, and in that of hubctl for the components of the working tree.
 *
 * JavaScript, since it runs as it stands.
 */
(global) => {
  const [clock, locale, network] = ["the clock", "the locale", "the network"];
  const [environment, randomness] = ["the environment", "random numbers"];

  const globals = {
    setTimeout: clock,
    setInterval: clock,
    setImmediate: clock,
    queueMicrotask: clock,
    fetch: network,
    WebSocket: network,
    XMLHttpRequest: network,
    Intl: locale,
  };
  const members = {
    process: { env: environment, cwd: environment, hrtime: clock },
    performance: { now: clock },
    crypto: { randomUUID: randomness, getRandomValues: randomness },
    Math: { random: randomness },
  };

  const refusal = (what) => Object.assign(new Error(`it reads ${what}`), { name: "ImpureError" });

  /** Stands for anything: whoever calls it, or looks at it, is refused. */
  const refusing = (what) => {
    const refuse = () => {
      throw refusal(what);
    };
    return new Proxy(class {}, {
      ...{ apply: refuse, construct: refuse },
      ...{ get: refuse, has: refuse, ownKeys: refuse },
    });
  };

  class FixedDate extends Date {
    constructor(...args) {
      if (args.length === 0) throw refusal(clock);
      if (args.length > 1) throw refusal("the time zone");
      super(...args);
    }
  }
  Object.defineProperty(FixedDate, "name", { value: "Date" });
  Object.defineProperty(FixedDate, "now", { value: refusing(clock) });
  for (const name of Object.getOwnPropertyNames(Date.prototype)) {
    if (/^[gs]et(?!UTC|Time$)|^to(Date|Time|Locale)?String$|^toLocale|Timezone/.test(name))
      Object.defineProperty(FixedDate.prototype, name, { value: refusing("the time zone") });
  }

  const entriesOf = (owner, refused) =>
    Object.entries(refused)
      .filter(([key]) => key in owner)
      .map(([key, what]) => ({ owner, key, value: refusing(what) }));
  const ofLocale = ({ prototype }) =>
    Object.getOwnPropertyNames(prototype)
      .filter((key) => /^(toLocale|localeCompare$)/.test(key))
      .map((key) => ({ owner: prototype, key, value: refusing(locale) }));

  return {
    refusal,
    /** What is to be put in place of what. */
    replacements: [
      { owner: global, key: "Date", value: FixedDate },
      ...entriesOf(global, globals),
      ...Object.entries(members).flatMap(([name, refused]) =>
        name in global ? entriesOf(global[name], refused) : [],
      ),
      ...[Array, BigInt, Number, String].flatMap(ofLocale),
    ],
    /** What is read by whoever names a global that is not there. */
    absent: {
      ...globals,
      process: environment,
      performance: clock,
      crypto: randomness,
      Buffer: "memory outside its own",
    },
    /** What a function gives; throws AsyncError where that is a promise. */
    atOnce: (run) => {
      const result = run();
      if (!(result instanceof Promise)) return result;
      // Whether it ends well is of no interest any more.
      result.catch(() => {});
      throw Object.assign(new Error("it gives a promise back, and nobody waits for components"), {
        name: "AsyncError",
      });
    },
  };
};
