import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { error, ProblemError } from "@hub/problem";

/** Texts by path; null for a file that goes. */
export type Texts = ReadonlyMap<string, string | null>;

/** Writes files below a root, each by rename. Where one fails all are as they were. `undo` takes the write back. */
export function writeTexts(root: string, texts: Texts): { undo: () => void } {
  const before = new Map<string, Buffer | undefined>();
  const undo = () => {
    for (const [path, bytes] of before) {
      if (bytes) {
        mkdirSync(dirname(path), { recursive: true });
        replace(path, bytes);
      } else rmSync(path, { force: true });
    }
  };
  try {
    for (const [name, text] of texts) {
      const path = join(root, name);
      const bytes = existsSync(path) ? readFileSync(path) : undefined;
      mkdirSync(dirname(path), { recursive: true });
      before.set(path, bytes);
      if (text === null) rmSync(path);
      else replace(path, text);
    }
  } catch (thrown) {
    undo();
    throw new ProblemError(
      error(
        "not-writable",
        `${[...texts.keys()].join(" and ")} cannot be written (${(thrown as Error).message}). They are as they were.`,
        "Free some space, or give yourself the right to write there.",
      ),
      { cause: thrown },
    );
  }
  return { undo };
}

function replace(path: string, content: string | Uint8Array): void {
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
