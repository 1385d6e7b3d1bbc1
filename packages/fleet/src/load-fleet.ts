import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@hub/problem";
import type { Catalog } from "./catalog.ts";
import { type ParsedFleet, parseFleet } from "./parse-fleet.ts";
import { maxFileBytes } from "./source-file.ts";

/** Reads `clusters/` below a root. The one file of this package that touches the disk. */
export function loadFleet(root: string, catalog: Catalog): ParsedFleet {
  const { files, problems } = readFleetFiles(root);
  const parsed = parseFleet(files, catalog);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}

/** The bytes of every file under `clusters/`. What cannot be read is a problem, and left out. */
export function readFleetFiles(root: string): { files: Map<string, Uint8Array>; problems: Problem[] } {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const unreadable = (path: string, cause: string, fix: string) =>
    problems.push({
      code: "unreadable-file",
      severity: "error",
      place: { file: path, line: 1, column: 1 },
      cause,
      fix,
    });
  const visit = (folder: string): void => {
    let names: string[];
    try {
      names = readdirSync(join(root, folder)).sort();
    } catch (error) {
      if (errorCode(error) !== "ENOENT") unreadable(folder, ...told(folder, error));
      return;
    }
    for (const name of names) {
      if (name.startsWith(".")) continue;
      const path = `${folder}/${name}`;
      try {
        const stat = statSync(join(root, path));
        if (stat.isDirectory()) {
          if (path.split("/").length > 8)
            throw Object.assign(new Error("nested too deep"), { code: "ELOOP" });
          visit(path);
        } else if (stat.size > maxFileBytes) {
          // The rest of the run still wants to know that it is there: what is wrong with it is its size.
          files.set(path, new Uint8Array(stat.size > 64 * maxFileBytes ? maxFileBytes + 1 : stat.size));
        } else files.set(path, readFileSync(join(root, path)));
      } catch (error) {
        unreadable(path, ...told(path, error));
      }
    }
  };
  visit("clusters");
  return { files, problems };
}

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

function told(path: string, error: unknown): [cause: string, fix: string] {
  switch (errorCode(error)) {
    case "ELOOP":
      return [
        `${path} is a symbolic link that leads back to itself.`,
        "Replace the link by the file that it should be.",
      ];
    case "ENOENT":
      return [
        `${path} is a symbolic link to something that is not there.`,
        "Correct the link, or delete it.",
      ];
    case "EACCES":
    case "EPERM":
      return [`${path} may not be read by this user.`, "Give yourself read permission."];
    default:
      return [`${path} cannot be read: ${(error as Error).message}.`, "Make it an ordinary, readable file."];
  }
}
