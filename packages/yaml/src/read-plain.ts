import type { Json, JsonObject } from "./json.ts";

/** Result for a text of nothing but blank lines and comments. */
export const nothing = Symbol("nothing");

/**
 * Reads the plain subset of YAML in which nearly all files of a fleet are written, some ten times faster than the
 * library: block maps, block lists, one-line scalars whose meaning no reader disputes, comments.
 *
 * Undefined for everything else, invalid or only unusual: the library decides there. What it does answer is exactly what
 * the library would answer, without problems. The text must be free of control characters and carriage returns.
 */
export function readPlain(text: string): JsonObject | typeof nothing | undefined {
  const lines = contentLines(text);
  if (lines === undefined) return undefined;
  const first = lines[0];
  if (first === undefined) return nothing;
  const reader = { lines, next: 0 };
  const value = readMap(reader, first.indent);
  return reader.next === lines.length && first.indent === 0 ? value : undefined;
}

interface Line {
  readonly indent: number;
  /** Without indentation; a comment may follow. */
  readonly text: string;
}

interface Reader {
  readonly lines: Line[];
  next: number;
}

/** Deeper files, and longer lines, are the library's: bounds for recursion and for the regular expressions below. */
const maxIndent = 60;
const maxLineLength = 300;

function contentLines(text: string): Line[] | undefined {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    let from = start;
    while (from < end && text[from] === " ") from++;
    if (from < end && text[from] !== "#") {
      if (from - start > maxIndent || end - from > maxLineLength) return undefined;
      lines.push({ indent: from - start, text: text.slice(from, end) });
    }
    start = end + 1;
  }
  return lines;
}

/** `key:`, `key: value`; the value and its comment are looked at later. The bound is that of implicit keys. */
const entry = /^([A-Za-z_][A-Za-z0-9_./-]{0,200}):(?: +(.*))?$/;

/** Words that are no string, or that as a key would set something else than a field. */
const notKey = /^(?:null|true|false|__proto__)$/i;

function readMap(reader: Reader, indent: number): JsonObject | undefined {
  const map: JsonObject = {};
  for (let line = reader.lines[reader.next]; line !== undefined; line = reader.lines[reader.next]) {
    if (line.indent < indent) break;
    const match = line.indent === indent ? entry.exec(line.text) : null;
    const key = match?.[1];
    if (key === undefined || notKey.test(key) || Object.hasOwn(map, key)) return undefined;
    reader.next++;
    const rest = match?.[2] ?? "";
    const value = rest === "" || rest[0] === "#" ? readNested(reader, indent) : readScalar(rest);
    if (value === undefined) return undefined;
    map[key] = value;
  }
  return map;
}

/** The value below a key that has none on its line. */
function readNested(reader: Reader, indent: number): Json | undefined {
  const line = reader.lines[reader.next];
  if (line === undefined || line.indent < indent) return null;
  if (line.text.startsWith("- ")) return readList(reader, line.indent);
  return line.indent === indent ? null : readMap(reader, line.indent);
}

function readList(reader: Reader, indent: number): Json[] | undefined {
  const list: Json[] = [];
  for (let line = reader.lines[reader.next]; line !== undefined; line = reader.lines[reader.next]) {
    // A line of the same indentation without a dash may be the next key of the map around; `readMap` sees to it.
    if (line.indent < indent || (line.indent === indent && !line.text.startsWith("- "))) break;
    const value = line.indent === indent ? readItem(reader, line) : undefined;
    if (value === undefined) return undefined;
    list.push(value);
  }
  return list;
}

/** A scalar, or a map whose first entry stands behind the dash. */
function readItem(reader: Reader, { indent, text }: Line): Json | undefined {
  const item = text.slice(1).replace(/^ +/, "");
  if (!entry.test(item)) {
    reader.next++;
    return readScalar(item);
  }
  const column = indent + text.length - item.length;
  reader.lines[reader.next] = { indent: column, text: item };
  return readMap(reader, column);
}

/** A scalar, and perhaps a comment behind it. */
const scalar = /^(?:"([^"\\]*)"|'([^']*)'|([^"' ].*?))(?: +#.*| *)$/;

const plainWord = /^[A-Za-z/](?:[A-Za-z0-9_./@=+,()-]|:(?=[A-Za-z0-9/:])| +(?=[A-Za-z0-9(/]))*$/;
/** Versions, quantities, percentages, durations, addresses and UUIDs: they start with a digit and are no number for anybody. */
const plainDigits =
  /^\d+(?:\.\d+){2,3}(?:[-+/][A-Za-z0-9.+-]*)?$|^\d+(?:\.\d+)?(?:m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi|s|h|d|w|%)$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const number = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,9})\.\d{1,9})$/;
/** Words that some reader takes for a boolean or null. */
const disputed = /^(?:y|n|yes|no|on|off|null|true|false)$/i;

function readScalar(text: string): Json | undefined {
  const match = scalar.exec(text);
  if (match === null) return undefined;
  const quoted = match[1] ?? match[2];
  if (quoted !== undefined) return quoted;
  const plain = match[3] ?? "";
  if (plainWord.test(plain)) {
    if (!disputed.test(plain)) return plain;
    return plain === "true" ? true : plain === "false" ? false : plain === "null" ? null : undefined;
  }
  if (number.test(plain)) return Number(plain);
  if (plainDigits.test(plain)) return plain;
  return plain === "{}" ? {} : plain === "[]" ? [] : undefined;
}
