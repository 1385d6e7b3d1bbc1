import { expect, expectTypeOf, test } from "vitest";
import type { Chart } from "./chart.ts";
import { checkValues } from "./check-values.ts";
import { type ValuesOf, withUnlistedKeys } from "./unlisted-keys.ts";

const listed: Chart<{ image?: { repository?: string | null } | null; affinity?: string | null }> = {
  repository: "https://charts.example.com",
  name: "sample",
  version: "1.0.0",
  keys: { image: { repository: "string" }, affinity: "string" },
};

const chart = withUnlistedKeys(listed, {
  reason: "deployment.yaml reads image.tag, and passes affinity on as it is.",
  keys: { image: { tag: "string" }, affinity: { "*": "any" }, ports: ["number|string"] },
});

test("knows the keys that the chart lists and the further ones, in a check and in the type", () => {
  const values: ValuesOf<typeof chart> = {
    image: { repository: "a", tag: "1" },
    affinity: { podAntiAffinity: {} },
    ports: [80, "http"],
  };
  expect(checkValues(chart.keys, values)).toEqual([]);
});

test("still finds a misspelling beside them, in a check and in the type", () => {
  // @ts-expect-error: tga
  const values: ValuesOf<typeof chart> = { image: { tga: "1" } };
  expect(checkValues(chart.keys, values)).toMatchObject([{ nearest: "tag" }]);
});

test("takes types from the words of the tree", () => {
  type Values = ValuesOf<typeof chart>;
  expectTypeOf<NonNullable<Values["image"]>["tag"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<NonNullable<Values["image"]>["repository"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Values["ports"]>().toEqualTypeOf<readonly (string | number)[] | null | undefined>();
});

test("opens a map beside the keys that the chart lists there", () => {
  const opened = withUnlistedKeys(listed, {
    reason: "image is copied out whole.",
    keys: { image: { "*": "number" } },
  });
  const values: ValuesOf<typeof opened> = { image: { repository: "a", retries: 3 } };
  expect(checkValues(opened.keys, values)).toEqual([]);
  expect(checkValues(opened.keys, { image: { repository: 1, retries: "3" } })).toHaveLength(2);
});

test("leaves the listed chart as it is", () => {
  expect(listed.keys).toEqual({ image: { repository: "string" }, affinity: "string" });
});
