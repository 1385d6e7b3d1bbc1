import { hash, randomUUID } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBytes } from "@hub/fleet/read-bytes";

/** Digests of everything that a fleet is rendered from. */
export interface Inputs {
  /**
   * One digest of all code that decides what a fleet renders to: the packages, the components below the root, the
   * versions of what they import, and Node itself.
   */
  readonly code: string;
  /** Of every file under `clusters/`, what people write, a line each: `<sha256> <path>`. Hidden files do not count. */
  readonly files: string;
}

export const readInputs = (root: string): Inputs => ({ code: codeDigest(root), files: fleetDigests(root) });

/** Paths of what was added, removed or changed. */
export function changedFiles({ files: before }: Inputs, { files: after }: Inputs): string[] {
  if (before === after) return [];
  const [old, now] = [new Set(before.split("\n")), new Set(after.split("\n"))];
  const changed = [...now].filter((line) => !old.has(line));
  const gone = [...old].filter((line) => !now.has(line));
  return [...new Set([...changed, ...gone].map((line) => line.slice(digestLength + 1)))];
}

/** Of a sha256, hexadecimal. */
const digestLength = 64;

function fleetDigests(root: string): string {
  const lines: string[] = [];
  visit(root, "clusters", (path, digest) => lines.push(`${digest} ${path}`));
  return lines.join("\n");
}

/** The folder of this repository, wherever the fleet is. */
const home = fileURLToPath(new URL("../../../..", import.meta.url));

const noSource = /\.test\.ts$|\/rendered\/|\/testdata\/|\/node_modules\//;

function codeDigest(root: string): string {
  const lines: string[] = [`node ${process.version}`];
  const add = (path: string, digest: string) => {
    if (!noSource.test(path)) lines.push(`${path} ${digest}`);
  };
  for (const [base, folder] of [
    [home, "packages"],
    [root, "apps"],
  ] as const) {
    for (const name of namesIn(join(base, folder))) {
      for (const inner of ["src", "releases"]) visit(base, `${folder}/${name}/${inner}`, add);
      add(`${folder}/${name}`, fileDigest(join(base, folder, name, "package.json")));
    }
  }
  // The libraries of releases.
  visit(root, "releases", add);
  add("pnpm-lock.yaml", fileDigest(join(home, "pnpm-lock.yaml")));
  return hash("sha256", lines.join("\n"));
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch {
    return [];
  }
};

function visit(root: string, folder: string, found: (path: string, digest: string) => void): void {
  for (const entry of entriesIn(join(root, folder))) {
    const { name } = entry;
    if (name.startsWith(".")) continue;
    const path = `${folder}/${name}`;
    if (entry.isFile()) found(path, fileDigest(`${root}/${path}`));
    else if (entry.isDirectory() && !/\.ya?ml$/.test(name)) visit(root, path, found);
    // Opening a pipe or a device would wait for ever; the run that reads the fleet reports it.
    else found(path, isFile(join(root, path)) ? fileDigest(join(root, path)) : neverTheSame());
  }
}

const entriesIn = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
};

/** Whether a link leads to an ordinary file. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The digest of what cannot be read, so that the run that reports it is not skipped. */
const neverTheSame = (): string => hash("sha256", randomUUID());

function fileDigest(path: string): string {
  try {
    return hash("sha256", readBytes(path) ?? "");
  } catch {
    return neverTheSame();
  }
}
