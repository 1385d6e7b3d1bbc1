/**
 * One scalar on one line, such that every reader of YAML 1.1 and 1.2 gives the same value back.
 *
 * Throws a TypeError, without saying where, for what JSON cannot hold and for a string with a lone surrogate.
 */
export function printScalar(value: unknown): string {
  switch (typeof value) {
    case "string":
      return printString(value);
    case "number":
      return printNumber(value);
    case "boolean":
      return value ? "true" : "false";
    default:
      if (value === null) return "null";
      throw new TypeError(`YAML has no ${typeof value}`);
  }
}

/**
 * ASCII text that needs no quotes, unless `readsAsOther` is true: no indicator at its start, no `: ` and no ` #`
 * inside, neither `:` nor a space at its end.
 */
const plainAscii = /^[A-Za-z0-9_/$(.+;^\\-](?:[!-9;-~]|:(?=[!-~])| +(?=[!"$-~]))*$/;

/** The same with other scripts: letters, marks, digits and symbols, no spaces, which some readers trim. */
const plainUnicode =
  /^[A-Za-z0-9_\/$\(.+;^\\\-[[\p{L}\p{N}\p{S}]--\p{ASCII}]](?:[!-9;-~[[\p{L}\p{M}\p{N}\p{P}\p{S}]--\p{ASCII}]]|:(?=[!-~])| +(?=[!"$-~[[\p{L}\p{N}\p{S}]--\p{ASCII}]]))*$/v;

/** Starts that are worth a closer look: of a number or date, and a word of up to five letters. */
const suspicious = /^(?:[-+.0-9]|e[-+0-9]|[yntfo][a-z]{0,4}$)/i;

const notAscii = /[\u0080-\uffff]/;

/**
 * Characters that JSON leaves as they are and some reader of YAML does not: DEL and C1 (not printable), the line
 * breaks of YAML 1.1 (NEL is C1, LS, PS), the byte order mark, and what is no character at all.
 */
const notPrintable = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

function printString(text: string): string {
  if (plainAscii.test(text)) return suspicious.test(text) && readsAsOther(text) ? quote(text) : text;
  if (notAscii.test(text)) {
    if (!text.isWellFormed()) throw new TypeError("YAML has no lone surrogate");
    if (plainUnicode.test(text) && !readsAsOther(text)) return text;
  }
  return quote(text);
}

/** The string in double quotes with the escapes of JSON, which both versions of YAML know. */
export const quote = (text: string): string =>
  JSON.stringify(text).replace(
    notPrintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const word = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const date = /^\d{4}-\d/;
/** Binary, octal, hexadecimal; decimal, with a point or exponent; base 60; infinity and not a number. */
const number = /^[-+]?(?:0[xob][0-9a-f]*|\d*\.?\d*(?:e[-+]?\d*)?|\d+(?::\d+)+(?:\.\d*)?|\.?(?:inf|nan))$/i;
/** A sequence entry, or the marker of a document's start or end. */
const structure = /^(?:- |---|\.\.\.)/;

/** Whether a reader of YAML 1.1 or 1.2 could take the plain text for something else than a string. */
export const readsAsOther = (text: string): boolean =>
  word.test(text) || date.test(text) || structure.test(text) || number.test(text.replaceAll("_", ""));

/**
 * Whole numbers in full up to 1e21, as JavaScript prints them. An exponent stands behind a point: without one it makes
 * a string of the number for some readers of YAML 1.1.
 */
function printNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`YAML, as JSON, has no ${value}`);
  const text = String(value);
  if (value === 0 && Object.is(value, -0)) return "-0.0";
  return text.includes("e") && !text.includes(".") ? text.replace("e", ".0e") : text;
}
