import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Whether a program is installed that some tests need; they are skipped where it is not. */
export const hasProgram = (name: string, path = process.env.PATH ?? ""): boolean =>
  path.split(delimiter).some((folder) => isExecutable(join(folder, name)));

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a program in a temporary folder that has these files; objects are written as JSON, which is YAML too. */
export function runProgram(
  name: string,
  args: readonly string[],
  files: { readonly [file: string]: string | object } = {},
): { readonly exitCode: number | null; readonly stdout: string; readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    for (const [file, content] of Object.entries(files)) {
      writeFileSync(join(folder, file), typeof content === "string" ? content : JSON.stringify(content));
    }
    const { status, stdout, stderr, error } = spawnSync(name, args, { cwd: folder, encoding: "utf8" });
    if (error) throw error;
    return { exitCode: status, stdout, output: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
