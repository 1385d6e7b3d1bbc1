import type { ErrorCode, YAMLParseError } from "yaml";
import type { Unplaced } from "./flaw.ts";

/** Code, cause and fix for an error of the library. */
export function syntaxProblem({ code, message }: YAMLParseError): Unplaced {
  switch (code) {
    case "TAB_AS_INDENT":
      return {
        code: "yaml-tab",
        cause: "A tab indents this line, and YAML allows spaces only.",
        fix: "Replace the tab by spaces.",
      };
    case "RESOURCE_EXHAUSTION":
      return tooDeep;
    case "BLOCK_AS_IMPLICIT_KEY":
      return {
        code: "yaml-syntax",
        cause: "A second `key:` stands inside the value of a key.",
        fix: "Put the value in quotes, or the inner entry on a line of its own, two spaces deeper than its key.",
      };
    case "MULTILINE_IMPLICIT_KEY":
      return {
        code: "yaml-syntax",
        cause: "This text goes on up to a colon on a later line.",
        fix: "Write it as `key: value`, or put it in quotes.",
      };
    default:
      return {
        code: "yaml-syntax",
        cause: sentence(message),
        fix: fixes[code] ?? "Correct the syntax here.",
      };
  }
}

export const tooDeep: Unplaced = {
  code: "yaml-too-deep",
  cause: "Maps and lists are nested here more than 100 deep.",
  fix: "Nest them less deeply.",
};

const fixes: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: "Indent the line as its neighbours are indented.",
  BAD_SCALAR_START: "Put the text in quotes.",
  BAD_DQ_ESCAPE: "Write the backslash twice, or use single quotes.",
  MISSING_CHAR: "Add the missing colon, quote or bracket.",
  UNEXPECTED_TOKEN: "Delete what stands here, or put the text in quotes.",
};

/** The library's message as one sentence. */
const sentence = (message: string): string => {
  const line = message.replace(/\s+/g, " ").trim();
  const short = line.length > 200 ? `${line.slice(0, 200)}…` : line;
  return /[.!?]$/.test(short) ? short : `${short}.`;
};
