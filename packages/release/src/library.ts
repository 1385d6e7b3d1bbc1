import { hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type ErrorCode, error, type Problem, ProblemError } from "@hub/problem";
import type { ReleaseManifest } from "./release.ts";

/** A text that a release runs from, and that never changes. */
export interface FrozenText {
  /** sha256 of the text, hexadecimal. */
  readonly id: string;
  /** From the repository's root; names it in stacks. */
  readonly file: string;
  /** Reads the text. */
  text(): string;
}

/** Where the libraries of releases are, from the root. */
const libraryFolder = "releases/library";

/** Where a library is, from the root. */
export const libraryFile = (sha256: string): string => `${libraryFolder}/${sha256.slice(0, 16)}.cjs`;

/** The libraries that are there, from the root. */
function libraryFiles(root: string): string[] {
  const folder = join(root, libraryFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".cjs"))
    .sort()
    .map((name) => `${libraryFolder}/${name}`);
}

/** The library with a digest. Throws ProblemError `library-missing` and `library-changed`. */
export function loadLibrary(root: string, sha256: string): FrozenText {
  const file = libraryFile(sha256);
  const path = join(root, file);
  const found = digestOf(path);
  if (found === undefined)
    throw new ProblemError(
      problem(
        "library-missing",
        file,
        `There is no library ${sha256.slice(0, 16)}, which releases run with.`,
      ),
    );
  if (found !== sha256) throw new ProblemError(changed(file));
  return { id: sha256, file, text: () => readFileSync(path, "utf8") };
}

/** The libraries that none of some releases runs with, from the root. */
export function unusedLibraries(root: string, releases: readonly ReleaseManifest[]): string[] {
  const used = new Set(releases.map(({ library }) => libraryFile(library)));
  return libraryFiles(root).filter((file) => !used.has(file));
}

/** Writes a library, whole or not at all, where it is not there already. */
export function writeLibrary(root: string, { file, text }: FrozenText): void {
  const path = join(root, file);
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text());
  renameSync(`${path}.new`, path);
}

/** `library-changed` for every library whose digest is not its name. */
export const libraryProblems = (root: string): Problem[] =>
  libraryFiles(root)
    .filter((file) => libraryFile(digestOf(join(root, file)) ?? "") !== file)
    .map(changed);

/** Digests by path: hundreds of releases run with one library. */
const digests = new Map<string, { readonly stamp: string; readonly digest: string }>();

/** sha256 of a file, hexadecimal; undefined where there is none. Reads it again once it was written. */
function digestOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const stamp = `${stat.mtimeMs} ${stat.ctimeMs} ${stat.size} ${stat.ino}`;
  const cached = digests.get(path);
  if (cached?.stamp === stamp) return cached.digest;
  const digest = hash("sha256", readFileSync(path));
  digests.set(path, { stamp, digest });
  return digest;
}

const changed = (file: string): Problem =>
  problem(
    "library-changed",
    file,
    "The library is not what was frozen: its digest is another than its name says.",
  );

const problem = (code: ErrorCode, file: string, cause: string): Problem =>
  error(
    code,
    cause,
    `Take the file back from the commit that added it: \`git checkout $(git log --all -1 --diff-filter=A --format=%h -- ${file}) -- ${file}\`.`,
    { place: { file, line: 1, column: 1 } },
  );
