import { expect, test } from "vitest";
import { parsePins } from "./parse-pins.ts";
import { alpha, beta, problemsText, testCatalog, testEntry } from "./testing.ts";

const path = "clusters/rings/canary/pins.yaml";
const releases = { "1.1.0": alpha, "1.9.0": alpha, "1.10.0": alpha, "2.0.0": alpha };
const catalog = new Map([...testCatalog(beta), testEntry(alpha, releases, { removed: ["1.0.0"] })]);
const parse = (text: string) => parsePins(path, new TextEncoder().encode(text), catalog);

test("a pin is an exact release, head or off, with a hold or without", () => {
  const { pins, problems } = parse(
    "beta: off\nalpha: {version: 1.9.0, hold: {reason: slow disks, until: 2026-06-15}}\n",
  );
  expect(problems).toEqual([]);
  expect(pins.map(({ file, ...pin }) => [file.path, pin])).toEqual([
    [path, { component: "beta", release: "off", hold: undefined }],
    [path, { component: "alpha", release: "1.9.0", hold: { reason: "slow disks", until: "2026-06-15" } }],
  ]);
  expect(parse("beta: head\nalpha: 2.0.0\n").pins.map(({ release }) => release)).toEqual(["head", "2.0.0"]);
});

test("a pin of a release that is not there is a pin all the same, and one that is none is left out", () => {
  const { pins } = parse("gamma: head\nbeta: 3\nalpha: 1.2.0\n");
  expect(pins.map(({ component, release }) => [component, release])).toEqual([["alpha", "1.2.0"]]);
});

test("a release that was removed, and one that is near none", () => {
  expect(parse("alpha: 1.0.0\n").problems).toMatchInlineSnapshot(`
    [
      {
        "cause": "alpha 1.0.0 was removed by \`hubctl gc\`, since nothing needed it.",
        "code": "removed-release",
        "fix": "Revert the commit that removed it, which \`git log -1 -- apps/alpha/releases/1.0.0\` names, or pin another.",
        "place": {
          "column": 8,
          "file": "clusters/rings/canary/pins.yaml",
          "line": 1,
        },
        "severity": "error",
      },
    ]
  `);
  expect(parse("alpha: {version: 14.17.23}\n").problems).toMatchInlineSnapshot(`
    [
      {
        "cause": "alpha has no release 14.17.23.",
        "code": "unknown-release",
        "fix": "Its newest are 2.0.0, 1.10.0, 1.9.0: see apps/alpha/releases/.",
        "place": {
          "column": 18,
          "file": "clusters/rings/canary/pins.yaml",
          "line": 1,
        },
        "severity": "error",
      },
    ]
  `);
});

test("nothing is said of a credential but that it stands there", () => {
  expect(parse("password: correct-horse-7-battery\n").problems.map(({ code }) => code)).toEqual([
    "credential-in-file",
  ]);
});

test("an unknown release", () => {
  expect(problemsText({ [path]: "alpha: 1.2.0\nbeta: {version: 2.0.0}\n" }, catalog)).toMatchInlineSnapshot(`
    "
    error[unknown-release]: alpha has no release 1.2.0.
      at clusters/rings/canary/pins.yaml:1:8
      fix: Did you mean 1.1.0? Its newest are 2.0.0, 1.10.0, 1.9.0: see apps/alpha/releases/.

    error[unknown-release]: beta has no release 2.0.0.
      at clusters/rings/canary/pins.yaml:2:17
      fix: It has none yet: say head, in a ring that tracks it.

    2 errors
    "
  `);
});

test("an unknown component", () => {
  expect(
    problemsText({ [path]: "alhpa: head\n", "clusters/overrides/bata.yaml": "settings: {}\n" }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-component]: The file overrides bata, but no component has that name.
      at clusters/overrides/bata.yaml:1:1
      fix: Did you mean beta? Rename the file after a folder of apps/, or delete it.

    error[unknown-component]: No component is named alhpa.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Did you mean alpha? Name a folder of apps/, or delete the line.

    2 errors
    "
  `);
});

test("a pin that is no release", () => {
  expect(problemsText({ [path]: "alpha: ^1.2.0\nbeta: 3\n" })).toMatchInlineSnapshot(`
    "
    error[bad-value]: alpha is "^1.2.0"; it must be an exact version such as 1.4.0, or head, or off.
      at clusters/rings/canary/pins.yaml:1:8
      fix: Correct it.

    error[bad-value]: beta is 3; it must be an exact version such as 1.4.0, or head, or off.
      at clusters/rings/canary/pins.yaml:2:7
      fix: Correct it.

    2 errors
    "
  `);
});
