import { expect, test } from "vitest";
import { totalsText } from "./totals-text.ts";

test("where all is well there is one line", () => {
  expect(totalsText({ passed: 12, failed: [], skipped: [] })).toBe("12 passed, 0 failed, 0 skipped\n");
});

test("names what was skipped and what failed by file, and counts the skipped ones of a long list", () => {
  const skipped = Array.from({ length: 7 }, (_, index) => ({ where: "b.test.ts", what: `chart ${index}` }));
  const failed = [
    { where: "c.test.ts", what: "fails" },
    { where: "a.test.ts", what: "fails too" },
  ];
  expect(totalsText({ passed: 1, failed, skipped })).toMatchInlineSnapshot(`
    "Skipped
      b.test.ts
        chart 0
        chart 1
        chart 2
        chart 3
        chart 4
        and 2 more

    Failed
      a.test.ts
        fails too
      c.test.ts
        fails

    1 passed, 2 failed, 7 skipped
    "
  `);
});
