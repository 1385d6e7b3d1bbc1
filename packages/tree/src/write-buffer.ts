import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProblemError } from "@hub/problem";
import type { TreeBytes, TreeFile } from "./deploy-tree.ts";
import { writeProblem } from "./write-problem.ts";

/** How much is kept in memory before anything goes to the disk: a small fleet never does. Unit: bytes. */
const inMemory = 2 ** 20;

/**
 * Files that wait to be written, on the disk: those of a large fleet would fill the memory.
 *
 * They lie in one temporary file without a name, which goes with the process, however that ends. Throws ProblemError
 * where it cannot be written.
 */
export class WriteBuffer {
  readonly #files: { readonly path: string; readonly digest: string; readonly size: number }[] = [];
  #file: number | undefined;
  #scratch = Buffer.allocUnsafeSlow(inMemory);
  /** Bytes of the scratch that are not on the disk. */
  #filled = 0;

  add({ path, digest, text }: TreeFile): void {
    const most = text.length * maxBytesPerUnit;
    if (this.#filled + most > this.#scratch.length) this.#flush();
    this.#makeRoom(most);
    const size = this.#scratch.write(text, this.#filled);
    this.#filled += size;
    this.#files.push({ path, digest, size });
  }

  /** Every file, in the order in which they came. The bytes of one may be overwritten by those of the next. */
  *read(): Generator<TreeBytes> {
    if (this.#file !== undefined) this.#flush();
    let position = 0;
    for (const { path, digest, size } of this.#files) {
      yield { path, digest, text: this.#bytes(position, size) };
      position += size;
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #bytes(position: number, size: number): Uint8Array {
    if (this.#file === undefined) return this.#scratch.subarray(position, position + size);
    this.#makeRoom(size);
    for (let done = 0; done < size; )
      done += readSync(this.#file, this.#scratch, done, size - done, position + done);
    return this.#scratch.subarray(0, size);
  }

  #flush(): void {
    try {
      this.#file ??= openNameless();
      for (let done = 0; done < this.#filled; )
        done += writeSync(this.#file, this.#scratch, done, this.#filled - done);
    } catch (error) {
      throw new ProblemError(writeProblem(error as NodeJS.ErrnoException, tmpdir(), false), {
        cause: error,
      });
    }
    this.#filled = 0;
  }

  #makeRoom(bytes: number): void {
    if (bytes > this.#scratch.length) this.#scratch = Buffer.allocUnsafeSlow(bytes * 2);
  }
}

/** Of UTF-8, for a unit of a JavaScript string. */
const maxBytesPerUnit = 3;

function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-"));
  try {
    return openSync(join(folder, "buffer"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
