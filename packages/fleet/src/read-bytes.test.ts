import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readBytes } from "./read-bytes.ts";

const buffer = 2 ** 18;

test.each([0, 1, buffer - 1, buffer, buffer + 1, 2 * buffer, 2 * buffer + 5])(
  "reads a file of %d bytes",
  (size) => {
    const folder = mkdtempSync(join(tmpdir(), "bytes-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "file");
    const bytes = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
    writeFileSync(path, bytes);
    expect(readBytes(path)?.equals(bytes)).toBe(true);
    expect(readBytes(path, size)?.equals(bytes)).toBe(true);
    expect(readBytes(path, size - 1)).toBeUndefined();
  },
);
