import { styleText } from "node:util";
import { isError, type Problem, placeText } from "./problem.ts";

/**
 * Each problem once, by file, line and column. Problems without a place come first, and of two at one place the error.
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = ({ place }: Problem) => place ?? { file: "", line: 0, column: 0 };
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return (
      compare(left.file, right.file) ||
      left.line - right.line ||
      left.column - right.column ||
      compare(a.severity, b.severity) ||
      compare(a.code, b.code) ||
      compare(a.cause, b.cause)
    );
  });
}

// Not localeCompare: its order depends on the machine's locale.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One problem as people read it: `error[code]: cause`, its places, the fix, and the stack where code is to blame. */
export function formatProblem(problem: Problem, { color = false } = {}): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const head = paint(
    ["bold", problem.severity === "error" ? "red" : "yellow"],
    `${problem.severity}[${problem.code}]`,
  );
  const lines = [`${head}: ${problem.cause}`];
  if (problem.place) lines.push(`  at ${paint("cyan", placeText(problem.place))}`);
  for (const other of problem.others ?? []) lines.push(`  and ${paint("cyan", placeText(other))}`);
  lines.push(`  fix: ${problem.fix}`);
  if (problem.stack) lines.push(...problem.stack.split("\n").map((line) => `  | ${line}`));
  return lines.join("\n");
}

/** All problems of a run in file order, a blank line between them, and how many there were. */
export function formatProblems(problems: readonly Problem[], options: { color?: boolean } = {}): string {
  if (problems.length === 0) return "";
  const sorted = sortProblems(problems);
  const errors = sorted.filter(isError).length;
  const counts = [count(errors, "error"), count(sorted.length - errors, "warning")]
    .filter(Boolean)
    .join(", ");
  return `${sorted.map((problem) => formatProblem(problem, options)).join("\n\n")}\n\n${counts}\n`;
}

const count = (n: number, noun: string): string => (n === 0 ? "" : `${n} ${noun}${n === 1 ? "" : "s"}`);
