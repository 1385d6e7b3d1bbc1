import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { actionlint } from "./actionlint.ts";
import { root } from "./root.ts";

interface Workflow {
  readonly on: object;
  readonly permissions?: { readonly [scope: string]: string };
  readonly concurrency?: { readonly group: string };
  readonly jobs: { readonly [name: string]: Job };
}

interface Job {
  readonly "timeout-minutes"?: number;
  readonly permissions?: { readonly [scope: string]: string };
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}

const paths = globSync(".github/workflows/*.yml", { cwd: root }).sort();
const workflows = paths.map((path) => {
  const text = readFileSync(join(root, path), "utf8");
  // Of the form of GitHub's workflows: actionlint holds it against their schema.
  return { path, text, workflow: parse(text) as Workflow };
});
const steps = (workflow: Workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps);

test("there are workflows for checks, deployment, releases and promotion", () => {
  expect(paths).toEqual([
    ".github/workflows/check.yml",
    ".github/workflows/deploy.yml",
    ".github/workflows/promote.yml",
    ".github/workflows/release.yml",
  ]);
});

/** What each job may do beyond what the whole workflow may. */
const permissions: { readonly [path: string]: unknown } = {
  ".github/workflows/check.yml": { check: {} },
  ".github/workflows/deploy.yml": { deploy: { contents: "write" } },
  ".github/workflows/promote.yml": {
    promote: { actions: "write", contents: "write", "pull-requests": "write" },
  },
  ".github/workflows/release.yml": { propose: { contents: "write", "pull-requests": "write" } },
};

describe.each(workflows)("$path", ({ path, text, workflow }) => {
  test("names every action by the digest of a commit, and its version beside it", () => {
    const uses = text.split("\n").filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("gives the whole workflow no more than reading, and each job what it needs", () => {
    expect([{}, { contents: "read" }]).toContainEqual(workflow.permissions);
    const given = Object.fromEntries(
      Object.entries(workflow.jobs).map(([name, job]) => [name, job.permissions ?? {}]),
    );
    expect(given).toEqual(permissions[path]);
  });

  test("lets no two runs fight, and none run for ever", () => {
    expect(workflow.concurrency?.group).toBeTruthy();
    for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
  });

  test("never runs a stranger's code with the repository's rights", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow.on)).not.toContain("workflow_run");
  });

  test("puts no expression into a script: a title or a branch name would become code", () => {
    for (const { run = "" } of steps(workflow)) expect(run).not.toContain("${{");
  });

  test("leaves no token behind in the checkout", () => {
    const checkouts = steps(workflow).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ "persist-credentials": false });
  });
});

const lint = actionlint();

describe.skipIf(!lint)("actionlint", () => {
  test("has nothing to say of the workflows", () => {
    expect(lint?.(paths.map((path) => join(root, path)))).toBe("");
  });

  test("would say something", () => {
    const folder = mkdtempSync(join(tmpdir(), "workflow-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(
      join(folder, "bad.yml"),
      "on: push\njobs: {a: {runs-on: ubuntu-24.04, steps: [{rum: ls}]}}\n",
    );
    expect(lint?.([join(folder, "bad.yml")])).toContain('step must run script with "run" section');
  });
});

test.each(globSync(".github/*.sh", { cwd: root }).sort())("%s is a script that Bash reads", (path) => {
  execFileSync("bash", ["-n", join(root, path)]);
});
