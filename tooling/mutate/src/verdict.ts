/** A line of the log that the workers write. */
export type Line = Run | Verdict;

/** A test file that came to its end, after every mutant that it was to try. */
export interface Run {
  readonly testFile: string;
  /** Whether it fails without any mutant, so that it tried none. */
  readonly hasFailed: boolean;
}

/** What one test file says of a mutant. */
export interface Verdict {
  readonly id: number;
  /** Path of the test file from the package's folder. */
  readonly by: string;
  /** Whether one of its tests fails. */
  readonly isKilled: boolean;
  /** Whether that is because a loop would not end. */
  readonly isEndless: boolean;
}

export const parseLog = (text: string): Line[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

export const verdictsIn = (log: readonly Line[]): Verdict[] =>
  log.flatMap((line) => ("id" in line ? line : []));
