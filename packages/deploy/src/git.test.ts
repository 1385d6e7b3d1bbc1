import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasGit, Lab } from "./testing.ts";

/** A lab with a tree that can be deployed. */
function readyLab(): Lab {
  const lab = new Lab();
  lab.render({ "edge-1": { alpha: "one" } });
  return lab;
}

describe.skipIf(!hasGit)("what git says", () => {
  test("a repository that is not there", async () => {
    const lab = readyLab();
    expect(await lab.refusal({ to: `file://${lab.folder}/nowhere.git` })).toMatchInlineSnapshot(`
      "error[repository-away]: There is no repository at this address, or this user may not know of it. git ls-remote says: 'LAB/nowhere.git' does not appear to be a git repository
        fix: Check the address given to --to, and that the credentials are for it."
    `);
  });

  test("a host that is not there; the password is not repeated", async () => {
    const said = await readyLab().refusal({ to: "https://robot:secret@git.invalid/hub.git" });
    expect(said).toMatchInlineSnapshot(`
      "error[repository-away]: The repository cannot be reached. git ls-remote says: unable to access 'https://git.invalid/hub.git/': Could not resolve host: git.invalid
        fix: Check the address given to --to, and the network; then run it again."
    `);
  });

  test("a rule of the host", async () => {
    const lab = readyLab();
    lab.hook("pre-receive", "echo 'Pushes to deploy need a review.' >&2; exit 1");
    expect(await lab.refusal()).toMatchInlineSnapshot(`
      "error[push-refused]: The server refused the push to deploy (pre-receive hook declined). It says: Pushes to deploy need a review.
        fix: Let this user push to the branch and to refs/hubctl: a rule of the host, such as a protected branch, forbids it."
    `);
    expect(lab.git(lab.bare, "for-each-ref")).toBe("");
  });

  test("nobody to commit as", async () => {
    const lab = readyLab();
    lab.git(lab.folder, "config", "--global", "--remove-section", "user");
    expect(await lab.refusal()).toMatchInlineSnapshot(`
      "error[no-identity]: Git does not know whose commit this is. git commit-tree says: *** Please tell me who you are.
        fix: Set user.name and user.email with \`git config\`, or GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL and the two of GIT_COMMITTER."
    `);
  });

  test("a signature that cannot be made", async () => {
    const lab = readyLab();
    lab.setGlobal("commit.gpgsign", "true");
    lab.setGlobal("gpg.format", "ssh");
    lab.setGlobal("user.signingkey", join(lab.folder, "nowhere.pub"));
    expect(await lab.refusal()).toMatchInlineSnapshot(`
      "error[signing-failed]: Git is set up to sign commits (commit.gpgsign), and cannot. git commit-tree says: Couldn't load public key LAB/nowhere.pub: No such file or directory?
        fix: Try \`git commit -S --allow-empty\` somewhere; nothing was pushed."
    `);
  });

  test("nothing at all", async () => {
    const lab = readyLab();
    const env = { ...lab.env, GIT_SSH_COMMAND: "sleep 3; :" };
    expect(
      await lab.refusal({ env, to: "ssh://git.invalid/hub.git", timeoutSeconds: 1 }),
    ).toMatchInlineSnapshot(`
      "error[git-timeout]: git ls-remote did not end within 1 s.
        fix: Check the network, and whether the repository asks for something that nobody answers here."
    `);
  });

  test("no git", async () => {
    const lab = readyLab();
    expect(await lab.refusal({ env: { ...lab.env, PATH: join(lab.folder, "bin") } })).toMatchInlineSnapshot(`
      "error[no-git]: git cannot be started: spawn git ENOENT.
        fix: Install Git 2.31 or newer."
    `);
  });
});

describe.skipIf(!hasGit)("git's configuration", () => {
  const hasKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined;

  test.skipIf(!hasKeygen)("signs the commit where the source's repository says so", async () => {
    const lab = readyLab();
    const key = join(lab.folder, "key");
    spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
    for (const [name, value] of Object.entries({
      "commit.gpgsign": "true",
      "gpg.format": "ssh",
      "user.signingkey": key,
    }))
      lab.git(lab.root, "config", name, value);
    await lab.deploy();
    expect(lab.git(lab.bare, "cat-file", "commit", "deploy")).toContain(
      "\ngpgsig -----BEGIN SSH SIGNATURE-----\n",
    );
  });

  test("names who commits in the source's repository", async () => {
    const lab = readyLab();
    lab.git(lab.root, "config", "user.name", "Bo");
    await lab.deploy();
    expect(lab.git(lab.bare, "log", "-1", "--format=%an, %cn", "deploy")).toBe("Bo, Bo");
  });

  test("has no say in how the target is reached when a hook of another repository calls", async () => {
    const lab = readyLab();
    const env = {
      ...lab.env,
      GIT_DIR: join(lab.folder, "nowhere"),
      GIT_INDEX_FILE: "nowhere",
      GIT_WORK_TREE: "/",
    };
    expect(await lab.deploy({ env })).toMatchObject({ state: "deployed" });
  });

  test("lets the repository serve no more than folder listings, where it can", async () => {
    const lab = readyLab();
    lab.git(lab.bare, "config", "uploadpack.allowFilter", "true");
    await lab.deploy();
    lab.commit("feat: go on");
    lab.render({ "edge-1": { alpha: "two" }, "edge-2": { alpha: "one" } });
    expect(await lab.deploy()).toMatchObject({
      state: "deployed",
      clusters: { added: ["edge-2"], changed: [{ name: "edge-1" }] },
    });
    expect(lab.git(lab.bare, "fsck", "--strict", "--no-dangling")).toBe("");
  });

  test("may name objects by SHA-256", async () => {
    const lab = readyLab();
    const bare = join(lab.folder, "sha256.git");
    mkdirSync(bare);
    lab.git(bare, "init", "--quiet", "--bare", "--object-format=sha256");
    // An empty repository does not tell; this one has its first branch.
    const tree = lab.git(bare, "hash-object", "-t", "tree", "-w", "/dev/null");
    lab.git(
      bare,
      "update-ref",
      "refs/heads/deploy",
      lab.git(bare, "commit-tree", tree, "-m", "chore: begin"),
    );
    const to = `file://${bare}`;
    expect(await lab.deploy({ to })).toMatchObject({ state: "deployed" });
    expect(await lab.deploy({ to })).toMatchObject({ state: "unchanged" });
  });
});
