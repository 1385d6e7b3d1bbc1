import { hash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { git } from "@hub/testing/git";
import { expect, onTestFinished, test } from "vitest";
import { checkReleases } from "./check-releases.ts";
import { libraryFile } from "./library.ts";
import { addRemoved } from "./removed.ts";

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(root: string, message: string): void {
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", message);
}

const library = hash("sha256", "// library\n");
const libraryPath = libraryFile(library);

/** Files of a release as `freeze` names them. The content plays no part here. */
function addRelease(root: string, version: string, text = `// keda ${version}\n`): void {
  const folder = `apps/keda/releases/${version}`;
  write(root, `${folder}/component.cjs`, text);
  write(
    root,
    `${folder}/release.json`,
    JSON.stringify({ component: "keda", version, sha256: hash("sha256", text), library }),
  );
  write(root, libraryPath, "// library\n");
}

const folder = (version: string) => `apps/keda/releases/${version}`;

/** Lists a release as removed by `hubctl gc`. */
function noteRemoved(root: string, version: string): void {
  const sha256 = hash("sha256", `// keda ${version}\n`);
  const { path, text } = addRemoved(root, "keda", { [version]: { sha256, removed: "2026-06-15" } });
  write(root, path, text);
}

/** A repository with the releases 1.0.0 and 1.1.0 of keda, each added by a commit of its own. */
function repository(): string {
  const outer = mkdtempSync(join(tmpdir(), "hub-releases-test-"));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  // Inside a larger repository: paths are from where the fleet is.
  const root = join(outer, "fleet");
  write(root, "apps/keda/package.json", "{}");
  git(outer, "init", "--quiet", "--initial-branch=main");
  for (const version of ["1.0.0", "1.1.0"]) {
    addRelease(root, version);
    commit(root, `chore: release keda ${version}`);
  }
  return root;
}

const found = (root: string) =>
  checkReleases(root).map(({ code, severity, place, cause, fix }) =>
    `${severity}[${code}] ${place?.file ?? ""}: ${cause} ${fix}`.replace(/\b[0-9a-f]{12}\b/g, "<commit>"),
  );

test("releases as they were added are in order, and so is one that no commit has yet", () => {
  const root = repository();
  addRelease(root, "1.2.0");
  expect(found(root)).toEqual([]);
});

test("one that was changed, its digest with it", () => {
  const root = repository();
  addRelease(root, "1.0.0", "// something else\n");
  commit(root, "fix(keda): mend the release in place");
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[release-changed] apps/keda/releases/1.0.0/component.cjs: keda 1.0.0 is not what the commit <commit> added, and a release never changes. Take it back: \`git checkout <commit> -- apps/keda/releases/1.0.0\`.",
    ]
  `);
});

test("one that was changed, and its digest was not", () => {
  const root = repository();
  write(root, `${folder("1.0.0")}/component.cjs`, "// something else\n");
  commit(root, "fix(keda): mend the bundle in place");
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[release-changed] apps/keda/releases/1.0.0/component.cjs: keda 1.0.0 is not what the commit <commit> added, and a release never changes. Take it back: \`git checkout <commit> -- apps/keda/releases/1.0.0\`.",
    ]
  `);
});

test("one whose facts alone were changed", () => {
  const root = repository();
  const path = join(root, folder("1.1.0"), "release.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("}", ',"dependsOn":[]}'));
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[release-changed] apps/keda/releases/1.1.0/release.json: keda 1.1.0 is not what the commit <commit> added, and a release never changes. Take it back: \`git checkout <commit> -- apps/keda/releases/1.1.0\`.",
    ]
  `);
});

test("one that was moved", () => {
  const root = repository();
  renameSync(join(root, folder("1.1.0")), join(root, folder("1.1.5")));
  const path = join(root, folder("1.1.5"), "release.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("1.1.0", "1.1.5"));
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[release-moved] apps/keda/releases/1.1.0/component.cjs: keda 1.1.0 was moved to apps/keda/releases/1.1.5, and a release stays where it is. Take it back: \`git checkout <commit> -- apps/keda/releases/1.1.0\`, and remove the other.",
    ]
  `);
});

test("one that was deleted, unless the list of the removed says so", () => {
  const root = repository();
  rmSync(join(root, folder("1.0.0")), { recursive: true });
  commit(root, "chore: tidy up");
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[release-deleted] apps/keda/releases/1.0.0/component.cjs: keda 1.0.0 is gone, and some cluster may yet be pinned to it. Take it back: \`git checkout <commit> -- apps/keda/releases/1.0.0\`; \`hubctl gc\` removes what nothing needs.",
    ]
  `);
  noteRemoved(root, "1.0.0");
  expect(found(root)).toEqual([]);
});

test("one that is in the list of the removed, and there: its deletion would go unnoticed", () => {
  const root = repository();
  noteRemoved(root, "1.0.0");
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[release-not-removed] apps/keda/releases/removed.json: keda 1.0.0 is listed as removed, and it is there: nobody would notice if it went. Take the entry 1.0.0 out of the file.",
    ]
  `);
});

test("a library that was changed, named once for all releases that run with it", () => {
  const root = repository();
  expect(found(root)).toEqual([]);
  write(root, libraryPath, "// another\n");
  commit(root, "fix(release): mend the library in place");
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[library-changed] releases/library/3bf6b943b790c9f3.cjs: The library is not what was frozen: its digest is another than its name says. Take the file back from the commit that added it: \`git checkout $(git log --all -1 --diff-filter=A --format=%h -- releases/library/3bf6b943b790c9f3.cjs) -- releases/library/3bf6b943b790c9f3.cjs\`.",
    ]
  `);
});

test("a library that is gone while releases run with it", () => {
  const root = repository();
  rmSync(join(root, libraryPath));
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[library-missing] releases/library/3bf6b943b790c9f3.cjs: There is no library 3bf6b943b790c9f3, which releases run with. Take the file back from the commit that added it: \`git checkout $(git log --all -1 --diff-filter=A --format=%h -- releases/library/3bf6b943b790c9f3.cjs) -- releases/library/3bf6b943b790c9f3.cjs\`.",
    ]
  `);
});

test("a library under a name that is not its digest", () => {
  const root = repository();
  write(root, "releases/library/newest.cjs", "// library\n");
  expect(found(root)).toMatchInlineSnapshot(`
    [
      "error[library-changed] releases/library/newest.cjs: The library is not what was frozen: its digest is another than its name says. Take the file back from the commit that added it: \`git checkout $(git log --all -1 --diff-filter=A --format=%h -- releases/library/newest.cjs) -- releases/library/newest.cjs\`.",
    ]
  `);
});

test("one that was frozen anew in another form counts as the commit has it that did so", () => {
  const root = repository();
  write(root, `${folder("0.9.0")}/component.mjs`, "// The whole of it.\n");
  write(root, `${folder("0.9.0")}/release.json`, '{"component":"keda","version":"0.9.0"}');
  commit(root, "chore: release keda 0.9.0");
  rmSync(join(root, folder("0.9.0"), "component.mjs"));
  addRelease(root, "0.9.0");
  commit(root, "feat(release): one library for all releases");
  expect(found(root)).toEqual([]);
  const path = join(root, folder("0.9.0"), "release.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("}", ',"dependsOn":[]}'));
  commit(root, "fix(keda): mend its facts");
  expect(found(root)).toMatchObject([expect.stringContaining("error[release-changed]")]);
});

test("one that was deleted and added again as something else", () => {
  const root = repository();
  rmSync(join(root, folder("1.0.0")), { recursive: true });
  commit(root, "chore: tidy up");
  addRelease(root, "1.0.0", "// something else\n");
  commit(root, "chore: release keda 1.0.0");
  expect(found(root)).toMatchObject([expect.stringContaining("error[release-changed]")]);
});

test("a component that is gone altogether is nobody's release", () => {
  const root = repository();
  rmSync(join(root, "apps/keda"), { recursive: true });
  expect(found(root)).toEqual([]);
});

test("where history is cut short, the digests speak, and the run says so", () => {
  const root = repository();
  const clone = mkdtempSync(join(tmpdir(), "hub-releases-test-"));
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
  git(join(root, ".."), "clone", "--quiet", "--depth=1", `file://${join(root, "..")}`, clone);
  write(clone, `fleet/${folder("1.0.0")}/component.cjs`, "// something else\n");
  expect(found(join(clone, "fleet"))).toMatchInlineSnapshot(`
    [
      "error[release-changed] apps/keda/releases/1.0.0/component.cjs: keda 1.0.0 is not what was frozen: its digest is another than release.json says. Take the file back from Git: \`git checkout HEAD -- apps/keda/releases/1.0.0/component.cjs\`.",
      "warning[history-cut-short] : The Git history is cut short, so that releases were compared with their own digests alone. Fetch all of it: \`git fetch --unshallow\`.",
    ]
  `);
});

test("where Git does not tell the history, it says why", () => {
  const root = repository();
  writeFileSync(join(root, "../.git/config"), "[core\n");
  const problems = found(root);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(
    /^warning\[history-unreadable\] : Git does not tell the history, .*: bad config line 1/,
  );
});

test("where there is no history at all, too", () => {
  const root = repository();
  const copy = mkdtempSync(join(tmpdir(), "hub-releases-test-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(root, copy, { recursive: true });
  expect(found(copy)).toMatchInlineSnapshot(`
    [
      "warning[history-cut-short] : There is no Git history, so that releases were compared with their own digests alone. Run this in a clone.",
    ]
  `);
});
