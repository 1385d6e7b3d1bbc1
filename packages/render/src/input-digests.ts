import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Digest of every input, by path from the root. */
export type InputDigests = Record<string, string>;

/** Digests of the files under `clusters/`: what people write. Hidden files do not count. */
export function fleetDigests(root: string): InputDigests {
  const digests: InputDigests = {};
  visit(
    root,
    "clusters",
    () => true,
    (path, bytes) => {
      digests[path] = hash("sha256", bytes);
    },
  );
  return digests;
}

/** The folder of this repository's packages, wherever the fleet is. */
const packages = fileURLToPath(new URL("../..", import.meta.url));

const isSource = (path: string): boolean =>
  !/\.test\.ts$|\/rendered\/|\/testdata\/|\/node_modules\//.test(path);

/**
 * One digest of all code that decides what a fleet renders to: the packages, the components below `root`, the versions
 * of what they import, and Node itself.
 */
export function codeDigest(root: string): string {
  const lines: string[] = [`node ${process.version}`];
  const add = (path: string, bytes: Uint8Array) => lines.push(`${path} ${hash("sha256", bytes)}`);
  for (const [base, folder] of [
    [join(packages, ".."), "packages"],
    [root, "apps"],
  ] as const) {
    if (!existsSync(join(base, folder))) continue;
    for (const name of readdirSync(join(base, folder)).sort()) {
      if (name.startsWith(".")) continue;
      for (const inner of ["src", "releases"]) visit(base, `${folder}/${name}/${inner}`, isSource, add);
      addFile(base, `${folder}/${name}/package.json`, add);
    }
  }
  addFile(join(packages, ".."), "pnpm-lock.yaml", add);
  return hash("sha256", lines.join("\n"));
}

function visit(
  root: string,
  folder: string,
  wanted: (path: string) => boolean,
  found: (path: string, bytes: Uint8Array) => void,
): void {
  let entries: ReturnType<typeof readNames>;
  try {
    entries = readNames(join(root, folder));
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) visit(root, path, wanted, found);
    else if (wanted(path)) addFile(root, path, found);
  }
}

const readNames = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

/** What cannot be read has a digest too, so that the run that says why is not skipped. */
function addFile(root: string, path: string, found: (path: string, bytes: Uint8Array) => void): void {
  try {
    found(path, readFileSync(join(root, path)));
  } catch (error) {
    found(path, Buffer.from(`unreadable ${(error as NodeJS.ErrnoException).code} ${Math.random()}`));
  }
}
