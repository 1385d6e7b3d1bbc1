import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { error, ProblemError } from "@hub/problem";

/** Files of a new folder. */
export interface Written {
  /** From the repository's root. */
  readonly paths: readonly string[];
  /** Takes the folder away again. */
  readonly undo: () => void;
}

/** Writes the files of a folder that must not be there yet. */
export function writeNew(root: string, folder: string, files: Readonly<Record<string, string>>): Written {
  const target = join(root, folder);
  if (existsSync(target)) {
    throw new ProblemError(
      error(
        "already-exists",
        `There is already a folder ${folder}.`,
        "Choose another name, or edit what is there.",
        { place: { file: folder, line: 1, column: 1 } },
      ),
    );
  }
  const undo = () => rmSync(target, { recursive: true, force: true });
  const paths = Object.keys(files).map((name) => `${folder}/${name}`);
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(target, name)), { recursive: true });
      writeFileSync(join(target, name), text);
    }
  } catch (thrown) {
    undo();
    throw new ProblemError(
      error(
        "not-writable",
        `${folder} cannot be written (${(thrown as Error).message}). Nothing was left.`,
        "Free some space, or give yourself the right to write there.",
      ),
      { cause: thrown },
    );
  }
  return { paths, undo };
}

export const wroteText = ({ paths }: Written): string => paths.map((path) => `wrote ${path}\n`).join("");
