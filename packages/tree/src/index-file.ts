import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { indexName, readIndexHead, statedDigest } from "./deploy-tree.ts";

/** Content of `index.json` while a first run fills an empty folder. */
export const unfinished = '{"digest":"unfinished"}\n';

/** Whether a folder has this very index. One that states another digest is another one, and is not read whole. */
export function holdsIndex(out: string, index: Buffer): boolean {
  const target = join(out, indexName);
  if (!existsSync(target) || indexDigest(target) !== readIndexHead(index)?.digest) return false;
  return readFileSync(target).equals(index);
}

/** The digest that an index states, without reading all of it. */
export const indexDigest = (path: string): string | undefined => statedDigest(indexStart(path));

/** The first bytes of an index: its head and a little more. */
function indexStart(path: string): string {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(128);
    return start.toString("utf8", 0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

/** By rename, so that a run that is killed leaves the old one or the new one. */
export function replaceIndex(out: string, index: string | Buffer): void {
  const target = join(out, indexName);
  writeFileSync(`${target}.new`, index);
  renameSync(`${target}.new`, target);
}

/** Whether a folder has an index that hubctl wrote, of a whole tree or of a run that did not end. */
export function isDeployTree(out: string): boolean {
  try {
    const start = indexStart(join(out, indexName));
    return start === unfinished || statedDigest(start) !== undefined;
  } catch {
    return false;
  }
}
