import { type Texts, writeTexts } from "../write-texts.ts";
import type { ClustersHistory } from "./clusters-history.ts";

/** How files are committed once they are written. */
export interface Commit {
  readonly history: ClustersHistory;
  readonly message: string;
}

/** Writes files; commits them too, or leaves them as they were. Gives the commit, null without one. */
export async function writeAndCommit(
  root: string,
  texts: Texts,
  commit: Commit | undefined,
): Promise<string | null> {
  const paths = [...texts.keys()];
  await commit?.history.refuseChanges(paths);
  const written = writeTexts(root, texts);
  try {
    return (await commit?.history.commit(paths, commit.message)) ?? null;
  } catch (error) {
    written.undo();
    throw error;
  }
}
