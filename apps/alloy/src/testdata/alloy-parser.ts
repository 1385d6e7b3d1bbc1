import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** What the parser of Alloy has against a text; empty where it reads it. */
export type AlloyParser = (text: string) => string;

/** Alloy's own parser, which knows the language but not what its blocks take. Undefined where Go or its modules are not to be had. */
export function alloyParser(): AlloyParser | undefined {
  const folder = mkdtempSync(join(tmpdir(), "alloyparser-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = join(folder, "alloyparser");
  try {
    execFileSync("go", ["build", "-o", program, "."], {
      cwd: join(import.meta.dirname, "alloyparser"),
      stdio: "ignore",
      timeout: 120_000,
    });
  } catch {
    return undefined;
  }
  return (text) => spawnSync(program, { input: text, encoding: "utf8" }).stderr;
}
