import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { formatProblems } from "@hub/problem";
import { expect, onTestFinished, test } from "vitest";
import { loadFleet, readFleetFiles } from "./load-fleet.ts";
import { maxFileBytes } from "./source-file.ts";
import { alpha, beta, type Changes, testCatalog, testFiles } from "./testing.ts";

const catalog = testCatalog(alpha, beta);

/** The fleet of `testFiles` after some changes, in a folder that goes with the test. */
function testRoot(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), "fleet-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, bytes] of testFiles(changes)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}
const problemTexts = (root: string) => `\n${formatProblems(loadFleet(root, catalog).problems)}`;

test("reads all that stands in clusters/, and nothing hidden", () => {
  const root = testRoot({
    "clusters/.git/config": "a",
    "clusters/edge-1/.swp": "a",
    "clusters/README.md": "# a\n",
  });
  const { files, problems } = readFleetFiles(root);
  expect(problems).toEqual([]);
  expect([...files.keys()]).toEqual(
    [...testFiles().keys(), "clusters/README.md"].sort((a, b) => (a < b ? -1 : 1)),
  );
  const decoder = new TextDecoder();
  for (const [path, bytes] of testFiles())
    expect(decoder.decode(files.get(path))).toBe(decoder.decode(bytes));
  expect(loadFleet(root, catalog).fleet?.clusters.map(({ facts }) => facts.name)).toEqual([
    "edge-1",
    "hub-1",
  ]);
});

test("reads what is wanted, as if there were no other files", () => {
  const root = testRoot();
  mkdirSync(join(root, "clusters/broken.yaml"));
  const { files } = readFleetFiles(root, (path) => path.startsWith("clusters/edge-1/"));
  expect([...files.keys()]).toEqual(["clusters/edge-1/cluster.yaml"]);
});

test("a root without clusters/ is a fleet without files", () => {
  const root = testRoot();
  renameSync(join(root, "clusters"), join(root, "elsewhere"));
  expect(readFleetFiles(root)).toEqual({ files: new Map(), problems: [] });
  expect(loadFleet(root, catalog).problems.map(({ code }) => code)).toEqual(["missing-file", "no-clusters"]);
});

test("a link to a file or to another folder is followed", () => {
  const root = testRoot({ "clusters/edge-1/cluster.yaml": null });
  renameSync(join(root, "clusters/rings"), join(root, "rings"));
  symlinkSync("../rings", join(root, "clusters/rings"));
  symlinkSync("fleet.yaml", join(root, "clusters/again.md"));
  const { files, problems } = readFleetFiles(root);
  expect(problems).toEqual([]);
  expect([...files.keys()]).toContain("clusters/rings/canary/pins.yaml");
  expect([...files.keys()]).toContain("clusters/again.md");
});

test("links that lead back to where they are", () => {
  const root = testRoot();
  symlinkSync("..", join(root, "clusters/edge-1/again"));
  symlinkSync("self.yaml", join(root, "clusters/self.yaml"));
  expect(problemTexts(root)).toMatchInlineSnapshot(`
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

test("links to something that is not there are no missing files", () => {
  const root = testRoot({ "clusters/fleet.yaml": null, "clusters/edge-1/cluster.yaml": null });
  symlinkSync("nowhere.yaml", join(root, "clusters/fleet.yaml"));
  mkdirSync(join(root, "clusters/edge-1"));
  symlinkSync("nowhere.yaml", join(root, "clusters/edge-1/cluster.yaml"));
  expect(problemTexts(root)).toMatchInlineSnapshot(`
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

test("a folder that is named like a file, and what is neither of the two", () => {
  const root = testRoot();
  for (const name of ["a.yaml", "b.yml", "c.yaml.d"]) mkdirSync(join(root, "clusters", name));
  symlinkSync("/dev/null", join(root, "clusters/edge-1/pins.yaml"));
  expect(problemTexts(root)).toMatchInlineSnapshot(`
    "
    error[unreadable-file]: clusters/a.yaml is a folder, and a file was expected.
      at clusters/a.yaml:1:1
      fix: Rename it, or delete it.

    error[unreadable-file]: clusters/b.yml is a folder, and a file was expected.
      at clusters/b.yml:1:1
      fix: Rename it, or delete it.

    error[unreadable-file]: clusters/edge-1/pins.yaml is no ordinary file.
      at clusters/edge-1/pins.yaml:1:1
      fix: Replace it by a file, or delete it.

    3 errors
    "
  `);
});

test("a file in place of clusters/", () => {
  const root = testRoot();
  renameSync(join(root, "clusters"), join(root, "elsewhere"));
  symlinkSync("elsewhere/fleet.yaml", join(root, "clusters"));
  expect(problemTexts(root)).toMatchInlineSnapshot(`
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

test("of a file that is too large, nothing is read but its size", () => {
  const path = "clusters/rings/canary/pins.yaml";
  const root = testRoot({ [path]: new Uint8Array(maxFileBytes + 7) });
  const { files } = readFleetFiles(root);
  expect(files.get(path)?.length).toBe(maxFileBytes + 7);
  expect(loadFleet(root, catalog).problems.map(({ code }) => code)).toEqual(["file-too-large"]);
  truncateSync(join(root, path), 65 * maxFileBytes);
  expect(readFleetFiles(root).files.get(path)?.length).toBe(maxFileBytes + 1);
});
