import type { Node, Pair, YAMLMap } from "yaml";
import { library } from "./library.ts";
import { startOf } from "./to-value.ts";

/** An entry of a map as the parser makes it: nodes, with null for a missing value. */
export type Entry = Pair<Node, Node | null>;

export const entriesOf = (map: YAMLMap): Entry[] => map.items as Entry[];

export const keyOf = ({ key }: Entry): string | undefined =>
  library().isScalar(key) ? String(key.value) : undefined;

export const keyStart = ({ key }: Entry): number => startOf(key);

/** Behind the colon of an entry; behind its key where it has none. */
export function colonEnd(pair: Entry): number {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === "map-value-ind");
  return colon ? colon.offset + 1 : (pair.key.range?.[1] ?? 0);
}

/** Where an entry ends, without the comments and blank lines behind it. */
export function contentEnd(text: string, pair: Entry): number {
  return nodeEnd(text, pair.value) ?? colonEnd(pair);
}

function nodeEnd(text: string, node: Node | null): number | undefined {
  const { isMap, isScalar, isSeq } = library();
  if (node === null || !node.range) return undefined;
  const [start, end] = node.range;
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (isMap(node)) return contentEnd(text, last as Entry);
    return nodeEnd(text, last as Node | null) ?? end;
  }
  if (isScalar(node) && /^BLOCK_/.test(node.type ?? "")) {
    const source = text.slice(start, end);
    // With `+` the blank lines behind the text belong to it.
    return /^[|>]\d?\+/.test(source) ? end : start + source.trimEnd().length;
  }
  return isScalar(node) && start === end ? undefined : end;
}

export const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** Start of the line behind the one that ends at or after the offset. */
export function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === "\n") return offset;
  const lineBreak = text.indexOf("\n", offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}
