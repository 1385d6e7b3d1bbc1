import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commitAll, git } from "@hub/testing/git";
import { expect, onTestFinished, test, vi } from "vitest";
import { gitFailure, isShallow, readGit } from "./read-git.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "git-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** A repository with one commit of a file. */
function repository(file = "a.txt"): string {
  const root = folder();
  writeFileSync(join(root, file), "one\n");
  commitAll(root, "feat: begin");
  return root;
}

test("gives what a command prints, and nothing where it fails", () => {
  const root = repository();
  expect(readGit(root, "show", "HEAD:a.txt")).toBe("one\n");
  expect(readGit(root, "show", "HEAD:b.txt")).toBeUndefined();
});

test("the repository is that of the folder, whatever a hook around it says", () => {
  const root = repository();
  vi.stubEnv("GIT_DIR", join(repository("b.txt"), ".git"));
  vi.stubEnv("GIT_INDEX_FILE", "/nowhere");
  expect(readGit(root, "ls-files")).toBe("a.txt\n");
});

test("days are of UTC, where the machine and the commit are elsewhere", () => {
  vi.stubEnv("GIT_COMMITTER_DATE", "2026-03-01T01:00:00+05:00");
  const root = repository();
  vi.stubEnv("TZ", "Asia/Tokyo");
  expect(readGit(root, "log", "--date=format-local:%Y-%m-%d", "--format=%cd")).toBe("2026-02-28\n");
});

test("paths come as they are, be they in another script", () => {
  expect(readGit(repository("für.txt"), "ls-files")).toBe("für.txt\n");
});

test("more than a pipe holds comes whole", () => {
  const root = repository();
  const text = "0123456789abcdef".repeat(262_144);
  writeFileSync(join(root, "a.txt"), text);
  commitAll(root, "feat: go on");
  expect(readGit(root, "show", "HEAD:a.txt")?.length).toBe(text.length);
});

test("outside of a repository nothing is said, and that is no failure", () => {
  const root = folder();
  expect(readGit(root, "rev-parse", "HEAD")).toBeUndefined();
  expect(gitFailure(root)).toBeUndefined();
  expect(gitFailure(repository())).toBeUndefined();
});

test("says in git's words what is wrong with a repository", () => {
  const root = repository();
  writeFileSync(join(root, ".git/config"), "[broken\n");
  expect(gitFailure(root)).toMatch(/^bad config line 1 in file/);
});

test("knows a clone without its history", () => {
  const root = repository();
  writeFileSync(join(root, "a.txt"), "two\n");
  commitAll(root, "feat: go on");
  const clone = join(folder(), "clone");
  mkdirSync(clone);
  git(clone, "clone", "--quiet", "--depth=1", `file://${root}`, ".");
  expect([isShallow(root), isShallow(clone)]).toEqual([false, true]);
});
