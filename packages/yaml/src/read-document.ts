import type { Document, ParsedNode, YAMLParseError } from "yaml";
import type { Flaw } from "./flaw.ts";
import type { Json } from "./json.ts";
import { library } from "./library.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import { toValue } from "./to-value.ts";

export interface ReadDocument {
  /** Undefined where the text is empty or its structure is not sound. */
  readonly value: Json | undefined;
  readonly flaws: readonly Flaw[];
  readonly isEmpty: boolean;
  readonly root: ParsedNode | null;
}

/** Codes of flaws that leave the other values of the file readable. */
const local = new Set(["yaml-ambiguous", "yaml-duplicate-key"]);

/** Reads any text with the library: YAML 1.2, core schema, one document whose root is a map. */
export function readDocument(text: string, { allowDates = false } = {}): ReadDocument {
  const [document, second] = compose(text);
  const root = document?.contents ?? null;
  const flaws = firstOfEachLine(text, document?.errors ?? []);
  const broken = flaws[0]?.offset ?? text.length + 1;
  if (document?.directives.yaml.explicit) flaws.push(directive);
  if (second !== undefined) flaws.push({ ...secondDocument, offset: second.range[0] });
  if (isNothing(root)) return { value: undefined, flaws, isEmpty: flaws.length === 0, root };

  const walked: Flaw[] = [];
  const value = toValue(root, { flaws: walked, allowDates });
  // Problems after a syntax error are left out: the parser may have misread everything there.
  flaws.push(...walked.filter(({ offset }) => offset < broken));
  if (!library().isMap(root) && flaws.every(({ code }) => local.has(code))) {
    flaws.push(notMap(root));
  }
  const sound = flaws.every(({ code }) => local.has(code));
  return { value: sound ? value : undefined, flaws, isEmpty: false, root };
}

function compose(text: string): Document.Parsed[] {
  const { Composer, Parser } = library();
  // `toValue` finds duplicate keys: the library's search is quadratic, and does not say where the first of them is.
  const composer = new Composer({ uniqueKeys: false, logLevel: "silent" });
  const { stackTraceLimit } = Error;
  // The stacks of an Error for each of a million invalid characters would cost seconds, and nobody reads them.
  Error.stackTraceLimit = 0;
  try {
    return [...composer.compose(new Parser().parse(text), true, text.length)];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** One mistake makes several errors: those behind the first one of a line say nothing more. */
function firstOfEachLine(text: string, errors: readonly YAMLParseError[]): Flaw[] {
  const flaws: Flaw[] = [];
  let lineEnd = -1;
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const offset = error.pos[0];
    // `toValue` refuses the tag itself.
    if (offset <= lineEnd || error.code === "TAG_RESOLVE_FAILED") continue;
    flaws.push({ ...syntaxProblem(error), offset });
    const lineBreak = text.indexOf("\n", offset);
    lineEnd = lineBreak < 0 ? text.length : lineBreak;
  }
  return flaws;
}

function isNothing(root: ParsedNode | null): root is null {
  if (root === null) return true;
  return library().isScalar(root) && root.value === null && !root.source && !root.anchor && !root.tag;
}

const directive: Flaw = {
  code: "yaml-syntax",
  offset: 0,
  cause: "The file starts with a %YAML directive, and files are read as YAML 1.2 without one.",
  fix: "Delete the directive.",
};

const secondDocument: Omit<Flaw, "offset"> = {
  code: "yaml-multiple-documents",
  cause: "A second document starts here, and one was expected.",
  fix: "Move it to a file of its own.",
};

const notMap = (root: ParsedNode): Flaw => ({
  code: "yaml-not-a-map",
  offset: root.range[0],
  cause: `The file holds ${library().isSeq(root) ? "a list" : "a single value"}, and a map was expected.`,
  fix: "Write entries as `key: value`.",
});
