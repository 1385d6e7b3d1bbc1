/**
 * What a release meets inside its context, and how it is asked: a script whose value is a function. Text goes in and
 * text comes out, so that no object of the world outside ever gets in.
 *
 * JavaScript, since it runs as it stands in a context of its own.
 */
(parseUrl) => {
  const refusal = (what) => Object.assign(new Error(`it reads ${what}`), { name: "ImpureError" });
  const refuse = (what) => () => {
    throw refusal(what);
  };

  const SystemDate = Date;
  globalThis.Date = class extends SystemDate {
    constructor(...args) {
      if (args.length === 0) throw refusal("the clock");
      if (args.length > 1) throw refusal("the time zone");
      super(...args);
    }
  };
  Object.defineProperty(Date, "name", { value: "Date" });
  Date.now = refuse("the clock");
  for (const name of Object.getOwnPropertyNames(SystemDate.prototype)) {
    if (/^[gs]et(?!UTC|Time$)|^to(Date|Time|Locale)?String$|^toLocale|Timezone/.test(name))
      SystemDate.prototype[name] = refuse("the time zone");
  }
  Math.random = refuse("random numbers");
  for (const { prototype } of [Array, BigInt, Number, String]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (/^(toLocale|localeCompare$)/.test(name)) prototype[name] = refuse("the locale");
    }
  }
  // These tell when memory was collected, or wait, or run what no limit reaches.
  for (const name of [
    "Atomics",
    "FinalizationRegistry",
    "Intl",
    "SharedArrayBuffer",
    "WeakRef",
    "WebAssembly",
  ])
    delete globalThis[name];

  // zod reads URLs. Kept here, since a release may put something else in place of each of them.
  const [toText, { parse }, { assign }] = [String, JSON, Object];
  const urlFields = (text, base) => {
    // An error of the world outside, as where the stack is full, must not get in either.
    try {
      return parseUrl(text, base);
    } catch {
      return undefined;
    }
  };
  globalThis.URL = class URL {
    constructor(text, base) {
      const fields = urlFields(`${toText(text)}`, base === undefined ? undefined : `${toText(base)}`);
      if (fields === undefined) throw new TypeError("Invalid URL");
      assign(this, parse(fields));
    }
  };

  /** What a release that names one of these is after. */
  const absent = {
    process: "the environment",
    Buffer: "memory outside its own",
    Intl: "the locale",
    crypto: "random numbers",
    performance: "the clock",
    setTimeout: "the clock",
    setInterval: "the clock",
    setImmediate: "the clock",
    queueMicrotask: "the clock",
    fetch: "the network",
    WebSocket: "the network",
    XMLHttpRequest: "the network",
  };

  const told = (error) => {
    if (!(error instanceof Error)) return { name: "", message: String(error) };
    const name = /^(\w+) is not defined$/.exec(error.message)?.[1];
    if (name !== undefined && Object.hasOwn(absent, name))
      return { name: "ImpureError", message: `it reads ${absent[name]}`, stack: error.stack };
    const { message, stack, path, fix } = error;
    return { name: error.name, message, stack, path, fix };
  };

  /** The facts of a cluster, telling `read` of each when it is looked at. */
  const watch = (facts, read) => {
    const watched = {
      runs: (component) => {
        read(`runs:${component}`);
        return facts.components.includes(component);
      },
    };
    for (const [key, value] of Object.entries(facts)) {
      const inner = ["dns", "size", "labels"].includes(key) ? watchMap(key, value, read) : undefined;
      Object.defineProperty(watched, key, {
        enumerable: true,
        get: () => {
          if (inner) return inner;
          read(key);
          return value;
        },
      });
    }
    return watched;
  };

  const watchMap = (name, map, read) =>
    new Proxy(map, {
      get: (target, key) => {
        if (typeof key === "string") read(`${name}.${key}`);
        return Reflect.get(target, key);
      },
      has: (target, key) => {
        if (typeof key === "string") read(`${name}.${key}`);
        return Reflect.has(target, key);
      },
      ownKeys: (target) => {
        read(name);
        return Reflect.ownKeys(target);
      },
    });

  const asked = (run) => {
    const result = run();
    if (result instanceof Promise)
      throw Object.assign(new Error("it gives a promise back, and nobody waits for components"), {
        name: "AsyncError",
      });
    return result;
  };

  const watching = (facts, run) => {
    const reads = new Set();
    const cluster = watch(facts, (name) => reads.add(name));
    return { ...run(cluster), reads: [...reads] };
  };

  /** How a release is asked, by the version of the contract that it was frozen with. */
  const contracts = {
    1: {
      parse: (component, { settings }) => {
        const parsed = component.settings.safeParse(settings);
        return parsed.success ? { data: parsed.data } : { issues: parsed.error.issues };
      },
      render: (component, { facts, settings }) =>
        watching(facts, (cluster) => {
          const { values, manifests } = component.render({ cluster, settings }, asked);
          return { values, manifests };
        }),
      checks: (component, { facts, settings }) =>
        watching(facts, (cluster) => ({
          checks: asked(() => component.checks?.(cluster, settings)) ?? [],
        })),
      workloads: (component, { values, manifests }) =>
        asked(() => component.workloads?.(values, manifests)) ?? [],
    },
  };

  /** What a text of CommonJS exports. */
  const exportsOf = (run, require) => {
    const module = { exports: {} };
    run(module, require);
    return module.exports;
  };

  return {
    contracts: Object.keys(contracts).map(Number),
    /** The component that a release exports. Its library exports modules by their names. */
    open: (library, release) => {
      const modules = exportsOf(library);
      return exportsOf(release, (name) => {
        if (!Object.hasOwn(modules, name)) throw refusal(`${name}, which its library does not have`);
        return modules[name];
      }).default;
    },
    told: (error) => JSON.stringify({ error: told(error) }),
    /** Answers one question to a component. */
    answer: (component, contract, verb, input) => {
      try {
        return JSON.stringify({ result: contracts[contract][verb](component, JSON.parse(input)) });
      } catch (error) {
        return JSON.stringify({ error: told(error) });
      }
    },
  };
};
