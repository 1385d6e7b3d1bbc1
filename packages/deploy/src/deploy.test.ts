import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifyTree } from "@hub/tree/verify-tree";
import { describe, expect, test } from "vitest";
import { bundleOf, hasGit, Lab } from "./testing.ts";

describe.skipIf(!hasGit)("deploy", () => {
  test("makes the tree a new branch, with one commit that names its source as Argo CD reads it", async () => {
    const lab = new Lab();
    const source = lab.commit(
      'fix(alpha): ask for "less"\n\nIt was too much.\n\nReviewed-by: Bo <bo@example.com>',
    );
    lab.git(lab.root, "remote", "add", "origin", "git@git.example.com:hub/infrastructure.git");
    lab.render({ "edge-1": { alpha: "one" } });

    const result = await lab.deploy();

    expect(result).toMatchObject({
      state: "deployed",
      commit: lab.head,
      attempts: 1,
      source: { commit: source, isDirty: false },
      clusters: { added: ["edge-1"], changed: [], removed: [] },
      files: { added: 3, changed: 0, removed: 0 },
    });
    expect(lab.length).toBe(1);
    expect(lab.paths()).toEqual([
      `${bundleOf("alpha", "one")}/manifests.yaml`,
      "hubs/hub-1/clusters/edge-1/applications.yaml",
      "index.json",
    ]);
    expect(lab.read("index.json")).toBe(readFileSync(join(lab.tree, "index.json"), "utf8").trimEnd());
    const message = lab.git(lab.bare, "log", "-1", "--format=%an <%ae>%n%B", "deploy");
    expect(
      message.replaceAll(source, "SOURCE").replaceAll(source.slice(0, 10), "SHORT"),
    ).toMatchInlineSnapshot(`
      "Robot <robot@example.com>
      Deploy SHORT: fix(alpha): ask for "less"

      Adds edge-1.

      Source-Commit: SOURCE
      Source-Author: Ada Lovelace <ada@example.com>
      Source-Subject: fix(alpha): ask for "less"
      Argocd-reference-commit-sha: SOURCE
      Argocd-reference-commit-author: Ada Lovelace <ada@example.com>
      Argocd-reference-commit-date: 2026-06-15T10:00:00+02:00
      Argocd-reference-commit-subject: fix(alpha): ask for "less"
      Argocd-reference-commit-repourl: ssh://git@git.example.com/hub/infrastructure.git
      Argocd-reference-commit-body: "It was too much.\\n\\nReviewed-by: Bo <bo@example.com>""
    `);
  });

  test("commits nothing where the branch holds the tree already", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    const { commit } = await lab.deploy();

    expect(await lab.deploy()).toMatchObject({ state: "unchanged", commit, attempts: 0 });
    lab.commit("docs: say more");
    expect(await lab.deploy()).toMatchObject({ state: "unchanged", commit });

    expect(lab.length).toBe(1);
  });

  test("replaces hubs exactly, and keeps old bundles and what stands beside the tree", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" }, "edge-2": { alpha: "one" } });
    await lab.deploy();
    const checkout = lab.checkout();
    writeFileSync(join(checkout, "README.md"), "Written by hubctl deploy.\n");
    writeFileSync(join(checkout, "hubs", "foreign.yaml"), "kind: ConfigMap\n");
    writeFileSync(join(checkout, bundleOf("alpha", "one"), "foreign.yaml"), "kind: ConfigMap\n");
    lab.pushByHand(checkout, "docs: explain the branch");

    lab.commit("feat: go on");
    lab.render({ "edge-1": { alpha: "two" } });
    const { clusters, files } = await lab.deploy();

    expect(clusters).toEqual({
      added: [],
      changed: [{ name: "edge-1", components: ["alpha"] }],
      removed: ["edge-2"],
    });
    expect(files).toEqual({ added: 1, changed: 2, removed: 2 });
    expect(lab.paths()).toEqual(
      [
        "README.md",
        // Nothing names it, so that nothing in it is applied.
        `${bundleOf("alpha", "one")}/foreign.yaml`,
        `${bundleOf("alpha", "one")}/manifests.yaml`,
        `${bundleOf("alpha", "two")}/manifests.yaml`,
        "hubs/hub-1/clusters/edge-1/applications.yaml",
        "index.json",
      ].sort(),
    );
    const after = lab.checkout("after");
    expect(verifyTree(after).problems).toMatchObject([{ code: "damaged-tree" }]);
    expect(verifyTree(after, { ignoreOtherBundles: true }).problems).toEqual([]);
  });

  test("mends a branch that somebody damaged by hand", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    await lab.deploy();
    const whole = lab.paths();
    const checkout = lab.checkout();
    rmSync(join(checkout, "hubs"), { recursive: true });
    writeFileSync(join(checkout, "hubs"), "");
    writeFileSync(join(checkout, "index.json"), '{"digest":');
    writeFileSync(join(checkout, bundleOf("alpha", "one"), "foreign.yaml"), "kind: ConfigMap\n");
    lab.pushByHand(checkout, "chore: oops");

    expect(await lab.deploy()).toMatchObject({ state: "deployed" });

    expect(lab.paths()).toEqual(whole);
    expect(verifyTree(lab.checkout("after")).problems).toEqual([]);
  });

  test("says with dryRun what would change, and changes nothing", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    expect(await lab.deploy({ dryRun: true })).toMatchObject({ state: "planned", commit: null });
    expect(lab.git(lab.bare, "for-each-ref")).toBe("");
    await lab.deploy();
    const before = lab.git(lab.bare, "for-each-ref");

    lab.commit("feat: go on");
    lab.render({ "edge-1": { alpha: "one", beta: "one" } });

    expect(await lab.deploy({ dryRun: true })).toMatchObject({
      state: "planned",
      files: { added: 1, changed: 2, removed: 0 },
      clusters: { changed: [{ name: "edge-1", components: ["beta"] }] },
    });
    expect(lab.git(lab.bare, "for-each-ref")).toBe(before);
  });

  test("refuses a tree that is damaged or unfinished, and leaves the branch alone", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    writeFileSync(join(lab.tree, bundleOf("alpha", "one"), "manifests.yaml"), "on");
    expect(await lab.refusal()).toContain("error[damaged-tree]: ");
    writeFileSync(join(lab.tree, "index.json"), '{"digest":"unfinished"}\n');
    expect(await lab.refusal()).toContain("error[damaged-tree]: ");
    rmSync(lab.tree, { recursive: true });
    expect(await lab.refusal()).toContain("error[not-a-deploy-tree]: ");
    expect(lab.git(lab.bare, "for-each-ref")).toBe("");
  });

  test("refuses a branch that has files and is no deploy tree", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    lab.git(lab.root, "push", "--quiet", lab.url, "main");
    expect(await lab.refusal({ branch: "main" })).toMatchInlineSnapshot(`
      "error[not-a-deploy-branch]: The branch main of file://LAB/target.git has files and is no deploy tree: it has no index.json that hubctl wrote.
        fix: Give the deploy branch to --branch, or one that does not exist yet."
    `);
    expect(await lab.deploy()).toMatchObject({ state: "deployed" });
  });

  test("takes a branch that has commits and no files", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "one" } });
    const tree = lab.git(lab.bare, "hash-object", "-t", "tree", "-w", "/dev/null");
    const commit = lab.git(lab.bare, "commit-tree", tree, "-m", "chore: begin");
    lab.git(lab.bare, "update-ref", "refs/heads/deploy", commit);
    await lab.deploy();
    expect(lab.git(lab.bare, "rev-parse", "deploy^")).toBe(commit);
  });

  test("refuses a name that no branch can have", async () => {
    const lab = new Lab();
    lab.render({});
    for (const branch of ["a..b", "-f", "@{-1}", "a b"])
      expect(await lab.refusal({ branch })).toContain("error[bad-branch-name]: ");
  });
});
