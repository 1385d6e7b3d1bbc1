import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { installed } from "./installed.ts";

test("names the programs that a PATH leads to, and not a file that cannot run", () => {
  const folder = mkdtempSync(join(tmpdir(), "installed-"));
  try {
    writeFileSync(join(folder, "promtool"), "", { mode: 0o755 });
    writeFileSync(join(folder, "amtool"), "", { mode: 0o644 });
    expect(installed(["/nowhere", folder].join(delimiter))).toBe("promtool");
    expect(installed("/nowhere")).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
