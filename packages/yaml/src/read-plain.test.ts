import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { decode } from "./decode.ts";
import { nothing, readPlain } from "./read-plain.ts";
import { anyLines, goodText, nearlyGoodText } from "./testdata/yaml-text.ts";

const agrees = (text: string) => {
  fc.pre(decode(text).flaw === undefined);
  const plain = readPlain(text);
  if (plain === undefined) return;
  // Compared as text, so that the order of the keys counts.
  expect(JSON.stringify(plain === nothing ? null : plain)).toBe(JSON.stringify(parse(text)));
};

test("reads what people write as the library does", () => {
  fc.assert(
    fc.property(goodText, (text) => {
      expect(readPlain(text)).toBeDefined();
      agrees(text);
    }),
    { numRuns: 1000 },
  );
});

test("leaves to the library what it would read otherwise", () => {
  fc.assert(fc.property(fc.oneof(nearlyGoodText, anyLines), agrees), { numRuns: 5000 });
});
