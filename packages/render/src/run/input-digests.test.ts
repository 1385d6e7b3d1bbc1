import { join } from "node:path";
import { expect, test } from "vitest";
import { changedFiles, readInputs } from "./input-digests.ts";

const root = join(import.meta.dirname, "../../../..");

test("what has not changed has the same digests when it is read again, the code of this repository too", () => {
  const [before, after] = [readInputs(root), readInputs(root)];
  // What cannot be read, as where the code is looked for in the wrong folder, has another digest each time.
  expect(after.code).toBe(before.code);
  expect(changedFiles(before, after)).toEqual([]);
});
