import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifyTree } from "@hub/tree/verify-tree";
import { describe, expect, test } from "vitest";
import { bundleOf, hasGit, Lab } from "./testing.ts";

/** Contents of alpha whose bundles are on the branch. */
const left = (lab: Lab, ...contents: string[]): string[] =>
  contents.filter((content) => lab.paths().includes(`${bundleOf("alpha", content)}/manifests.yaml`));

const run = (content: string) => ({ "edge-1": { alpha: content } });

describe.skipIf(!hasGit)("collecting bundles", () => {
  test("removes what no index named for 30 days, and keeps the one in force when they began", async () => {
    const lab = new Lab();
    await lab.deployOn("2026-01-01", run("oldest"));
    await lab.deployOn("2026-02-01", run("at the start"));
    await lab.deployOn("2026-06-01", run("young"));
    await lab.deployOn("2026-06-02", run("current"));

    const result = await lab.collect();

    expect(result).toMatchObject({
      state: "collected",
      commit: lab.head,
      removed: [bundleOf("alpha", "oldest")],
      kept: 3,
      files: 1,
      attempts: 1,
    });
    expect(left(lab, "oldest", "at the start", "young", "current")).toEqual([
      "at the start",
      "young",
      "current",
    ]);
    expect(verifyTree(lab.checkout(), { ignoreOtherBundles: true }).problems).toEqual([]);
  });

  test("has nothing to do a second time", async () => {
    const lab = new Lab();
    await lab.deployOn("2026-01-01", run("old"));
    await lab.deployOn("2026-02-01", run("current"));
    await lab.collect();
    const { head } = lab;
    expect(await lab.collect()).toMatchObject({ state: "unchanged", commit: head, removed: [], attempts: 0 });
    expect(lab.head).toBe(head);
  });

  test("keeps a bundle that an old index named and the newest names again", async () => {
    const lab = new Lab();
    await lab.deployOn("2026-01-01", run("back again"));
    await lab.deployOn("2026-02-01", run("meanwhile"));
    await lab.deployOn("2026-03-01", run("back again"));
    expect(await lab.collect()).toMatchObject({ removed: [bundleOf("alpha", "meanwhile")], kept: 1 });
  });

  test("does not count the days on which a cluster is on hold: it runs what it had before", async () => {
    const lab = new Lab();
    const both = (content: string) => ({ "edge-1": { alpha: content }, "edge-2": { alpha: content } });
    await lab.deployOn("2025-11-01", both("long before"));
    await lab.deployOn("2025-12-20", both("right before"));
    await lab.deployOn("2026-01-01", both("held"), ["edge-2"]);
    await lab.deployOn("2026-02-01", both("current"), ["edge-2"]);
    expect(await lab.collect()).toMatchObject({ state: "unchanged", kept: 4 });

    await lab.deployOn("2026-02-02", both("current"));
    expect(await lab.collect({ now: new Date("2026-08-01T12:00:00Z") })).toMatchObject({ kept: 1 });
  });

  test("finds what it needs beyond the part of the history that it fetches first", async () => {
    const lab = new Lab();
    lab.git(lab.bare, "config", "uploadpack.allowFilter", "true");
    await lab.deployOn("2025-11-01", run("collected"));
    await lab.deployOn("2025-11-02", run("before the hold"));
    await lab.deployOn("2026-01-01", run("current"), ["edge-1"]);
    const checkout = lab.checkout();
    for (let number = 0; number < 120; number++)
      lab.git(checkout, "commit", "--quiet", "--allow-empty", "--message", `${number}`);
    lab.git(checkout, "push", "--quiet", "origin", "HEAD:deploy");

    expect(await lab.collect()).toMatchObject({ removed: [bundleOf("alpha", "collected")] });
    expect(left(lab, "collected", "before the hold", "current")).toEqual(["before the hold", "current"]);
  });

  test("only says what would go", async () => {
    const lab = new Lab();
    await lab.deployOn("2026-01-01", run("old"));
    await lab.deployOn("2026-02-01", run("current"));
    const { head } = lab;
    expect(await lab.collect({ dryRun: true })).toMatchObject({
      state: "planned",
      commit: head,
      removed: [bundleOf("alpha", "old")],
    });
    expect(lab.head).toBe(head);
  });

  test("leaves what stands beside bundles, and the order of sources", async () => {
    const lab = new Lab();
    await lab.deployOn("2026-01-01", run("old"));
    const older = lab.git(lab.root, "rev-parse", "HEAD");
    await lab.deployOn("2026-02-01", run("current"));
    const checkout = lab.checkout();
    writeFileSync(join(checkout, "README.md"), "By hand.\n");
    writeFileSync(join(checkout, "bundles/README.md"), "By hand.\n");
    lab.pushByHand(checkout, `docs: explain\n\nSource-Commit: ${lab.git(lab.root, "rev-parse", "HEAD")}`);

    await lab.collect();

    expect(lab.paths()).toEqual(expect.arrayContaining(["README.md", "bundles/README.md", "index.json"]));
    expect(
      lab.git(lab.bare, "log", "-1", "--format=%B", "deploy").replace(/[0-9a-f]{40}/, "COMMIT"),
    ).toMatchInlineSnapshot(`
        "Collect 1 bundle

        No index named it within 30 days. No cluster changes.

        Source-Commit: COMMIT"
      `);
    lab.git(lab.bare, "update-ref", "-d", "refs/hubctl/source/deploy");
    lab.git(lab.root, "checkout", "--quiet", older);
    expect(await lab.refusal()).toContain("error[older-source]");
  });

  test("keeps what a deploy needs that is faster", async () => {
    const lab = new Lab();
    await lab.deployOn("2026-01-01", run("needed again"));
    await lab.deployOn("2026-02-01", run("current"));
    lab.git(lab.bare, "branch", "faster", "deploy");
    lab.commit("feat: go back");
    lab.render(run("needed again"));
    await lab.deploy({ branch: "faster" });
    // The first push finds that the branch has moved just before.
    lab.hook(
      "pre-receive",
      "unset GIT_QUARANTINE_PATH\n[ -e overtaken ] || { touch overtaken; git update-ref refs/heads/deploy faster; }",
    );

    expect(await lab.collect()).toMatchObject({ state: "unchanged", removed: [] });
    expect(left(lab, "needed again", "current")).toEqual(["needed again", "current"]);
  });

  test("makes a deploy that it overtakes bring again what was collected", async () => {
    const lab = new Lab();
    await lab.deployOn("2026-01-01", run("needed again"));
    await lab.deployOn("2026-02-01", run("current"));
    lab.git(lab.bare, "branch", "collected", "deploy");
    await lab.collect({ branch: "collected" });
    lab.hook(
      "pre-receive",
      "unset GIT_QUARANTINE_PATH\n[ -e overtaken ] || { touch overtaken; git update-ref refs/heads/deploy collected; }",
    );

    lab.commit("feat: go back");
    lab.render(run("needed again"));
    expect(await lab.deploy()).toMatchObject({ state: "deployed", attempts: 2, files: { added: 1 } });
    expect(verifyTree(lab.checkout(), { ignoreOtherBundles: true }).problems).toEqual([]);
  });

  test("refuses a branch whose index cannot be read, and one that is none", async () => {
    const lab = new Lab();
    expect(await lab.refusalOf(() => lab.collect())).toMatchInlineSnapshot(`
      "error[no-deploy-branch]: file://LAB/target.git has no branch deploy.
        fix: Give the deploy branch to --branch; \`hubctl deploy\` makes it."
    `);
    await lab.deployOn("2026-01-01", run("old"));
    const checkout = lab.checkout();
    rmSync(join(checkout, "index.json"));
    lab.pushByHand(checkout, "oops");
    expect(await lab.refusalOf(() => lab.collect())).toMatchInlineSnapshot(`
      "error[unreadable-index]: The index.json of deploy of file://LAB/target.git cannot be read, so that nobody can tell what clusters run.
        fix: Mend the branch first: \`hubctl deploy\`."
    `);
  });

  test("refuses a repository that has not all of the history that it needs", async () => {
    const lab = new Lab();
    await lab.deployOn("2026-01-01", run("old"));
    await lab.deployOn("2026-06-10", run("current"));
    const cut = join(lab.folder, "cut.git");
    lab.git(lab.folder, "clone", "--quiet", "--bare", "--depth=1", "--branch=deploy", lab.url, cut);
    expect(await lab.refusalOf(() => lab.collect({ to: cut }))).toMatchInlineSnapshot(`
      "error[history-cut-short]: The repository does not have the whole history of deploy, so that nobody can tell what clusters ran.
        fix: Fetch all of it there: \`git fetch --unshallow\`."
    `);
  });
});
