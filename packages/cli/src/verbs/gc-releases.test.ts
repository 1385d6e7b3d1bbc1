import { hash } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { libraryFile } from "@hub/release";
import { commitAll, git } from "@hub/testing/git";
import { hasProgram } from "@hub/testing/program";
import { describe, expect, test, vi } from "vitest";
import { read, releasedRoot } from "../change/testing-releases.ts";
import { hubctl, writeFiles } from "../testing.ts";

/** Runs git as on a certain day. */
function on<T>(day: string, run: () => T): T {
  vi.stubEnv("GIT_COMMITTER_DATE", `${day}T12:00:00Z`);
  return run();
}

function commitOn(day: string, root: string, files: Record<string, string>): void {
  writeFiles(root, files);
  on(day, () => commitAll(root, `chore: of ${day}`));
}

const production = "clusters/rings/production/pins.yaml";
const canary = "clusters/rings/canary/pins.yaml";

/** Production left alpha 1.0.0 on a certain day; it was frozen in January. */
async function rootThatMovedOn(day: string, more: Record<string, string> = {}): Promise<string> {
  vi.stubEnv("GIT_COMMITTER_DATE", "2026-01-01T12:00:00Z");
  const root = await releasedRoot(more);
  commitOn(day, root, { [production]: "alpha: 1.1.0\nbeta: head\n" });
  return root;
}

const withoutCommits = (text: string): string => text.replace(/\b[0-9a-f]{10}\b/g, "COMMIT");

describe.skipIf(!hasProgram("git"))("gc releases", () => {
  test("shows what nothing needs and why the others stay, and removes nothing", async () => {
    const root = await rootThatMovedOn("2026-03-01");
    const { code, out, err } = await hubctl(root, "gc", "releases");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "1 release to remove, which no pin has named within 30 days:
        alpha 1.0.0  frozen on 2026-01-01

      2 releases to keep:
        alpha 1.1.0  clusters/rings/canary/pins.yaml pins it
        alpha 2.0.0  it is the newest of 2.x

      Nothing was removed: give --write for that, or --commit to commit it too.
      "
    `);
    expect(git(root, "status", "--porcelain")).toBe("");
  });

  test("keeps what a pin named within the window, so that rollback finds it", async () => {
    const root = await rootThatMovedOn("2026-06-01");
    const { out } = await hubctl(root, "gc", "releases", "--write");
    expect(out).toMatchInlineSnapshot(`
      "3 releases to keep:
        alpha 1.0.0  clusters/rings/production/pins.yaml pinned it until 2026-06-01
        alpha 1.1.0  clusters/rings/canary/pins.yaml pins it
        alpha 2.0.0  it is the newest of 2.x

      Nothing to do.
      "
    `);
    const back = await hubctl(root, "rollback", "alpha", "--ring", "production");
    expect(back).toMatchObject({ code: 0, err: "" });
    expect((await hubctl(root, "gc", "releases", "--days", "10", "--json")).out).toContain(
      '"remove": [\n    {\n      "component": "alpha",\n      "version": "1.0.0"',
    );
  });

  test("counts what the main line said until a branch was merged, not until the branch was made", async () => {
    vi.stubEnv("GIT_COMMITTER_DATE", "2026-01-01T12:00:00Z");
    const root = await releasedRoot();
    git(root, "checkout", "--quiet", "-b", "upgrade");
    commitOn("2026-02-01", root, { [production]: "alpha: 1.1.0\nbeta: head\n" });
    git(root, "checkout", "--quiet", "-");
    on("2026-06-10", () =>
      git(root, "merge", "--quiet", "--no-ff", "--message", "chore: upgrade", "upgrade"),
    );
    expect((await hubctl(root, "gc", "releases")).out).toContain(
      "alpha 1.0.0  clusters/rings/production/pins.yaml pinned it until 2026-06-10",
    );
  });

  test("does not count the days on which a cluster is on hold", async () => {
    const root = await rootThatMovedOn("2026-03-01");
    const cluster = "clusters/hub-1/cluster.yaml";
    const text = read(root, cluster);
    git(root, "reset", "--quiet", "--hard", "HEAD~1");
    commitOn("2026-02-20", root, { [cluster]: `${text}hold: {reason: Audit., until: 2026-12-31}\n` });
    commitOn("2026-03-01", root, { [production]: "alpha: 1.1.0\nbeta: head\n" });
    expect((await hubctl(root, "gc", "releases")).out).toContain(
      "alpha 1.0.0  clusters/rings/production/pins.yaml pinned it until 2026-03-01",
    );
    commitOn("2026-06-10", root, { [cluster]: text });
    expect((await hubctl(root, "gc", "releases")).out).toContain("alpha 1.0.0  frozen on 2026-01-01");
  });

  test("removes with one commit what nothing needs, and check accepts that", async () => {
    const root = await rootThatMovedOn("2026-03-01");
    const { code, out } = await hubctl(root, "gc", "releases", "--commit");
    expect(code).toBe(0);
    expect(withoutCommits(out)).toMatch(/\nCommitted COMMIT\.\n$/);
    expect(git(root, "show", "--format=%B", "--name-status", "HEAD")).toMatchInlineSnapshot(`
      "chore(alpha): remove the release 1.0.0

      No pin has named it within 30 days, and a newer one of the line is there.


      D	apps/alpha/releases/1.0.0/component.cjs
      D	apps/alpha/releases/1.0.0/release.json
      M	apps/alpha/releases/golden.json
      A	apps/alpha/releases/removed.json"
    `);
    expect(existsSync(join(root, "apps/alpha/releases/1.0.0"))).toBe(false);
    expect(Object.keys(JSON.parse(read(root, "apps/alpha/releases/golden.json")))).toEqual([
      "1.1.0",
      "2.0.0",
    ]);
    expect(JSON.parse(read(root, "apps/alpha/releases/removed.json"))).toEqual({
      "1.0.0": { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), removed: "2026-06-15" },
    });
    expect(git(root, "status", "--porcelain")).toBe("");
    expect(await hubctl(root, "check")).toMatchObject({ code: 0, err: "" });
    expect((await hubctl(root, "gc", "releases", "--commit")).out).toMatch(/\nNothing to do\.\n$/);
  });

  test("removes a library with the last release that runs with it", async () => {
    const root = await rootThatMovedOn("2026-03-01");
    const [own, other] = [
      libraryFile(hash("sha256", "// old\n")),
      readdirSync(join(root, "releases/library")),
    ];
    const manifest = "apps/alpha/releases/1.0.0/release.json";
    const old = { ...JSON.parse(read(root, manifest)), library: hash("sha256", "// old\n") };
    commitOn("2026-03-02", root, { [own]: "// old\n", [manifest]: JSON.stringify(old) });
    expect((await hubctl(root, "gc", "releases")).out).toContain(
      `Libraries to remove, which no other release runs with:\n  ${own}\n`,
    );
    expect((await hubctl(root, "gc", "releases", "--commit")).code).toBe(0);
    expect(readdirSync(join(root, "releases/library"))).toEqual(other);
    expect(git(root, "show", "--format=%B", "--name-only", "HEAD")).toContain(`\n- alpha 1.0.0\n- ${own}\n`);
    expect(git(root, "status", "--porcelain")).toBe("");
  });

  test("removes a library that is left over, and says so in the commit", async () => {
    const root = await rootThatMovedOn("2026-06-01");
    const left = libraryFile(hash("sha256", "// old\n"));
    commitOn("2026-06-02", root, { [left]: "// old\n" });
    expect((await hubctl(root, "gc", "releases", "--commit")).code).toBe(0);
    expect(git(root, "show", "--format=%B", "--name-status", "HEAD")).toBe(
      `chore(release): remove what no release runs with\n\n- ${left}\n\n\nD\t${left}`,
    );
  });

  test("check refuses a pin of a release that is listed as removed", async () => {
    const root = await rootThatMovedOn("2026-03-01");
    await hubctl(root, "gc", "releases", "--write");
    writeFiles(root, { [canary]: "alpha: 1.0.0\n" });
    const { code, err } = await hubctl(root, "check");
    expect(code).toBe(1);
    expect(err).toMatchInlineSnapshot(`
      "error[removed-release]: alpha 1.0.0 was removed by \`hubctl gc\`, since nothing needed it.
        at clusters/rings/canary/pins.yaml:1:8
        fix: Revert the commit that removed it, which \`git log -1 -- apps/alpha/releases/1.0.0\` names, or pin another.

      1 error
      "
    `);
  });

  test("leaves everything as it was where git does not commit", async () => {
    const root = await rootThatMovedOn("2026-03-01");
    vi.stubEnv("GIT_COMMITTER_DATE", "no date");
    const { code } = await hubctl(root, "gc", "releases", "--commit");
    expect(code).toBe(1);
    expect(git(root, "status", "--porcelain")).toBe("");
  });

  test("refuses a shallow clone, in which nobody can tell what clusters ran", async () => {
    const root = await rootThatMovedOn("2026-03-01");
    const clone = join(root, "clone");
    git(root, "clone", "--quiet", "--depth=1", `file://${root}`, clone);
    const { code, err } = await hubctl(clone, "gc", "releases", "--write");
    rmSync(clone, { recursive: true });
    expect(code).toBe(1);
    expect(err).toMatchInlineSnapshot(`
      "error[history-cut-short]: The Git history is cut short, so that nobody can tell which releases clusters ran.
        fix: Fetch all of it: \`git fetch --unshallow\` (with actions/checkout: \`fetch-depth: 0\`).

      1 error
      "
    `);
  });
});
