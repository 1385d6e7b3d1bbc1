import { expect, test } from "vitest";
import { generatedLine, generatedPin } from "./generated-line.ts";

const text = (version: string) => `${generatedLine({ name: "web", version: "1.0.0" })}
const imageKeys: KnownKeys = {
  name: "string",
  version: "string",
  digest: "string",
};

export const chart: Chart<ChartValues> = {
  repository: "https://charts.example.com",
  name: "web",
  version: "${version}",
  appVersion: "7",
  digest: "abc",
  keys: {},
};
`;

test("reads the pin and not the keys of the same names", () => {
  expect(generatedPin(text("1.0.0"))).toEqual({
    name: "web",
    version: "1.0.0",
    digest: "abc",
    madeFrom: "web 1.0.0",
    line: 11,
  });
});

test("a pin that was edited by hand differs from what the file was made from", () => {
  expect(generatedPin(text("1.1.0"))).toMatchObject({ version: "1.1.0", madeFrom: "web 1.0.0" });
});

test("other text pins nothing", () => {
  expect(generatedPin("export const chart = {};\n")).toBeUndefined();
});
