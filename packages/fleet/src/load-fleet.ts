import { readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@hub/problem";
import type { Catalog } from "./catalog.ts";
import { type ParsedFleet, parseFleet } from "./parse-fleet.ts";
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
  const others = parsed.problems.filter(
    ({ code, place }) => code !== "missing-file" || !unreadable.has(place?.file),
  );
  return { ...parsed, problems: [...problems, ...others] };
}

/** The bytes of every wanted file under `clusters/`. What cannot be read is a problem, and left out. */
export function readFleetFiles(
  root: string,
  isWanted: (path: string) => boolean = () => true,
): { files: Map<string, Uint8Array>; problems: Problem[] } {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const unreadable = (path: string, [cause, fix]: Told) =>
    problems.push({
      code: "unreadable-file",
      severity: "error",
      place: { file: path, line: 1, column: 1 },
      cause,
      fix,
    });
  /** `above` are the inodes of the folders around: a link to one of them would go on for ever. */
  const visit = (folder: string, above: readonly string[]): void => {
    let names: string[];
    let inside: readonly string[];
    try {
      inside = [...above, inodeOf(statSync(join(root, folder)))];
      names = readdirSync(join(root, folder)).sort();
    } catch (error) {
      if (errorCode(error) !== "ENOENT") unreadable(folder, told(folder, error));
      return;
    }
    for (const name of names) {
      if (name.startsWith(".")) continue;
      const path = `${folder}/${name}`;
      try {
        const stat = statSync(join(root, path));
        if (stat.isDirectory() && inside.includes(inodeOf(stat))) unreadable(path, loop(path));
        else if (stat.isDirectory() && /\.ya?ml$/.test(name))
          unreadable(path, [`${path} is a folder, and a file was expected.`, "Rename it, or delete it."]);
        else if (stat.isDirectory()) visit(path, inside);
        else if (!isWanted(path)) continue;
        else if (!stat.isFile())
          unreadable(path, [`${path} is no ordinary file.`, "Replace it by a file, or delete it."]);
        else if (stat.size > maxFileBytes) {
          // The rest of the run still wants to know that it is there: what is wrong with it is its size.
          files.set(path, new Uint8Array(stat.size > 64 * maxFileBytes ? maxFileBytes + 1 : stat.size));
        } else files.set(path, readFileSync(join(root, path)));
      } catch (error) {
        unreadable(path, told(path, error));
      }
    }
  };
  visit("clusters", []);
  return { files, problems };
}

const inodeOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

type Told = readonly [cause: string, fix: string];

const loop = (path: string): Told => [
  `${path} is a symbolic link that leads back to itself.`,
  "Delete the link, or replace it by what it should be.",
];

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

function told(path: string, error: unknown): Told {
  switch (errorCode(error)) {
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
      return [`${path} cannot be read: ${(error as Error).message}.`, "Make it an ordinary, readable file."];
  }
}
