/** Something that the compiler takes on trust. */
export interface Unchecked {
  /** From 1 on. */
  readonly line: number;
  readonly what: "any" | "cast" | "suppression";
}

const comment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/;
const text = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/;
const commentOrText = new RegExp(`${comment.source}|${text.source}`, "g");
/** Where `as` gives a name and not a type. */
const renaming = /^(?:import|export)\b[^;]*?\bfrom\b|^export\s*(?:type\s*)?\{[^}]*\}/gm;

const cast = /(?<![.\w$])(?:as\s+(?!const\b)|<any>)/g;
const anyType = /[:<|&,(=]\s*any\b(?!\s*[:(])|\bany\[\]/g;
const suppression = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/g;

/** The casts, `any` types and switched off checks of a source that have no comment on their line or right above it. */
export function uncheckedIn(source: string): Unchecked[] {
  const code = source.replace(commentOrText, blank).replace(renaming, blank);
  const lines = source.split("\n");
  const found = [
    ...places(code, cast).map((line) => ({ line, what: "cast" as const })),
    ...places(code, anyType).map((line) => ({ line, what: "any" as const })),
  ].filter(({ line }) => !hasReason(lines, line));
  const switchedOff = places(source, suppression).map((line) => ({ line, what: "suppression" as const }));
  return [...found, ...switchedOff].sort((a, b) => a.line - b.line);
}

const places = (code: string, pattern: RegExp): number[] =>
  [...code.matchAll(pattern)].map(({ index }) => code.slice(0, index).split("\n").length);

/** Whether a line, or what stands above its statement, says why. */
const hasReason = (lines: readonly string[], line: number): boolean =>
  /\/\/ \S/.test(lines[line - 1] ?? "") || /^\s*(\/\/ \S|\*\/|\/\*\*.*\*\/)/.test(lines[line - 2] ?? "");

const blank = (match: string): string => match.replace(/[^\n]/g, " ");
