import { expect, test } from "vitest";
import { replaceNumbers } from "./numbers.ts";

const page = `# Title

Before.

<!-- numbers: written by \`pnpm e2e --write-docs\` -->
old
<!-- /numbers -->

After.
`;

test("writes the numbers of a run between the marks, and leaves the rest of the page alone", () => {
  const facts = { seconds: 12.5, violations: 0 };
  const results = [{ name: "drift", holds: "it heals", outcome: "passed", seconds: 20, facts } as const];
  expect(replaceNumbers(page, { seconds: 61.2, results })).toMatchInlineSnapshot(`
    "# Title

    Before.

    <!-- numbers: written by \`pnpm e2e --write-docs\` -->

    All of it took 61 s.

    | scenario | what must hold | outcome | measured |
    | --- | --- | --- | --- |
    | drift | it heals | passed | seconds: 12.5; violations: 0 |

    <!-- /numbers -->

    After.
    "
  `);
});

test("throws where the page has no marks", () => {
  expect(() => replaceNumbers("# Title\n", { seconds: 1, results: [] })).toThrow(
    "the page has no <!-- numbers",
  );
});
