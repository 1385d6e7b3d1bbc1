import { Buffer, isUtf8 } from "node:buffer";
import type { Flaw } from "./flaw.ts";

export interface Decoded {
  /** As far as it can be read, without a byte order mark. */
  readonly text: string;
  /** Why it is no text. */
  readonly flaw?: Flaw;
}

/**
 * Characters that a reader of YAML 1.1 or 1.2 refuses or takes for a line break: controls, the line breaks of other
 * standards, byte order marks inside the text, and what is no character at all; also a carriage return alone.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
const refused = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

const loneSurrogate = /\p{Surrogate}/u;

/** Makes text of a file's bytes: UTF-8 and printable, or with the first flaw. */
export function decode(input: string | Uint8Array): Decoded {
  if (typeof input !== "string" && !isUtf8(input)) return notUtf8(input);
  const all =
    typeof input === "string" ? input : Buffer.from(input.buffer, input.byteOffset, input.length).toString();
  const text = all.startsWith("\ufeff") ? all.slice(1) : all;
  const offset = text.isWellFormed() ? text.search(refused) : text.search(loneSurrogate);
  if (offset < 0) return { text };
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    text,
    flaw: {
      code: "yaml-encoding",
      offset,
      cause: `The character U+${code} stands here, which readers of YAML refuse or take for a line break.`,
      fix: "Delete it, or write it as an escape in double quotes.",
    },
  };
}

function notUtf8(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = utf16 ? "" : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  // Each invalid byte has become U+FFFD: the first place where encoding again gives other bytes is the first flaw.
  const again = Buffer.from(text);
  const at = again.findIndex((byte, index) => byte !== bytes[index]);
  return {
    text,
    flaw: {
      code: "yaml-encoding",
      offset: utf16
        ? 0
        : again
            .subarray(0, at)
            .toString()
            .replace(/\ufffd$/, "").length,
      cause: utf16
        ? "The file is in UTF-16, and UTF-8 was expected."
        : "The file holds bytes that are not UTF-8.",
      fix: "Save the file as UTF-8.",
    },
  };
}
