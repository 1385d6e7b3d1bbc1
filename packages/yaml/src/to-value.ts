import type { Node, Pair, Scalar } from "yaml";
import { dispute } from "./dispute.ts";
import type { Flaw } from "./flaw.ts";
import type { Json, JsonObject } from "./json.ts";
import { library } from "./library.ts";
import { tooDeep } from "./syntax-problem.ts";

export interface Walk {
  readonly flaws: Flaw[];
  /** Dates without quotes are text. */
  readonly allowDates: boolean;
}

const maxDepth = 100;

/** The value of a parsed node, and what makes it doubtful. Aliases are never followed. */
export function toValue(node: Node | null, walk: Walk, depth = 0): Json {
  const { isMap, isSeq, isScalar } = library();
  if (node === null) return null;
  if (depth > maxDepth) {
    walk.flaws.push({ ...tooDeep, offset: startOf(node) });
    return null;
  }
  refuseProperties(node, walk);
  if (isMap(node)) return toMap(node.items, walk, depth);
  // Parsed lists and pairs hold nodes.
  if (isSeq(node)) return node.items.map((item) => toValue(item as Node | null, walk, depth + 1));
  return isScalar(node) ? toScalar(node, walk) : null;
}

function toMap(pairs: readonly Pair[], walk: Walk, depth: number): JsonObject {
  const map: JsonObject = {};
  const places = new Map<string, number>();
  for (const pair of pairs) {
    const keyNode = pair.key as Node;
    const key = toKey(keyNode, walk);
    const value = toValue(pair.value as Node | null, walk, depth + 1);
    if (key === undefined) continue;
    const first = places.get(key);
    if (first === undefined) {
      places.set(key, startOf(keyNode));
      setOwn(map, key, value);
      continue;
    }
    walk.flaws.push({
      code: "yaml-duplicate-key",
      offset: startOf(keyNode),
      others: [first],
      cause: `The key \`${key}\` stands twice in one map.`,
      fix: "Delete one of the two entries.",
    });
  }
  return map;
}

function setOwn(map: JsonObject, key: string, value: Json): void {
  // An assignment to this key would set the prototype.
  if (key !== "__proto__") map[key] = value;
  else Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}

function toKey(node: Node, walk: Walk): string | undefined {
  const { isAlias, isMap, isScalar } = library();
  refuseProperties(node, walk);
  if (isAlias(node)) return undefined;
  const offset = startOf(node);
  if (isScalar(node) && typeof node.value === "string") {
    if (node.value === "<<" && node.type === "PLAIN") {
      walk.flaws.push({
        code: "yaml-ambiguous",
        offset,
        cause: "`<<` merges maps for Helm and kubectl, which read YAML 1.1, and is a key in YAML 1.2.",
        fix: "Write out the entries that should be merged.",
      });
    }
    return node.value;
  }
  const what = isScalar(node) ? (node.value === null ? "null" : `a ${typeof node.value}`) : undefined;
  walk.flaws.push({
    code: "yaml-key-not-string",
    offset,
    cause: `A key is ${what ?? (isMap(node) ? "a map" : "a list")} here, and text was expected.`,
    fix: what === undefined ? "Write the key as text." : "Put the key in quotes.",
  });
  return undefined;
}

function toScalar(node: Scalar, walk: Walk): Json {
  const { value, source = "" } = node;
  const found = node.type === "PLAIN" ? dispute(source, value, walk.allowDates) : undefined;
  if (found) walk.flaws.push({ ...found, offset: startOf(node) });
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Anchors, aliases and tags: a reviewer could not see from the line what a cluster gets. */
function refuseProperties(node: Node, walk: Walk): void {
  const { isAlias } = library();
  const anchor = isAlias(node) ? `*${node.source}` : node.anchor && `&${node.anchor}`;
  if (anchor) {
    walk.flaws.push({
      code: "yaml-alias",
      offset: startOf(node),
      cause: `\`${anchor}\` shares a value between places, and every place must say its own.`,
      fix: "Write the value out.",
    });
  }
  if (node.tag === undefined) return;
  walk.flaws.push({
    code: "yaml-tag",
    offset: startOf(node),
    cause: `The value has the tag \`${node.tag}\`, and values are read without tags.`,
    fix: "Delete the tag, and put text in quotes.",
  });
}

/** Every parsed node has a range. */
export const startOf = (node: Node): number => node.range?.[0] ?? 0;
