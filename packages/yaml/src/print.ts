import { isLiteral, printLiteral } from "./print-literal.ts";
import { printScalar } from "./print-scalar.ts";

export interface Printer {
  /** One document in block style, ended by a line break. Throws as `printYaml`. */
  print(value: unknown): string;
  /** The entries of a map, each line behind `indent` spaces (an even number); nothing for a map without entries. */
  printEntries(object: object, indent: number): string;
}

/**
 * Prints one YAML document in block style, with keys in the order of the object.
 *
 * Long lines are never folded; text of several lines becomes a literal block. Entries that are `undefined` are left
 * out. Throws a TypeError that names the path of whatever else JSON cannot hold: NaN, functions, dates, objects of a
 * class, a lone surrogate, a value that contains itself.
 */
export const printYaml = (value: unknown): string => createPrinter().print(value);

/** The entries of a map, to stand in a document that the caller writes: each line behind `indent` spaces (even). */
export const printEntries = (object: object, indent: number): string =>
  createPrinter().printEntries(object, indent);

const sharedObjects = new WeakSet<object>();

/**
 * Marks a value that occurs in many documents: each printer prints it once for each indentation.
 *
 * Freezes it and everything in it, since its cached text must stay true.
 */
export function shared<T extends object>(value: T): T {
  freeze(value);
  sharedObjects.add(value);
  return value;
}

/** Deeply frozen objects; `Object.isFrozen` is about the object alone. */
const frozen = new WeakSet<object>();

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || frozen.has(value)) return;
  frozen.add(Object.freeze(value));
  for (const item of Object.values(value)) freeze(item);
}

/** No honest value is deeper; one that contains itself is. */
const maxDepth = 500;

const pads = Array.from({ length: maxDepth + 2 }, (_, depth) => "  ".repeat(depth));

/** A printer that caches the text of `shared` objects for as long as they live. */
export function createPrinter(): Printer {
  const texts = new WeakMap<object, string[]>();
  /** Where the printer is, for messages: the key at each depth, up to `at`. */
  const path: (string | number)[] = [];
  let at = -1;

  /** Text of a map's or list's lines at a depth. The first line starts with `lead` in place of the indentation. */
  function block(value: object, depth: number, lead: string): string {
    if (!sharedObjects.has(value)) return lines(value, depth, lead);
    const pad = pads[depth] ?? "";
    const byDepth = texts.get(value) ?? [];
    texts.set(value, byDepth);
    const text = byDepth[depth] ?? lines(value, depth, pad);
    byDepth[depth] = text;
    return lead === pad || text === "" ? text : lead + text.slice(pad.length);
  }

  function lines(value: object, depth: number, lead: string): string {
    if (depth > maxDepth) throw new TypeError("the value is too deep, or contains itself");
    const pad = pads[depth] ?? "";
    let start = lead;
    let text = "";
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        at = depth;
        path[depth] = index;
        text += after(`${start}-`, value[index], depth, true);
        start = pad;
      }
      return text;
    }
    for (const key in value) {
      const item: unknown = (value as Record<string, unknown>)[key];
      if (item === undefined) continue;
      at = depth;
      path[depth] = key;
      text += after(start + keyText(key, pad), item, depth, false);
      start = pad;
    }
    return text;
  }

  /** A value behind its key or dash, with the line break that ends it. */
  function after(before: string, value: unknown, depth: number, inList: boolean): string {
    if (typeof value === "string" && isLiteral(value)) {
      return `${before} ${printLiteral(value, pads[depth + 1] ?? "")}`;
    }
    if (typeof value === "string") return `${before} ${textOf(value)}\n`;
    if (typeof value !== "object" || value === null) return `${before} ${printScalar(value)}\n`;
    checkPlain(value);
    const text = inList
      ? block(value, depth + 1, `${before} `)
      : block(value, depth + 1, pads[depth + 1] ?? "");
    if (text === "") return `${before} ${Array.isArray(value) ? "[]" : "{}"}\n`;
    return inList ? text : `${before}\n${text}`;
  }

  function withPath(print: () => string): string {
    at = -1;
    try {
      return print();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const where =
        at < 0
          ? "the value itself"
          : path
              .slice(0, Math.min(at + 1, 8))
              .map(pathStep)
              .join("");
      throw new TypeError(`cannot print ${where.replace(/^\./, "")}: ${error.message}`, { cause: error });
    }
  }

  return {
    print: (value) =>
      withPath(() => {
        if (typeof value !== "object" || value === null) return `${printScalar(value)}\n`;
        checkPlain(value);
        return block(value, 0, "") || (Array.isArray(value) ? "[]\n" : "{}\n");
      }),
    printEntries: (object, indent) =>
      withPath(() => {
        const pad = pads[indent / 2];
        if (pad === undefined) throw new TypeError(`an indentation of ${indent} is not even`);
        checkPlain(object);
        return block(object, indent / 2, pad);
      }),
  };
}

/** Cache of strings, which repeat from document to document; bounded, so that what does not repeat cannot fill the memory. */
const maxCached = 20_000;
const maxCachedLength = 48;
const cache = new Map<string, string>();

function textOf(value: string): string {
  if (value.length > maxCachedLength) return printScalar(value);
  const cached = cache.get(value);
  if (cached !== undefined) return cached;
  const text = printScalar(value);
  if (cache.size < maxCached) cache.set(value, text);
  return text;
}

/** Readers look for the colon in the first 1024 characters only; after them a key has a line of its own. */
const maxKeyLength = 1000;

function keyText(key: string, pad: string): string {
  const text = textOf(key);
  return text.length > maxKeyLength ? `? ${text}\n${pad}:` : `${text}:`;
}

function checkPlain(value: object): void {
  if (Array.isArray(value)) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  // By the prototype's own prototype, so that objects of another realm (node:vm) count as plain too.
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return;
  throw new TypeError(`YAML has no ${value.constructor?.name ?? "object of a class"}`);
}

const pathStep = (step: string | number): string =>
  typeof step === "number" ? `[${step}]` : /^[\w-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
