import type { Document, Node, YAMLMap } from "yaml";
import { colonEnd, contentEnd, type Entry, entriesOf, keyOf, keyStart, lineEnd, lineStart } from "./entry.ts";
import type { Json } from "./json.ts";
import { library } from "./library.ts";
import { printEntries } from "./print.ts";
import { flowKey, printFlow } from "./print-flow.ts";

/** Puts `text` where `start` to `end` (character offsets) was. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap. Their line breaks become those of the text. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  let result = text;
  for (const splice of splices.toSorted((a, b) => b.start - a.start)) {
    const inserted = splice.text.replaceAll("\n", lineBreak);
    result = result.slice(0, splice.start) + inserted + result.slice(splice.end);
  }
  return result;
}

/** Splices that set the entry at the path to the value, or delete it where that is undefined. */
export function planSplices(
  text: string,
  document: Document.Parsed,
  path: readonly string[],
  value: Json | undefined,
  isInline: boolean,
): Splice[] {
  const { isMap } = library();
  let map: Node | null = document.contents;
  let parent: Entry | undefined;
  let inFlow = false;
  for (const [depth, key] of path.entries()) {
    const rest = path.slice(depth + 1);
    if (!isMap(map) || map.items.length === 0) {
      if (value === undefined) return [];
      const entries = { [key]: nest(rest, value) };
      if (parent !== undefined) return replaceValue(text, parent, entries, inFlow || isInline);
      return isMap(map) && map.range
        ? [{ start: map.range[0], end: map.range[1], text: entryText(entries, isInline).trimEnd() }]
        : appendEntries(text, entryText(entries, isInline));
    }
    inFlow ||= map.flow === true;
    const pairs = entriesOf(map);
    const pair = pairs.find((candidate) => keyOf(candidate) === key);
    if (pair === undefined) {
      return value === undefined
        ? []
        : insertEntry(text, pairs, { [key]: nest(rest, value) }, { inFlow, isInline });
    }
    if (rest.length === 0) {
      return value === undefined
        ? removeEntry(text, map, pair, parent, inFlow)
        : replaceValue(text, pair, value, inFlow || isInline);
    }
    parent = pair;
    map = pair.value;
  }
  return [];
}

const nest = (path: readonly string[], value: Json): Json =>
  path.reduceRight<Json>((inner, key) => ({ [key]: inner }), value);

/** Splices that give the entry at the path another key. */
export function planRename(document: Document.Parsed, path: readonly string[], key: string): Splice[] {
  const { isMap } = library();
  let node: Node | null = document.contents;
  let found: Entry | undefined;
  for (const step of path) {
    found = isMap(node) ? entriesOf(node).find((pair) => keyOf(pair) === step) : undefined;
    node = found?.value ?? null;
  }
  const [start, end] = found?.key.range ?? [];
  return start === undefined || end === undefined ? [] : [{ start, end, text: flowKey(key) }];
}

/** Entries as lines of a block map; inline, each value on the line of its key. */
const entryText = (entries: { [key: string]: Json }, isInline: boolean): string =>
  isInline
    ? Object.entries(entries)
        .map(([key, value]) => `${flowKey(key)}: ${printFlow(value)}\n`)
        .join("")
    : printEntries(entries, 0);

function appendEntries(text: string, entries: string): Splice[] {
  const lead = text === "" || text.endsWith("\n") ? "" : "\n";
  return [{ start: text.length, end: text.length, text: lead + entries }];
}

function insertEntry(
  text: string,
  pairs: readonly Entry[],
  entries: { [key: string]: Json },
  { inFlow, isInline }: { inFlow: boolean; isInline: boolean },
): Splice[] {
  const [key = ""] = Object.keys(entries);
  const keys = pairs.map((pair) => String(keyOf(pair)));
  const sorted = keys.every((name, index) => index === 0 || (keys[index - 1] ?? "") < name);
  const before = pairs.findLast((_, index) => !sorted || (keys[index] ?? "") < key);
  const first = pairs[0] === undefined ? 0 : keyStart(pairs[0]);
  if (inFlow) {
    const entry = entryText(entries, true).trimEnd();
    const start = before === undefined ? first : contentEnd(text, before);
    return [{ start, end: start, text: before === undefined ? `${entry}, ` : `, ${entry}` }];
  }
  const start = before === undefined ? lineStart(text, first) : lineEnd(text, contentEnd(text, before));
  const lead = start > 0 && text[start - 1] !== "\n" ? "\n" : "";
  const entry = indentLines(entryText(entries, isInline), first - lineStart(text, first));
  return [{ start, end: start, text: lead + entry }];
}

function replaceValue(text: string, pair: Entry, value: Json, inFlow: boolean): Splice[] {
  const { isCollection, isScalar } = library();
  const colon = colonEnd(pair);
  const [start, end] = pair.value?.range ?? [colon, colon];
  if (inFlow) return [{ start, end, text: (start === colon ? " " : "") + printFlow(value) }];

  // The text behind the colon: what stands on its line, and the lines below.
  const column = keyStart(pair) - lineStart(text, keyStart(pair));
  const printed = printEntries({ k: value }, 0).slice("k:".length);
  const head = printed.slice(0, printed.indexOf("\n"));
  const body = indentLines(printed.slice(head.length + 1), column);

  const isBlock = isCollection(pair.value) && !pair.value.flow;
  const isLiteral = isScalar(pair.value) && /^BLOCK_/.test(pair.value.type ?? "");
  const headEnd = isLiteral ? start + (/^[|>][-+0-9]*/.exec(text.slice(start, end))?.[0].length ?? 0) : end;
  const oldHead = isBlock || start === end ? { start: colon, end: colon } : { start, end: headEnd };
  const bodyStart = lineEnd(text, oldHead.end);
  const bodyEnd = isBlock || isLiteral ? lineEnd(text, contentEnd(text, pair)) : bodyStart;
  const lead = body !== "" && bodyStart > 0 && text[bodyStart - 1] !== "\n" ? "\n" : "";
  return [
    head === ""
      ? { start: colon, end: oldHead.end, text: "" }
      : { ...oldHead, text: oldHead.start === colon ? head : head.slice(1) },
    { start: bodyStart, end: bodyEnd, text: lead + body },
  ];
}

function removeEntry(
  text: string,
  map: YAMLMap,
  pair: Entry,
  parent: Entry | undefined,
  inFlow: boolean,
): Splice[] {
  const pairs = entriesOf(map);
  const index = pairs.indexOf(pair);
  const start = keyStart(pair);
  const end = contentEnd(text, pair);
  if (inFlow) {
    const next = pairs[index + 1];
    const previous = pairs[index - 1];
    if (next) return [{ start, end: keyStart(next), text: "" }];
    return [{ start: previous ? contentEnd(text, previous) : start, end, text: "" }];
  }
  const lines = { start: lineStart(text, start), end: lineEnd(text, end) };
  if (pairs.length > 1) return [{ ...lines, text: "" }];
  if (parent === undefined) return [{ ...lines, text: "{}\n" }];
  const colon = colonEnd(parent);
  return [
    { start: colon, end: colon, text: " {}" },
    { ...lines, text: "" },
  ];
}

const indentLines = (lines: string, columns: number): string =>
  lines.replace(/^(?=[^\n])/gm, " ".repeat(columns));
