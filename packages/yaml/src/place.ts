import type { Place } from "@hub/problem";
import type { Node, ParsedNode } from "yaml";
import { library } from "./library.ts";
import { startOf } from "./to-value.ts";

/** Line and column, counted from 1, of a character offset; of the last character for an offset behind the text. */
export function placeOfOffset(text: string, offset: number, file: string): Place {
  let line = 1;
  let lineStart = 0;
  const end = Math.min(offset, text.length);
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { file, line, column: end - lineStart + 1 };
}

/** Offset of an entry's key or value; of the nearest entry around it where the path is not there. */
export function offsetOfPath(
  root: ParsedNode | null,
  path: readonly (string | number)[],
  what: "key" | "value" = "key",
): number {
  const { isMap, isScalar, isSeq } = library();
  let node: Node | null = root;
  let offset = root === null ? 0 : startOf(root);
  for (const step of path) {
    // Parsed lists and pairs hold nodes.
    if (isSeq(node)) {
      node = (node.items[Number(step)] ?? null) as Node | null;
      if (node === null) break;
      offset = startOf(node);
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      node = pair.value as Node | null;
      offset = startOf(what === "value" && node !== null ? node : (pair.key as Node));
    } else break;
  }
  return offset;
}
