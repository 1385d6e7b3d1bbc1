import type { TreeIndex } from "@hub/tree/deploy-tree";

/** The index of a deploy branch. Undefined where it has none, or none that can be read: somebody else may write there. */
export function parseIndex(text: string | undefined): TreeIndex | undefined {
  try {
    // Written by hubctl; what is read of it is looked at below.
    const index = JSON.parse(text ?? "") as TreeIndex;
    return index.clusters.every(({ components }) => Array.isArray(components)) ? index : undefined;
  } catch {
    return undefined;
  }
}
