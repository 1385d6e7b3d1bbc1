import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export interface GoReader {
  /** For each document the JSON that each library gave, or a text that starts with `error: `. */
  read(documents: readonly string[]): Record<string, string>[];
}

/** The readers that Helm, kubectl and Argo CD are built on; undefined where Go or its modules are not to be had. */
export function goReader(): GoReader | undefined {
  const folder = mkdtempSync(join(tmpdir(), "goreader-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = join(folder, "goreader");
  try {
    execFileSync("go", ["build", "-o", program, "."], {
      cwd: join(import.meta.dirname, "goreader"),
      stdio: "ignore",
      timeout: 120_000,
    });
  } catch {
    return undefined;
  }
  return {
    read: (documents) =>
      JSON.parse(
        execFileSync(program, { input: JSON.stringify(documents), maxBuffer: 2 ** 30, encoding: "utf8" }),
      ),
  };
}
