import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const version = "v1.7.12";

/** Lints workflows; gives what it says, empty where it has nothing to say. Undefined where Go or the module is not to be had. */
export function actionlint(): ((files: readonly string[]) => string) | undefined {
  const folder = mkdtempSync(join(tmpdir(), "actionlint-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  try {
    execFileSync("go", ["install", `github.com/rhysd/actionlint/cmd/actionlint@${version}`], {
      env: { ...process.env, GOBIN: folder },
      stdio: "ignore",
      timeout: 120_000,
    });
  } catch {
    return undefined;
  }
  return (files) => {
    // Other linters that it would start, where they happen to be there, say other things on every machine.
    const args = ["-no-color", "-shellcheck=", "-pyflakes=", ...files];
    const { stdout, stderr, error } = spawnSync(join(folder, "actionlint"), args, { encoding: "utf8" });
    if (error) throw error;
    return `${stdout}${stderr}`;
  };
}
