import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasGit, Lab } from "./testing.ts";

describe.skipIf(!hasGit)("the source of a deploy", () => {
  test("must be committed; with allowDirty the commit says that it is not", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    writeFileSync(join(lab.root, "new.txt"), "");
    expect(await lab.refusal()).toMatchInlineSnapshot(`
      "error[dirty-source]: LAB/source has changes that are in no commit: nobody could tell what was deployed.
        fix: Commit or remove them (\`git status\`), and render again. To try something out: --allow-dirty."
    `);

    expect(await lab.deploy({ allowDirty: true })).toMatchObject({ source: { isDirty: true } });

    const message = lab.git(lab.bare, "log", "-1", "--format=%B", "deploy");
    expect(message).toMatch(/^Deploy [0-9a-f]{10} with local changes: feat: begin\n/);
    expect(message).toContain("\nSource-Dirty: true\n");
  });

  test("is not called changed because of the deploy tree in it", async () => {
    const lab = new Lab();
    writeFileSync(join(lab.root, ".gitignore"), "");
    lab.commit("chore: ignore nothing");
    lab.render({ "edge-1": { alpha: "one" } });
    expect(await lab.deploy()).toMatchObject({ source: { isDirty: false } });
  });

  test("must have a commit", async () => {
    const lab = new Lab();
    lab.render({});
    const root = join(lab.folder, "elsewhere");
    mkdirSync(root);
    expect(await lab.refusal({ root })).toMatchInlineSnapshot(`
      "error[no-source-commit]: LAB/elsewhere is in no Git repository with a commit.
        fix: Give the checkout that the tree was rendered from with --root, and commit what is in it."
    `);
    lab.git(root, "init", "--quiet");
    expect(await lab.refusal({ root })).toContain("error[no-source-commit]: ");
    expect(await lab.refusal({ root: join(root, "nowhere") })).toContain("error[no-folder]: ");
  });

  test("never overwrites what a newer one deployed", async () => {
    const lab = new Lab();
    const older = lab.git(lab.root, "rev-parse", "HEAD");
    lab.commit("feat: newer");
    lab.render({ "edge-1": { alpha: "newer" } });
    await lab.deploy();
    const before = lab.head;

    lab.git(lab.root, "checkout", "--quiet", older);
    lab.render({ "edge-1": { alpha: "older" } });

    expect(await lab.refusal()).toMatchInlineSnapshot(`
      "error[older-source]: The branch deploy was deployed from COMMIT, which is newer than COMMIT.
        fix: Check out a newer commit and render it. To go back, revert in the source, or use \`hubctl rollback\`."
    `);
    expect(lab.head).toBe(before);
  });

  test("never overwrites a newer one that rendered to the tree which was there before", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "good" } });
    await lab.deploy();
    const bad = lab.commit("feat: break it");
    lab.commit("revert: break it");
    expect(await lab.deploy()).toMatchObject({ state: "unchanged" });

    // The run of the commit between was slow.
    lab.git(lab.root, "checkout", "--quiet", bad);
    lab.render({ "edge-1": { alpha: "bad" } });

    expect(await lab.refusal()).toContain("error[older-source]: ");
    expect(lab.read("hubs/hub-1/clusters/edge-1/applications.yaml")).toContain("good");
  });

  test("may be deployed again, to another tree", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    await lab.deploy();
    lab.render({ "edge-1": { alpha: "two" } });
    expect(await lab.deploy()).toMatchObject({ state: "deployed" });
    expect(lab.length).toBe(2);
  });

  test("must have in its history what was deployed before", async () => {
    const lab = new Lab();
    const base = lab.git(lab.root, "rev-parse", "HEAD");
    lab.commit("feat: on one branch");
    lab.render({ "edge-1": { alpha: "one" } });
    await lab.deploy();
    lab.git(lab.root, "checkout", "--quiet", "-b", "other", base);
    lab.commit("feat: on another branch");
    lab.render({ "edge-1": { alpha: "two" } });
    expect(await lab.refusal()).toMatchInlineSnapshot(`
      "error[diverged-source]: The branch deploy was deployed from COMMIT, which is not in the history of COMMIT: its changes would be lost.
        fix: Merge or rebase, render, and deploy again."
    `);
  });

  test("must be of the repository that was deployed before, with enough history to tell", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    await lab.deploy();
    lab.commit("feat: go on");
    lab.commit("feat: and on");
    lab.render({ "edge-1": { alpha: "two" } });

    const shallow = join(lab.folder, "shallow");
    lab.git(lab.folder, "clone", "--quiet", "--depth=1", `file://${lab.root}`, shallow);
    expect(await lab.refusal({ root: shallow })).toMatchInlineSnapshot(`
      "error[shallow-source]: The branch deploy was deployed from COMMIT, and this shallow clone's history is too short to tell whether COMMIT is newer.
        fix: Deepen it: \`git fetch --unshallow\` (with actions/checkout: \`fetch-depth: 0\`)."
    `);
    lab.git(shallow, "fetch", "--quiet", "--deepen=1");
    expect(await lab.refusal({ root: shallow })).toContain("error[shallow-source]: ");
    const stranger = new Lab();
    expect(await lab.refusal({ root: stranger.root })).toMatchInlineSnapshot(`
      "error[unknown-source]: The branch deploy was deployed from COMMIT, which this repository does not have and which may be newer than COMMIT.
        fix: Run \`git fetch\`, and check out what is newest. If it stays unknown, the branch is deployed from another repository."
    `);

    lab.git(shallow, "fetch", "--quiet", "--unshallow");
    expect(await lab.deploy({ root: shallow })).toMatchObject({ state: "deployed" });
  });

  test("stays as it is: neither files, index, HEAD nor refs are touched", async () => {
    const lab = new Lab();
    writeFileSync(join(lab.root, "staged.txt"), "");
    lab.git(lab.root, "add", "staged.txt");
    lab.render({ "edge-1": { alpha: "one" } });
    const state = () => [
      lab.git(lab.root, "status", "--porcelain"),
      lab.git(lab.root, "for-each-ref"),
      lab.git(lab.root, "rev-parse", "HEAD"),
      lab.git(lab.root, "count-objects", "-v"),
      lab.git(lab.root, "config", "--local", "--list"),
    ];
    const before = state();
    await lab.deploy({ allowDirty: true });
    expect(state()).toEqual(before);
  });
});
