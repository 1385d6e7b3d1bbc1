import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git, gitSettings } from "@hub/testing/git";
import { expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

/** The page's shell blocks that need no Docker. Reads a block as its language, the words after it, and its text. */
function blocks(page: string): string[] {
  return [...page.matchAll(/^```sh([^\n]*)\n([\s\S]*?)^```$/gm)].flatMap(([, words = "", text = ""]) =>
    words.includes("docker") ? [] : [text],
  );
}

test("every command of the page that needs no Docker runs, and ends in two commits on the deploy branch", () => {
  const folder = mkdtempSync(join(tmpdir(), "try-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // The page's `../apps` and its `hubctl` are this repository's.
  symlinkSync(join(root, "apps"), join(folder, "apps"));
  const branch = join(folder, "deploy.git");
  git(folder, "init", "--quiet", "--bare", branch);
  const script = blocks(readFileSync(join(root, "docs/try-on-kind.md"), "utf8"))
    .join("\n")
    .replace(/^npx .* install$/m, "")
    .replace(/^export REPOSITORY=.*$/m, `export REPOSITORY=file://${branch}`)
    .replaceAll(
      "npx -y pnpm@12.21.0 hubctl",
      `"${process.execPath}" "${join(root, "packages/cli/bin/hubctl.mjs")}"`,
    );
  execFileSync("bash", ["-euo", "pipefail", "-c", script], {
    cwd: folder,
    env: { ...process.env, ...gitSettings },
    stdio: "pipe",
  });
  const log = git(branch, "log", "--format=%s", "deploy");
  expect(log.split("\n")).toEqual([
    expect.stringMatching(/^Deploy [0-9a-f]+: more for applications$/),
    expect.stringMatching(/^Deploy [0-9a-f]+: a fleet to try$/),
  ]);
});
