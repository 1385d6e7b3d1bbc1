import { closeSync, openSync, readSync } from "node:fs";

/** Larger than nearly every file, which is then read without asking for its size. Unit: bytes. */
const buffer = Buffer.allocUnsafeSlow(2 ** 18);

/**
 * The bytes of an ordinary file, in half the calls to the system that readFileSync makes: a fleet has thousands of small
 * ones. They stand in a buffer that the next call writes to. Undefined where there are more than `maxBytes`, unit: bytes.
 */
export function readBytes(path: string, maxBytes = Number.POSITIVE_INFINITY): Buffer | undefined {
  const file = openSync(path, "r");
  try {
    const parts: Buffer[] = [];
    for (let size = 0; ; ) {
      const bytes = buffer.subarray(0, readSync(file, buffer));
      size += bytes.length;
      if (size > maxBytes) return undefined;
      // A read that does not fill the buffer has come to the end of an ordinary file.
      const isEnd = bytes.length < buffer.length;
      if (isEnd && parts.length === 0) return bytes;
      parts.push(Buffer.from(bytes));
      if (isEnd) return Buffer.concat(parts);
    }
  } finally {
    closeSync(file);
  }
}
