import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Option } from "commander";
import type { Io } from "./io.ts";

export const jsonOption = () => new Option("--json", "print the result as JSON");

export const rootOption = () =>
  new Option(
    "--root <folder>",
    "folder with apps/ and clusters/ in it (default: the nearest one above the working directory)",
  );

/** The repository that a command line is about. */
export function findRoot(io: Io, given: string | undefined): string {
  if (given !== undefined) return resolve(io.cwd, given);
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "clusters", "fleet.yaml"))) return folder;
    if (dirname(folder) === folder) break;
  }
  return fileURLToPath(new URL("../../..", import.meta.url));
}
