import { Buffer } from "node:buffer";
import { error, type Place, type Problem } from "@hub/problem";
import { decode } from "./decode.ts";
import type { Flaw } from "./flaw.ts";
import type { Json } from "./json.ts";
import { offsetOfPath, placeOfOffset } from "./place.ts";
import { readDocument } from "./read-document.ts";
import { nothing, readPlain } from "./read-plain.ts";

export interface ParseOptions {
  /** Unit: bytes. Default: 1 MiB. */
  readonly maxBytes?: number;
  /** Whether a file without content is no problem. Default: false. */
  readonly allowEmpty?: boolean;
  /**
   * Whether a date may stand without quotes: for files that nothing but this project reads. Default: false, since
   * readers of YAML 1.1 make a point in time of it.
   */
  readonly allowDates?: boolean;
}

export interface ParsedYaml {
  /**
   * Undefined where the text is empty or cannot be trusted as a whole. It is there beside the problems
   * `yaml-ambiguous` (read as YAML 1.2) and `yaml-duplicate-key` (the first entry counts).
   */
  readonly value: Json | undefined;
  /** In the order of the text, at most 100. */
  readonly problems: readonly Problem[];
  /** The text holds nothing but blank lines and comments. */
  readonly isEmpty: boolean;
  /**
   * Where an entry is: its key (the default) or its value; an item of a list has a value only. For a path that is not
   * there, the nearest entry around it.
   */
  placeOf(path: readonly (string | number)[], what?: "key" | "value"): Place;
}

const maxProblems = 100;

/**
 * Reads the YAML of a file whose root is a map, as YAML 1.2, and reports all of its problems at once. Never throws.
 *
 * Codes: `file-too-large`, `file-empty`, `yaml-encoding`, `yaml-syntax`, `yaml-tab`, `yaml-too-deep`,
 * `yaml-multiple-documents`, `yaml-not-a-map`, `yaml-duplicate-key`, `yaml-key-not-string`, `yaml-alias` (anchors too),
 * `yaml-tag`, `yaml-ambiguous`, `yaml-not-json`.
 */
export function parseYaml(
  input: string | Uint8Array,
  file: string,
  { maxBytes = 2 ** 20, allowEmpty = false, allowDates = false }: ParseOptions = {},
): ParsedYaml {
  const start: Place = { file, line: 1, column: 1 };
  const failed = (flaw: Flaw, text = ""): ParsedYaml => ({
    value: undefined,
    problems: [toProblem(flaw, text, file)],
    isEmpty: false,
    placeOf: () => start,
  });
  const bytes = typeof input === "string" ? Buffer.byteLength(input) : input.length;
  if (bytes > maxBytes) return failed(tooLarge(bytes, maxBytes));

  const { text, flaw } = decode(input);
  if (flaw) return failed(flaw, text);

  const plain = readPlain(text);
  if (plain !== undefined && plain !== nothing) {
    let root: ReturnType<typeof readDocument>["root"] | undefined;
    return {
      value: plain,
      problems: [],
      isEmpty: false,
      placeOf: (path, what) => {
        root ??= readDocument(text).root;
        return placeOfOffset(text, offsetOfPath(root, path, what), file);
      },
    };
  }

  const { value, flaws, isEmpty, root } =
    plain === nothing
      ? { value: undefined, flaws: [], isEmpty: true, root: null }
      : readDocument(text, { allowDates });
  const all = isEmpty && !allowEmpty ? [empty] : flaws;
  return {
    value,
    problems: all
      .toSorted((a, b) => a.offset - b.offset)
      .slice(0, maxProblems)
      .map((flaw) => toProblem(flaw, text, file)),
    isEmpty,
    placeOf: (path, what) => placeOfOffset(text, offsetOfPath(root, path, what), file),
  };
}

const toProblem = ({ code, offset, others, cause, fix }: Flaw, text: string, file: string): Problem =>
  error(code, cause, fix, {
    place: placeOfOffset(text, offset, file),
    others: others?.map((other) => placeOfOffset(text, other, file)),
  });

const tooLarge = (bytes: number, maxBytes: number): Flaw => ({
  code: "file-too-large",
  offset: 0,
  cause: `The file has ${bytes} bytes, and at most ${maxBytes} are read.`,
  fix: "Split the file, or delete what does not belong in it.",
});

const empty: Flaw = {
  code: "file-empty",
  offset: 0,
  cause: "The file holds no entries, and some were expected.",
  fix: "Write its entries, or delete the file.",
};
