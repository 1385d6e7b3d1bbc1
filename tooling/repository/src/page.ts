import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** A page of Markdown, as far as tests look at it. Lines count from 1. */
export interface Page {
  /** From the repository's root. */
  readonly path: string;
  readonly blocks: readonly Block[];
  readonly spans: readonly { readonly line: number; readonly text: string }[];
  readonly links: readonly { readonly line: number; readonly target: string }[];
  readonly tables: readonly Table[];
  /** What a link to a part of the page may name after its `#`. */
  readonly anchors: ReadonlySet<string>;
}

/** A fenced block. */
export interface Block {
  /** Of its first line of content. */
  readonly line: number;
  /** The first word after the fence; empty where there is none. */
  readonly language: string;
  readonly text: string;
}

/** A table, by its first column. */
export interface Table {
  readonly head: string;
  readonly rows: readonly { readonly line: number; readonly first: string }[];
}

export const readPage = (path: string): Page => parsePage(path, readFileSync(join(root, path), "utf8"));

export function parsePage(path: string, text: string): Page {
  const blocks: Block[] = [];
  const spans: { line: number; text: string }[] = [];
  const links: { line: number; target: string }[] = [];
  const tables: { head: string; rows: { line: number; first: string }[] }[] = [];
  const anchors = new Set<string>();
  let isInTable = false;
  let open: { indent: string; line: number; language: string; lines: string[] } | undefined;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = index + 1;
    const [, indent = "", info] = /^( *)```(.*)$/.exec(raw) ?? [];
    if (open) {
      if (info === undefined) {
        open.lines.push(raw.startsWith(open.indent) ? raw.slice(open.indent.length) : raw);
        continue;
      }
      blocks.push({ line: open.line, language: open.language, text: open.lines.join("\n") });
      open = undefined;
      continue;
    }
    if (info !== undefined) {
      open = { indent, line: line + 1, language: info.trim().split(" ")[0] ?? "", lines: [] };
      continue;
    }
    const first = /^\|([^|]*)\|/.exec(raw)?.[1]?.trim();
    if (first !== undefined && !isInTable) tables.push({ head: first, rows: [] });
    else if (first !== undefined && !/^:?-+:?$/.test(first)) tables.at(-1)?.rows.push({ line, first });
    isInTable = first !== undefined;
    const heading = /^#+ (.+)$/.exec(raw)?.[1];
    if (heading !== undefined) anchors.add(unique(anchors, anchorOf(heading)));
    for (const [, span = ""] of raw.matchAll(/`([^`]+)`/g)) spans.push({ line, text: span });
    const withoutCode = raw.replace(/`[^`]*`/g, (code) => "x".repeat(code.length));
    for (const [, target = ""] of withoutCode.matchAll(/\]\(([^)\s]+)\)/g)) links.push({ line, target });
  }
  return { path, blocks, spans, links, tables, anchors };
}

/** As GitHub names a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

/** A second heading of the same words gets a number. */
function unique(taken: ReadonlySet<string>, anchor: string): string {
  let name = anchor;
  for (let count = 1; taken.has(name); count++) name = `${anchor}-${count}`;
  return name;
}
