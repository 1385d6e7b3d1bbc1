import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hubctlPath, refusal, testRoot } from "../testing.ts";

test("links that lead back to where they are", async () => {
  expect(
    await refusal({}, (root) => {
      symlinkSync("..", join(root, "clusters/edge-1/again"));
      symlinkSync("self.yaml", join(root, "clusters/self.yaml"));
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unreadable-file]: clusters/edge-1/again is a symbolic link that leads back to itself.
      at clusters/edge-1/again:1:1
      fix: Delete the link, or replace it by what it should be.

    error[unreadable-file]: clusters/self.yaml is a symbolic link that leads back to itself.
      at clusters/self.yaml:1:1
      fix: Delete the link, or replace it by what it should be.

    2 errors
    "
  `);
});

test("links to something that is not there", async () => {
  expect(
    await refusal({ "clusters/fleet.yaml": null, "clusters/edge-1/cluster.yaml": null }, (root) => {
      symlinkSync("nowhere.yaml", join(root, "clusters/fleet.yaml"));
      mkdirSync(join(root, "clusters/edge-1"));
      symlinkSync("nowhere.yaml", join(root, "clusters/edge-1/cluster.yaml"));
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unreadable-file]: clusters/edge-1/cluster.yaml is a symbolic link to something that is not there.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Correct the link, or delete it.

    error[unreadable-file]: clusters/fleet.yaml is a symbolic link to something that is not there.
      at clusters/fleet.yaml:1:1
      fix: Correct the link, or delete it.

    2 errors
    "
  `);
});

test("a folder that is named like a file", async () => {
  expect(
    await refusal({ "clusters/fleet.yaml": null }, (root) => mkdirSync(join(root, "clusters/fleet.yaml"))),
  ).toMatchInlineSnapshot(`
    "
    error[unreadable-file]: clusters/fleet.yaml is a folder, and a file was expected.
      at clusters/fleet.yaml:1:1
      fix: Rename it, or delete it.

    1 error
    "
  `);
});

test("a pipe, which would never end", async () => {
  expect(
    await refusal({ "clusters/edge-1/pins.yaml": null }, (root) =>
      execFileSync("mkfifo", [join(root, "clusters/edge-1/pins.yaml")]),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[unreadable-file]: clusters/edge-1/pins.yaml is no ordinary file.
      at clusters/edge-1/pins.yaml:1:1
      fix: Replace it by a file, or delete it.

    1 error
    "
  `);
});

test("a file in place of clusters/", async () => {
  expect(
    await refusal({}, (root) => {
      renameSync(join(root, "clusters"), join(root, "elsewhere"));
      symlinkSync("elsewhere/fleet.yaml", join(root, "clusters"));
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unreadable-file]: clusters is a file, and a folder was expected.
      at clusters:1:1
      fix: Replace it by a folder.

    error[missing-file]: There is no clusters/fleet.yaml, which names the rings, the hubs and the repository.
      at clusters/fleet.yaml:1:1
      fix: Run this from the repository's root, or give its path with --root.

    error[no-clusters]: clusters/ has no cluster: rendering nothing would look like removing everything.
      at clusters/fleet.yaml:1:1
      fix: Add one with \`hubctl new cluster\`.

    3 errors
    "
  `);
});

/** As root every file can be read, so that root gives its rights to that away first. */
const withoutRights =
  process.getuid?.() === 0
    ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    : ["/usr/bin/env"];

test.skipIf(!existsSync(withoutRights[0] ?? ""))("a file that this user may not read", () => {
  const root = testRoot();
  chmodSync(join(root, "clusters/edge-1/cluster.yaml"), 0);
  const [program = "", ...args] = [
    ...withoutRights,
    process.execPath,
    hubctlPath,
    "render",
    "--out",
    "deploy",
  ];
  const { status, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect({ status, isWritten: existsSync(join(root, "deploy")) }).toEqual({ status: 1, isWritten: false });
  expect(stderr).toMatchInlineSnapshot(`
    "error[unreadable-file]: clusters/edge-1/cluster.yaml may not be read by this user.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Give yourself read permission.

    1 error
    "
  `);
});
