import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { verifyTree } from "@hub/tree/verify-tree";
import { describe, expect, test } from "vitest";
import { hasGit, Lab, writeTree } from "./testing.ts";

describe.skipIf(!hasGit)("two runs at once", () => {
  test("end with the newer source, one commit each at most, whoever is faster", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "zero" } });
    await lab.deploy();
    // Long enough that both have read the branch before the first of them has pushed.
    lab.hook("pre-receive", "sleep 1");
    const commits = { older: lab.commit("feat: older"), newer: lab.commit("feat: newer") };
    const runs = Object.entries(commits).map(([name, commit]) => {
      const root = join(lab.folder, name);
      lab.git(lab.folder, "clone", "--quiet", lab.root, name);
      lab.git(root, "checkout", "--quiet", commit);
      const tree = join(lab.folder, `${name}-tree`);
      writeTree(tree, { "edge-1": { alpha: name } });
      return { root, tree };
    });

    const ended = await Promise.all(runs.map((run) => inChild(lab, run)));

    expect(ended[1]).toBe("deployed");
    expect(ended[0]).toMatch(/^(deployed|older-source)$/);
    expect(lab.read("hubs/hub-1/clusters/edge-1/applications.yaml")).toBe('{"alpha":"newer"}');
    expect(lab.length).toBe(1 + ended.filter((state) => state === "deployed").length);
    expect(verifyTree(lab.checkout(), { ignoreOtherBundles: true }).problems).toEqual([]);
  });

  test("build the commit anew on what the faster one has pushed", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "zero" } });
    await lab.deploy();
    lab.git(lab.bare, "branch", "faster", "deploy");
    lab.render({ "edge-1": { alpha: "faster" } });
    await lab.deploy({ branch: "faster" });
    // The first push finds that the branch has moved just before.
    lab.hook(
      "pre-receive",
      "unset GIT_QUARANTINE_PATH\n[ -e overtaken ] || { touch overtaken; git update-ref refs/heads/deploy faster; }",
    );

    lab.commit("feat: newer");
    lab.render({ "edge-1": { alpha: "slower" } });
    const result = await lab.deploy();

    expect(result).toMatchObject({ state: "deployed", attempts: 2, commit: lab.head });
    expect(lab.git(lab.bare, "rev-parse", "deploy^")).toBe(lab.git(lab.bare, "rev-parse", "faster"));
    expect(lab.paths().filter((path) => path.startsWith("bundles/"))).toHaveLength(3);
  });

  test("give up when others are always faster, and say so", async () => {
    const lab = new Lab();
    lab.render({ "edge-1": { alpha: "zero" } });
    await lab.deploy();
    lab.hook(
      "pre-receive",
      'unset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/deploy $(git commit-tree "deploy^{tree}" -p deploy -m again)',
    );
    lab.render({ "edge-1": { alpha: "one" } });
    expect(await lab.refusal()).toContain("error[overtaken]: Other runs changed deploy 10 times");
  });
});

/** Deploys in a process of its own: its state, or the code of its problem. */
async function inChild(lab: Lab, options: { root: string; tree: string }): Promise<unknown> {
  const child = fork(join(import.meta.dirname, "testdata", "deploy-once.ts"), {
    env: lab.env,
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.send({ ...options, to: lab.url });
  const [said] = await once(child, "message");
  return said;
}
