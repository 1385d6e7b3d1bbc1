import { isDeepStrictEqual } from "node:util";
import type { Document } from "yaml";
import type { Json, JsonObject } from "./json.ts";
import { library } from "./library.ts";
import { applySplices, planRename, planSplices } from "./splice.ts";

/** Sets the entry at a path of map keys, or deletes it where the value is undefined. */
export interface Edit {
  readonly path: readonly string[];
  readonly value: Json | undefined;
  /** Prints a new value on one line: `{version: 1.0.0}`. Default: a map or list takes a line for each entry. */
  readonly isInline?: boolean;
}

/**
 * Edits the text of a YAML file one entry after the other: comments, order, blank lines and all lines that an edit
 * does not concern stay as they are, byte for byte.
 *
 * Maps on the way that are not there are made. Where the keys of a map are sorted a new one takes its place among
 * them, else it comes last. A map that is set to a map is edited entry by entry. Deleting the last entry of a map
 * leaves `{}`; deleting what is not there changes nothing; comments above a deleted entry stay.
 *
 * Throws an Error where the text has a syntax error or more than one document, and where a path leads through
 * something else than a map.
 */
export function editYaml(text: string, edits: readonly Edit[]): string {
  let edited = text;
  for (const edit of edits) {
    const { path, value, isInline = false } = edit;
    if (path.length === 0) throw new TypeError("an edit needs a path of at least one key");
    for (const leaf of leaves(valueAt(toJson(parsed(edited)), path), value, path))
      edited = applyEdit(edited, { ...leaf, isInline });
  }
  return edited;
}

/**
 * Gives the entry at a path another key. The text changes at the key alone: place, value and comments stay.
 *
 * Throws an Error where there is no such entry, where its map has the new key already, and as `editYaml` does.
 */
export function renameKey(text: string, path: readonly string[], key: string): string {
  const document = parsed(text);
  const value = toJson(document);
  const parent = path.slice(0, -1);
  const entry = valueAt(value, path);
  const name = path.join(".");
  if (entry === undefined) throw new Error(`cannot rename ${name}: there is no such entry`);
  if (valueAt(value, [...parent, key]) !== undefined)
    throw new Error(`cannot rename ${name}: there is a ${key} beside it`);
  const renamed = applySplices(text, planRename(document, path, key));
  const without = withValueAt(value, path, undefined, path);
  if (reads(renamed, withValueAt(without, [...parent, key], entry, path))) return renamed;
  throw new Error(`cannot rename ${name}: the text would not read as it should`);
}

function parsed(text: string): Document.Parsed {
  const document = library().parseDocument(text, { keepSourceTokens: true });
  const [error] = document.errors;
  if (error) throw new Error(`cannot edit YAML that does not parse: ${error.message}`, { cause: error });
  return document;
}

// A document without custom tags gives JSON; an empty one null.
const toJson = (document: Document.Parsed): Json => (document.toJS() ?? {}) as Json;

/** The smallest edits that make `to` of `from`: of maps only the entries that differ. New entries come first. */
function leaves(from: Json | undefined, to: Json | undefined, path: readonly string[]): Edit[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (!isObject(from) || !isObject(to) || Object.keys(from).length === 0 || Object.keys(to).length === 0) {
    return [{ path, value: to }];
  }
  const keys = [...Object.keys(to), ...Object.keys(from).filter((key) => !Object.hasOwn(to, key))];
  return keys.flatMap((key) => leaves(own(from, key), own(to, key), [...path, key]));
}

function applyEdit(text: string, { path, value, isInline = false }: Edit): string {
  const document = parsed(text);
  const wanted = withValueAt(toJson(document), path, value, path);
  const spliced = applySplices(text, planSplices(text, document, path, value, isInline));
  if (reads(spliced, wanted)) return spliced;
  // An unusual shape, for example a key without a colon in a flow map: right, but other lines may change their look.
  if (value === undefined) document.deleteIn(path);
  else setIn(document, path, value);
  const printed = document.toString({ lineWidth: 0 });
  if (reads(printed, wanted)) return printed;
  throw new Error(`cannot edit ${path.join(".")}: the text would not read as it should`);
}

/** Sets an entry in the document; a missing value on the way becomes a map. */
function setIn(document: Document.Parsed, path: readonly string[], value: Json): void {
  const depth = path.findIndex((_, index) => index > 0 && document.getIn(path.slice(0, index)) === null);
  const at = depth < 0 ? path : path.slice(0, depth);
  const inner = path.slice(at.length).reduceRight<Json>((map, key) => ({ [key]: map }), value);
  document.setIn(at, document.createNode(inner));
}

function reads(text: string, wanted: Json): boolean {
  const document = library().parseDocument(text);
  return document.errors.length === 0 && isDeepStrictEqual(toJson(document), wanted);
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const own = (map: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

const valueAt = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((map, key) => (isObject(map) ? own(map, key) : undefined), value);

function withValueAt(
  value: Json | undefined,
  [key, ...rest]: readonly string[],
  to: Json | undefined,
  path: readonly string[],
): Json {
  const map = value ?? {};
  if (!isObject(map)) {
    const at = path.slice(0, path.length - rest.length - 1).join(".") || "the root";
    throw new Error(`cannot edit ${path.join(".")}: ${at} is no map`);
  }
  if (key === undefined || (to === undefined && !Object.hasOwn(map, key))) return value ?? null;
  const inner = rest.length === 0 ? to : withValueAt(own(map, key), rest, to, path);
  const entries = Object.entries(map).filter(([name]) => name !== key);
  return Object.fromEntries(inner === undefined ? entries : [...entries, [key, inner]]);
}
