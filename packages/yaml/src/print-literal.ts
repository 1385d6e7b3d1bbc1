/** Text that a literal block gives back as it is in every reader: printable, its lines ended by `\n` alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that it must not hold
const notLiteral = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/** A first line with white space before it, for which a reader would guess the indentation wrongly. */
const indented = /^[ \t\n]/;
/** The last line has nothing but white space, which editors strip and readers count differently. */
const endsInSpaces = /(?:^|\n)[ \t]+\n*$/;
const hasText = /[^ \t\n]/;

/** Whether people can read the text as a literal block: it has several lines, and nothing that needs an escape. */
export const isLiteral = (text: string): boolean =>
  text.includes("\n") &&
  hasText.test(text) &&
  !notLiteral.test(text) &&
  !endsInSpaces.test(text) &&
  text.isWellFormed();

/**
 * A literal block, from its `|` to its last line break.
 *
 * `pad` is the white space before each line, two columns more than the block that it stands in.
 */
export function printLiteral(text: string, pad: string): string {
  const body = text.replace(/\n+$/, "");
  const breaks = text.length - body.length;
  const chomping = breaks === 0 ? "-" : breaks === 1 ? "" : "+";
  const lines = body.replace(/^(?=.)/gm, pad);
  return `|${indented.test(text) ? "2" : ""}${chomping}\n${lines}${"\n".repeat(Math.max(1, breaks))}`;
}
