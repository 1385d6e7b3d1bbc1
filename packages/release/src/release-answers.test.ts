import { expect, onTestFinished, test } from "vitest";
import { ReleaseAnswers } from "./release-answers.ts";
import { type Bundle, Sandbox } from "./sandbox.ts";

/** Renders its settings, and counts in them how often it has rendered before. */
const bundle: Bundle = {
  id: "counting",
  library: { id: "none", file: "releases/library/none.cjs", text: () => "" },
  file: "apps/demo/releases/1.0.0/component.cjs",
  text: () => `var calls = 0;
var component = {
  contract: 1,
  settings: { safeParse: (data) => ({ success: true, data }) },
  render({ settings }) {
    if (settings.loops) for (;;) {}
    if (settings.throws) throw new RangeError(settings.throws);
    return { values: { ...settings, before: calls++ }, manifests: [] };
  },
};
module.exports = { default: component };
`,
};

const inputOf = (settings: object) => ({ facts: { name: "edge-1", components: [] }, settings });

function answersOf(made: Bundle = bundle) {
  const sandbox = new Sandbox({ work: 1000 });
  onTestFinished(() => sandbox.stop());
  const answers = new ReleaseAnswers(made, () => sandbox);
  return {
    ask: (settings: object) => answers.ask("render", inputOf(settings)),
    askAhead: (...all: object[]) => answers.askAhead("render", all.map(inputOf)),
  };
}

test("an answer that was asked ahead is there when it is asked for, and only once", () => {
  const { ask, askAhead } = answersOf();
  askAhead({ one: 1 }, { two: 2 }, { one: 1 });
  expect(ask({ two: 2 })).toMatchObject({ values: { two: 2, before: 1 } });
  expect(ask({ one: 1 })).toMatchObject({ values: { one: 1, before: 0 } });
  expect(ask({ one: 1 })).toMatchObject({ values: { one: 1, before: 2 } });
});

test("more than the sandbox answers at once", () => {
  const { ask, askAhead } = answersOf();
  const all = Array.from({ length: 100 }, (_, index) => ({ index }));
  askAhead(...all);
  for (const { index } of all) expect(ask({ index })).toMatchObject({ values: { index, before: index } });
});

test("what an input makes a release throw is thrown when that is asked for, and the others have their answers", () => {
  const { ask, askAhead } = answersOf();
  askAhead({ throws: "too small" }, { one: 1 });
  expect(ask({ one: 1 })).toMatchObject({ values: { one: 1, before: 0 } });
  expect(() => ask({ throws: "too small" })).toThrow(
    expect.objectContaining({ name: "RangeError", message: "too small" }),
  );
});

test("one that never ends does not keep the others from their answers", () => {
  const { ask, askAhead } = answersOf();
  askAhead({ one: 1 }, { loops: true });
  expect(ask({ one: 1 })).toMatchObject({ values: { one: 1 } });
  expect(() => ask({ loops: true })).toThrow(expect.objectContaining({ name: "LimitError" }));
});

test("a release that does not load says so when it is asked", () => {
  const { ask, askAhead } = answersOf({ ...bundle, id: "broken", text: () => "export nothing" });
  askAhead({ one: 1 });
  expect(() => ask({ one: 1 })).toThrow(expect.objectContaining({ name: "LoadError" }));
});

test("a bundle that cannot be read says so when it is asked", () => {
  const unread = new Error("gone");
  const text = () => {
    throw unread;
  };
  const { ask, askAhead } = answersOf({ ...bundle, id: "gone", text });
  askAhead({ one: 1 });
  expect(() => ask({ one: 1 })).toThrow(unread);
});
