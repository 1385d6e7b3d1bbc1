import { formatProblems } from "@hub/problem";
import { expect, test } from "vitest";
import { outdated } from "./outdated.ts";
import { parseSupport } from "./parse-support.ts";
import type { RunningRelease } from "./running-releases.ts";
import { supportProblems } from "./support-problems.ts";

const parse = (text: string) => parseSupport("apps/web/support.yaml", new TextEncoder().encode(text));

const text = `lines:
  - releases: 1.x # chart 4.10.0
    supportedUntil: 2026-03-24
    successor: {releases: 2.x}
    advisories:
      - id: CVE-2025-1974
        url: https://nvd.nist.gov/vuln/detail/CVE-2025-1974
        fixedIn: 1.2.0
  - releases: 2.x
    supportedUntil: 2027-01-31
`;

const held = (
  running: readonly RunningRelease[],
  more: { text?: string; today?: string; releases?: string[] } = {},
) => ({
  running,
  supports: new Map([["web", parse(more.text ?? text).support ?? []]]),
  releases: new Map([["web", more.releases ?? ["1.0.0", "1.2.0", "2.0.0"]]]),
  headVersion: () => "1.0.0",
  today: more.today ?? "2026-06-15",
  dates: new Map([["web 1.0.0", "2026-06-01"]]),
});

const on = (release: string, ...clusters: string[]): RunningRelease => ({
  component: "web",
  release,
  clusters,
});
const warnings = (...args: Parameters<typeof held>) => `\n${formatProblems(supportProblems(held(...args)))}`;

test("warns once for a line, naming the clusters and what to move to", () => {
  expect(warnings([on("1.0.0", "a", "b"), on("1.2.0", "c", "d")])).toMatchInlineSnapshot(`
    "
    warning[advisory]: web 1.0.0 has CVE-2025-1974, and runs on a, b.
      at apps/web/support.yaml:2:5
      fix: Move the pins to a release that has it fixed: 2.0.0.

    warning[out-of-support]: web 1.0.0, 1.2.0 has been out of support since 2026-03-24, and runs on a, b, c and 1 more.
      at apps/web/support.yaml:2:5
      fix: Move the pins to 2.0.0.

    2 warnings
    "
  `);
});

test("a release in support without an advisory is in order, and so is one that nothing is known of", () => {
  expect(supportProblems(held([on("2.0.0", "a"), on("3.0.0", "b")]))).toEqual([]);
});

test("the last day of support is still one of support", () => {
  const codes = (today: string) =>
    supportProblems(held([on("1.2.0", "a")], { today })).map(({ code }) => code);
  expect(codes("2026-03-24")).toEqual([]);
  expect(codes("2026-03-25")).toEqual(["out-of-support"]);
});

test("head counts as the release that it becomes, or that it is already", () => {
  const causes = (releases: string[]) =>
    supportProblems(held([on("head", "a")], { releases })).map(({ cause }) => cause);
  expect(causes(["0.9.0"])).toEqual([
    "web head (to be 1.0.0) has been out of support since 2026-03-24, and runs on a.",
    "web head (to be 1.0.0) has CVE-2025-1974, and runs on a.",
  ]);
  expect(causes(["0.9.0", "1.0.0"])[0]).toBe(
    "web head (1.0.0) has been out of support since 2026-03-24, and runs on a.",
  );
});

test.each([
  [
    "a line that is not released yet",
    "{releases: 3.x}",
    "Release 3.x, its successor, and move the pins there.",
  ],
  ["another component", "{component: alloy}", "Replace it by alloy."],
])("points to %s", (_, successor, fix) => {
  const line = `lines:\n  - {releases: 1.x, ended: Its makers have stopped., successor: ${successor}}\n`;
  expect(supportProblems(held([on("1.0.0", "a")], { text: line }))).toMatchObject([
    { cause: "web 1.0.0 is out of support, and runs on a. Its makers have stopped.", fix },
  ]);
});

test("lists what is behind, with its age, and leaves out what is in order", () => {
  expect(outdated(held([on("1.0.0", "a"), on("2.0.0", "b")]))).toEqual([
    {
      component: "web",
      release: "1.0.0",
      clusters: ["a"],
      version: "1.0.0",
      newest: "2.0.0",
      behind: 2,
      released: "2026-06-01",
      ageDays: 14,
      support: "over",
      supportedUntil: "2026-03-24",
      successor: "2.0.0",
      advisories: [
        { id: "CVE-2025-1974", url: "https://nvd.nist.gov/vuln/detail/CVE-2025-1974", fixedIn: "1.2.0" },
      ],
    },
  ]);
});

test("head is behind nothing, and its age is not known", () => {
  expect(outdated(held([on("head", "a")]))).toMatchObject([{ behind: 0, released: null, ageDays: null }]);
});

test("names every mistake in the file with its place", () => {
  const { problems } = parse(`lines:
  - releases: newest
    supportedUntil: 2026-02-30
    advisories:
      - id: CVE-1
        url: http://example.com
        fixed: 1.2.0
  - releases: 2.x
    supportedUntil: 2026-02-28
    ended: Long ago.
`);
  expect(`\n${formatProblems(problems)}`).toMatchInlineSnapshot(`
    "
    error[bad-value]: lines[0].releases is "newest"; it must be a range of releases, for example 1.x, 1.4.2 or >=1.4.0 <1.6.0.
      at apps/web/support.yaml:2:15
      fix: Correct it. Releases of the component: 1.x, 1.4.2, >=1.4.0 <1.6.0.

    error[bad-value]: lines[0].supportedUntil is "2026-02-30"; it is no day of the calendar.
      at apps/web/support.yaml:3:21
      fix: Correct it. Last day on which its makers mend it, YYYY-MM-DD.

    error[bad-value]: lines[0].advisories[0].id is "CVE-1"; it must be a CVE or a GHSA.
      at apps/web/support.yaml:5:13
      fix: Correct it. Its name: CVE-2025-1974, GHSA-8rvj-mm4h-c258.

    error[bad-value]: lines[0].advisories[0].url is "http://example.com"; it must be an https address.
      at apps/web/support.yaml:6:14
      fix: Correct it. Where to read about it.

    error[unknown-field]: lines[0].advisories[0].fixed is not a field here.
      at apps/web/support.yaml:7:9
      fix: Did you mean fixedIn?

    error[bad-value]: lines[1] says both supportedUntil and ended; one of them is enough.
      at apps/web/support.yaml:8:5
      fix: Correct it.

    6 errors
    "
  `);
});
