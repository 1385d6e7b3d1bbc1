import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { error, type Problem } from "@hub/problem";
import type { Catalog } from "./catalog.ts";
import { type ParsedFleet, parseFleet } from "./parse-fleet.ts";
import { readBytes } from "./read-bytes.ts";
import { maxFileBytes } from "./source-file.ts";

/**
 * Reads `clusters/` below a root; with `isWanted`, as if there were no other files. The one file of this package that
 * touches the disk.
 */
export function loadFleet(
  root: string,
  catalog: Catalog,
  isWanted: (path: string) => boolean = () => true,
): ParsedFleet {
  const { files, problems } = readFleetFiles(root, isWanted);
  const unreadable = new Set(problems.map(({ place }) => place?.file));
  const parsed = parseFleet(files, catalog);
  const readable = parsed.problems.filter(
    ({ code, place }) => code !== "missing-file" || !unreadable.has(place?.file),
  );
  return { ...parsed, problems: [...problems, ...readable] };
}

/** The bytes of every wanted file under `clusters/`. Unreadable files are left out, each with a problem. */
export function readFleetFiles(
  root: string,
  isWanted: (path: string) => boolean = () => true,
): { files: Map<string, Uint8Array>; problems: Problem[] } {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const unreadable = (path: string, [cause, fix]: Explanation) =>
    problems.push(error("unreadable-file", cause, fix, { place: { file: path, line: 1, column: 1 } }));
  /** `above` are the paths of the folders around: a link to one of them would go on for ever. */
  const visit = (folder: string, above: readonly string[]): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (thrown) {
      if (errorCode(thrown) !== "ENOENT") unreadable(folder, explainReadError(folder, thrown));
      return;
    }
    const inside = [...above, folder];
    const readLink = (path: string): Stats | undefined => {
      const stat = statSync(join(root, path));
      const isLoop = () => inside.some((around) => inodeOf(statSync(join(root, around))) === inodeOf(stat));
      if (!stat.isDirectory() || !isLoop()) return stat;
      unreadable(path, loop(path));
      return undefined;
    };
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      if (name.startsWith(".")) continue;
      const path = `${folder}/${name}`;
      try {
        const target = entry.isSymbolicLink() ? readLink(path) : entry;
        if (!target) continue;
        if (target.isDirectory() && /\.ya?ml$/.test(name))
          unreadable(path, [`${path} is a folder, and a file was expected.`, "Rename it, or delete it."]);
        else if (target.isDirectory()) visit(path, inside);
        else if (!isWanted(path)) continue;
        else if (!target.isFile())
          unreadable(path, [`${path} is no ordinary file.`, "Replace it by a file, or delete it."]);
        else files.set(path, copyOf(join(root, path)));
      } catch (thrown) {
        unreadable(path, explainReadError(path, thrown));
      }
    }
  };
  visit("clusters", []);
  return { files, problems };
}

/** Bytes of a file; of one that is too large, zeros: as many as exceed the limit, since its size is the problem. */
function copyOf(path: string): Uint8Array {
  const bytes = readBytes(path, maxFileBytes);
  if (bytes) return new Uint8Array(bytes);
  const { size } = statSync(path);
  return new Uint8Array(size > 64 * maxFileBytes ? maxFileBytes + 1 : size);
}

const inodeOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

type Explanation = readonly [cause: string, fix: string];

const loop = (path: string): Explanation => [
  `${path} is a symbolic link that leads back to itself.`,
  "Delete the link, or replace it by what it should be.",
];

const errorCode = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? "";

function explainReadError(path: string, thrown: unknown): Explanation {
  switch (errorCode(thrown)) {
    case "ELOOP":
      return loop(path);
    case "ENOENT":
      return [
        `${path} is a symbolic link to something that is not there.`,
        "Correct the link, or delete it.",
      ];
    case "EACCES":
    case "EPERM":
      return [`${path} may not be read by this user.`, "Give yourself read permission."];
    case "ENOTDIR":
      return [`${path} is a file, and a folder was expected.`, "Replace it by a folder."];
    default:
      return [`${path} cannot be read: ${(thrown as Error).message}.`, "Make it an ordinary, readable file."];
  }
}
