/**
 * What a release meets inside its context, and how it is asked: a script whose value is a function. Text goes in and
 * text comes out, so that no object of the world outside ever gets in.
 *
 * JavaScript, since it runs as it stands in a context of its own.
 */
(parseUrl, ambient, watchFacts) => {
  const { refusal, replacements, absent, atOnce } = ambient(globalThis);
  for (const { owner, key, value } of replacements) owner[key] = value;
  // Nor by way of what it is derived from.
  Object.defineProperties(
    Object.getPrototypeOf(Date.prototype),
    Object.getOwnPropertyDescriptors(Date.prototype),
  );
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

  const told = (error) => {
    if (!(error instanceof Error)) return { name: "", message: String(error) };
    const name = /^(\w+) is not defined$/.exec(error.message)?.[1];
    if (name !== undefined && Object.hasOwn(absent, name))
      return { name: "ImpureError", message: `it reads ${absent[name]}`, stack: error.stack };
    const { message, stack, path, fix } = error;
    return { name: error.name, message, stack, path, fix };
  };

  const watching = (facts, run) => {
    const reads = new Set();
    const cluster = watchFacts(facts, (name) => reads.add(name));
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
          const { values, manifests } = component.render({ cluster, settings }, atOnce);
          return { values, manifests };
        }),
      checks: (component, { facts, settings }) =>
        watching(facts, (cluster) => ({
          checks: atOnce(() => component.checks?.(cluster, settings)) ?? [],
        })),
      workloads: (component, { values, manifests }) =>
        atOnce(() => component.workloads?.(values, manifests)) ?? [],
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
