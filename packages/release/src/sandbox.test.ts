import { describe, expect, onTestFinished, test } from "vitest";
import { type Bundle, Sandbox, type SandboxLimits } from "./sandbox.ts";

const library = {
  id: "library",
  file: "releases/library/library.cjs",
  text: () => "module.exports = { zod: { registry: new Map(), string: (text) => String(text) } };",
};

/** A release as the contract asks for it, with a library that has one module. */
const bundle = (id: string, body: string, before = ""): Bundle => ({
  id,
  file: `apps/demo/releases/${id}/component.cjs`,
  library,
  text: () => `${before}
var component = {
  contract: 1,
  settings: { safeParse: (data) => ({ success: true, data }) },
  render({ cluster, settings }) { ${body} },
};
module.exports = { default: component };
`,
});

function sandbox(limits: Partial<SandboxLimits> = {}): Sandbox {
  const made = new Sandbox(limits);
  onTestFinished(() => made.stop());
  return made;
}

const facts = { name: "edge-1", components: ["keda"], dns: { zone: "example.com" }, labels: { tier: "one" } };
const input = { facts, settings: {} };
const good = bundle(
  "good",
  "return { values: { host: cluster.dns.zone, keda: cluster.runs('keda') }, manifests: [] };",
);

test("a release gets facts and settings, and tells what it has read", () => {
  expect(sandbox().ask(good, "render", input)).toEqual({
    values: { host: "example.com", keda: true },
    manifests: [],
    reads: ["dns.zone", "runs:keda"],
  });
});

test("releases do not see each other, nor what one of them leaves behind", () => {
  const box = sandbox();
  const leave = bundle(
    "leave",
    "globalThis.left = Object.prototype.left = 1; return { values: {}, manifests: [] };",
  );
  const look = bundle(
    "look",
    "return { values: { left: String({}.left ?? globalThis.left) }, manifests: [] };",
  );
  box.ask(leave, "render", input);
  expect(box.ask(look, "render", input)).toMatchObject({ values: { left: "undefined" } });
});

test("each evaluates the library for itself, so that what one does to it reaches no other", () => {
  const box = sandbox();
  const spoil = `zod.registry.set("a", 1);
    zod.string = () => "spoilt";
    zod.registry.constructor.prototype.get = () => "spoilt";`;
  const using = (before: string) => `const zod = require("zod");
    ${before}
    const values = { size: zod.registry.size, get: zod.registry.get("a") ?? null, text: zod.string(1) };
    return { values, manifests: [] };`;
  expect(box.ask(bundle("spoil", using(spoil)), "render", input)).toMatchObject({
    values: { size: 1, get: "spoilt", text: "spoilt" },
  });
  expect(box.ask(bundle("use", using("")), "render", input)).toMatchObject({
    values: { size: 0, get: null, text: "1" },
  });
});

test("a release runs with the library that it names", () => {
  const box = sandbox();
  const body = 'return { values: { text: require("zod").string(1) }, manifests: [] };';
  const other = {
    ...library,
    id: "other",
    text: () => "module.exports = { zod: { string: () => 'other' } };",
  };
  box.ask(bundle("one", body), "render", input);
  expect(box.ask({ ...bundle("two", body), library: other }, "render", input)).toMatchObject({
    values: { text: "other" },
  });
});

describe("stops a release that", () => {
  test.each([
    ["never ends", bundle("loop", "for (;;) {}"), "it has no result after 2 seconds of work"],
    ["never ends loading", bundle("load", "", "for (;;) {}"), "it has no result after 2 seconds of work"],
    [
      "takes memory without end",
      bundle("heap", "const all = []; for (;;) all.push(new Array(1000).fill(0));"),
      "it takes more than 200 MB of memory",
    ],
    [
      "takes memory that V8 does not count",
      bundle("buffers", "const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1));"),
      "it takes more than 200 MB of memory",
    ],
    [
      "calls itself without end",
      bundle("deep", "return this.render({ cluster, settings });"),
      "Maximum call stack",
    ],
  ])("%s, and answers the next question", (_, bad, why) => {
    const box = sandbox(why.includes("MB") ? { memory: 200, work: 60_000 } : { work: 2_000 });
    expect(() => box.ask(bad, "render", input)).toThrow(why);
    expect(box.ask(good, "render", input)).toMatchObject({ values: { host: "example.com" } });
  });
});

describe("names a release that reads", () => {
  test.each([
    ["the clock", "Date.now()"],
    ["the clock", "new Date()"],
    ["the clock", "performance.now()"],
    ["the clock", "setTimeout(() => {}, 1)"],
    ["the time zone", "new Date(0).getHours()"],
    ["the time zone", "new Date(2026, 1, 1)"],
    ["random numbers", "Math.random()"],
    ["random numbers", "crypto.randomUUID()"],
    ["the environment", "process.env.HOME"],
    ["fs, which its library does not have", 'require("fs")'],
    ["the network", 'fetch("https://example.com")'],
    ["the locale", '"a".localeCompare("b")'],
    ["the locale", "(1234.5).toLocaleString()"],
    ["the locale", "new Intl.NumberFormat()"],
  ])("%s: %s", (what, statement) => {
    expect(() => sandbox().ask(bundle("bad", `${statement};`), "render", input)).toThrow(
      expect.objectContaining({ name: "ImpureError", message: `it reads ${what}` }),
    );
  });
});

test("nothing from outside gets in that would lead out again", () => {
  const way = bundle(
    "escape",
    'return { values: { found: typeof cluster.constructor.constructor("return typeof process")() }, manifests: [] };',
  );
  expect(() => sandbox().ask(way, "render", input)).toThrow("Code generation from strings disallowed");
});

const code = 'constructor.constructor("return typeof process")()';

test.each([
  [
    "by an error",
    `globalThis.String = () => Symbol("x"); try { new URL("x") } catch (e) { found = e.${code}; }`,
  ],
  [
    "by an error where the stack is full",
    `const deep = () => { try { deep() } catch { try { new URL("x:y") } catch (e) { found = e.${code}; } } }; deep();`,
  ],
  [
    "by the frames of a stack",
    `Error.prepareStackTrace = (_, frames) => frames; for (const frame of new Error().stack) found = frame.getFunction()?.${code};`,
  ],
  [
    "by a promise",
    `import("node:fs").catch((e) => { globalThis.found = e.${code}; }); found = globalThis.found;`,
  ],
])("a release does not get out %s", (_, body) => {
  const way = bundle("escape", `let found; ${body} return { values: { found }, manifests: [] };`);
  const box = sandbox();
  const found: unknown[] = [];
  // What a promise brings is there for the second question at the earliest.
  for (let time = 0; time < 2; time++) {
    try {
      found.push(box.ask(way, "render", input));
    } catch (error) {
      expect((error as Error).message).toMatch(/Code generation from strings disallowed|not a function/);
    }
  }
  for (const result of found) expect(result).toMatchObject({ values: {} });
  expect(JSON.stringify(found)).not.toContain("object");
});

test("a release of a contract that nobody here knows does not load", () => {
  const text = good.text().replace("contract: 1", "contract: 7");
  const young = { ...good, id: "young", text: () => text };
  expect(() => sandbox().ask(young, "render", input)).toThrow(
    expect.objectContaining({
      name: "LoadError",
      message: "it is of the contract 7, and those known are 1",
    }),
  );
});

test("a library that is no JavaScript keeps its releases from loading, and no others", () => {
  const box = sandbox();
  const broken = { ...library, id: "broken", text: () => "const = 1;" };
  expect(() => box.ask({ ...bundle("one", ""), library: broken }, "render", input)).toThrow(
    expect.objectContaining({ name: "LoadError" }),
  );
  expect(box.ask(good, "render", input)).toMatchObject({ values: { host: "example.com" } });
});

test.each([
  ["imports a module", 'import fs from "node:fs";\n'],
  ["is no JavaScript", "const = 1;\n"],
  ["throws at once", 'throw new Error("no");\n'],
])("a text that %s does not load", (_, before) => {
  expect(() => sandbox().ask(bundle("broken", "", before), "render", input)).toThrow(
    expect.objectContaining({ name: "LoadError" }),
  );
});
