import { rmSync } from "node:fs";
import { join } from "node:path";
import { git } from "@hub/testing/git";
import { hasProgram } from "@hub/testing/program";
import { describe, expect, test } from "vitest";
import { hubctl } from "../testing.ts";
import { committedRoot, withoutCommits } from "../testing-deploy.ts";

describe.skipIf(!hasProgram("git"))("deploy", () => {
  test("brings a rendered fleet to a new branch, then has nothing to do", async () => {
    const root = committedRoot();
    await hubctl(root, "render");

    const plan = await hubctl(root, "deploy", "--to", "target.git", "--dry-run");
    expect(plan.code).toBe(0);
    expect(withoutCommits(plan.out)).toMatchInlineSnapshot(`
      "Would deploy COMMIT to deploy of target.git:
        clusters that change: 2 of 2
          new: edge-1
          new: hub-1
        8 files added, 0 changed, 0 removed
      "
    `);
    const first = await hubctl(root, "deploy", "--to", "target.git");
    expect(withoutCommits(first.out)).toMatchInlineSnapshot(`
      "Deployed COMMIT to deploy of target.git, commit COMMIT:
        clusters that change: 2 of 2
          new: edge-1
          new: hub-1
        8 files added, 0 changed, 0 removed
      "
    `);
    const second = await hubctl(root, "deploy", "--to", "target.git");
    expect(second.code).toBe(0);
    expect(withoutCommits(second.out)).toMatchInlineSnapshot(`
      "Nothing to do: deploy of target.git holds this tree already (commit COMMIT).
      "
    `);
    expect(git(join(root, "target.git"), "ls-tree", "--name-only", "deploy")).toBe(
      "bundles\nhubs\nindex.json",
    );
  });

  test("says as JSON what it did", async () => {
    const root = committedRoot();
    await hubctl(root, "render", "--out", "tree");
    const { out } = await hubctl(
      root,
      "deploy",
      "--to",
      "target.git",
      "--tree",
      "tree",
      "--branch",
      "live",
      "--json",
    );
    const commit = git(join(root, "target.git"), "rev-parse", "live");
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      schema: 1,
      state: "deployed",
      commit,
      branch: "live",
      clusters: { added: ["edge-1", "hub-1"], changed: [], removed: [] },
      problems: [],
    });
  });

  test("ends with 1 and the problem where it refuses, and with 2 where it is not told where to", async () => {
    const root = committedRoot();
    await hubctl(root, "render");
    rmSync(join(root, "deploy", "index.json"));
    const { code, err } = await hubctl(root, "deploy", "--to", "target.git");
    expect(code).toBe(1);
    expect(err).toMatchInlineSnapshot(`
      "error[not-a-deploy-tree]: deploy has no index.json.
        at deploy/index.json:1:1
        fix: Render it again: \`hubctl render\`.

      1 error
      "
    `);
    expect((await hubctl(root, "deploy")).code).toBe(2);
  });

  test("warns of a tree that nobody else can render", async () => {
    const root = committedRoot();
    await hubctl(root, "render");
    git(root, "rm", "--quiet", "--cached", "clusters/fleet.yaml");
    const { code, err } = await hubctl(root, "deploy", "--to", "target.git", "--allow-dirty");
    expect(code).toBe(0);
    expect(err).toContain("warning[dirty-source]: ");
  });
});
