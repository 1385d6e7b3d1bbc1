import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ProblemError } from "@hub/problem";

/** Writes files below a root, each by rename. Where one fails all are as they were. */
export function writeTexts(root: string, texts: ReadonlyMap<string, string>): void {
  const before = new Map<string, Buffer | undefined>();
  try {
    for (const [name, text] of texts) {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true });
      before.set(path, existsSync(path) ? readFileSync(path) : undefined);
      replace(path, text);
    }
  } catch (error) {
    for (const [path, bytes] of before) {
      if (bytes) replace(path, bytes);
      else rmSync(path, { force: true });
    }
    throw new ProblemError(
      [
        {
          code: "not-writable",
          severity: "error",
          cause: `${[...texts.keys()].join(" and ")} cannot be written (${(error as Error).message}). They are as they were.`,
          fix: "Free some space, or give yourself the right to write there.",
        },
      ],
      { cause: error },
    );
  }
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
