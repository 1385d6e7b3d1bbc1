/** File of a tree as the disk holds it. */
export interface StoredFile {
  /** sha256, hexadecimal. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Files of a tree as text, a line each: `<digest> <size> <path>`. As one string, because a run that has nothing to do
 * would spend a tenth of its time on making an object of each.
 */
export type FileLines = string;

export const printFiles = (files: ReadonlyMap<string, StoredFile>): FileLines =>
  [...files].map(([path, { digest, size }]) => `${digest} ${size} ${path}\n`).join("");

export function parseFiles(lines: FileLines): Map<string, StoredFile> {
  const files = new Map<string, StoredFile>();
  everySize(lines, (path, size, start) => {
    files.set(path, { digest: lines.slice(start, start + digestLength), size });
    return true;
  });
  return files;
}

/** How many files there are, and their bytes. */
export function countFiles(lines: FileLines): { count: number; bytes: number } {
  const total = { count: 0, bytes: 0 };
  everySize(lines, (_, size) => {
    total.count++;
    total.bytes += size;
    return true;
  });
  return total;
}

/** Whether `holds` is true of every file. `start` is that of its line. */
export function everySize(
  lines: FileLines,
  holds: (path: string, size: number, start: number) => boolean,
): boolean {
  for (let start = 0; start < lines.length; ) {
    const space = lines.indexOf(" ", start + digestLength + 1);
    const end = lines.indexOf("\n", space);
    const size = Number(lines.slice(start + digestLength + 1, space));
    if (!holds(lines.slice(space + 1, end), size, start)) return false;
    start = end + 1;
  }
  return true;
}

/** Of a sha256, hexadecimal. */
const digestLength = 64;
