import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitSettings } from "@hub/testing/git";
import { expect, onTestFinished, test } from "vitest";
import { root } from "./root.ts";

/** A clone of a repository with one commit on main, and a `gh` that writes down how it is called. */
function clone(openPullRequests: string) {
  const folder = mkdtempSync(join(tmpdir(), "propose-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [work, bin, calls] = ["work", "bin", "calls"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(bin);
  writeFileSync(
    join(bin, "gh"),
    `#!/bin/sh\necho "$@" >>'${calls}'\n[ "$1 $2" = "pr list" ] && echo '${openPullRequests}'\nexit 0\n`,
  );
  chmodSync(join(bin, "gh"), 0o755);
  const origin = join(folder, "origin.git");
  let second = 1_700_000_000;
  const env: Record<string, string> = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: folder,
    ...gitSettings,
  };
  const run = (cwd: string, program: string, ...argv: string[]) =>
    execFileSync(program, argv, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run(folder, "git", "init", "--quiet", "--bare", "--initial-branch", "main", "origin.git");
  run(folder, "git", "clone", "--quiet", "origin.git", "work");
  run(work, "git", "switch", "--quiet", "--create", "main");
  writeFileSync(join(work, "pins.yaml"), "a: 1.0.0\n");
  run(work, "git", "add", "--all");
  run(work, "git", "commit", "--quiet", "--message", "first");
  run(work, "git", "push", "--quiet", "origin", "main");
  return {
    work,
    propose: () => run(work, join(root, ".github/propose.sh"), "promote/a", "promote a", "Why."),
    calls: () => (existsSync(calls) ? readFileSync(calls, "utf8") : ""),
    log: (branch: string) => run(origin, "git", "log", "--format=%s", branch),
    /** From main, as every run of the workflow starts, and a second later than the last one. */
    proposeVersion: (version: string) => {
      run(work, "git", "fetch", "--quiet", "origin", "main");
      run(work, "git", "switch", "--quiet", "--detach", "origin/main");
      writeFileSync(join(work, "pins.yaml"), `a: ${version}\n`);
      env.GIT_COMMITTER_DATE = `${++second} +0000`;
      return run(work, join(root, ".github/propose.sh"), "promote/a", "promote a", "Why.");
    },
    moveMain: () => {
      run(work, "git", "switch", "--quiet", "main");
      run(work, "git", "commit", "--quiet", "--allow-empty", "--message", "second");
      run(work, "git", "push", "--quiet", "origin", "main");
    },
    commitOf: (branch: string) => run(origin, "git", "rev-parse", branch),
    pinsOn: (branch: string) => run(origin, "git", "show", `${branch}:pins.yaml`),
  };
}

test("a change goes to a branch of its own, with a pull request", () => {
  const { work, propose, calls, log } = clone("");
  writeFileSync(join(work, "pins.yaml"), "a: 1.1.0\n");
  propose();
  expect(log("promote/a")).toBe("promote a\nfirst\n");
  expect(log("main")).toBe("first\n");
  expect(calls()).toContain("pr create --head promote/a --base main --title promote a --body Why.");
});

test("a pull request that is open gets the new content, and no second one is opened", () => {
  const { proposeVersion, calls, log, pinsOn } = clone("12");
  proposeVersion("1.1.0");
  proposeVersion("1.2.0");
  expect(log("promote/a")).toBe("promote a\nfirst\n");
  expect(pinsOn("promote/a")).toBe("a: 1.2.0\n");
  expect(calls()).not.toContain("pr create");
});

test("a pull request that says the same already is left alone, until main moves on", () => {
  const { proposeVersion, moveMain, commitOf, log } = clone("12");
  proposeVersion("1.1.0");
  const first = commitOf("promote/a");
  expect(proposeVersion("1.1.0")).toBe("Proposed already.\n");
  expect(commitOf("promote/a")).toBe(first);
  moveMain();
  proposeVersion("1.1.0");
  expect(log("promote/a")).toBe("promote a\nsecond\nfirst\n");
});

test("nothing is pushed where nothing differs", () => {
  const { propose, calls } = clone("");
  expect(propose()).toBe("Nothing to propose.\n");
  expect(calls()).toBe("");
});
