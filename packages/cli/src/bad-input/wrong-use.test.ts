import { expect, test } from "vitest";
import { hubctl, testRoot } from "../testing.ts";

test.each([
  [["rendr"]],
  [["render", "--ouy", "x"]],
  [["render", "--out"]],
  [["render", "deploy"]],
  [["why", "edge-1"]],
  [[]],
])("wrong use exits with 2 and a hint: %j", async (argv) => {
  const { code, out, err } = await hubctl(testRoot(), ...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.split("\n").slice(0, 3)).toMatchSnapshot();
});
