import { expect, test } from "vitest";
import { generatedLine, staleChart } from "./generated-line.ts";

const pin = { name: "web", version: "1.0.0" };

test("a file whose pin was edited by hand tells what it was made from", () => {
  const text = `${generatedLine(pin)}\nexport const chart = {};\n`;
  expect(staleChart(text, pin)).toBeUndefined();
  expect(staleChart(text, { ...pin, version: "1.1.0" })).toBe("web 1.0.0");
});
