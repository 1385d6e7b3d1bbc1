/** Where a problem is, in a file that a person can open. `line` and `column` count from 1. */
export interface Place {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something that the user can fix. Anything else is a bug of ours and stays an ordinary Error with its stack. */
export interface Problem {
  /** Permanent name in kebab case, for example `unknown-component`. Never reused for something else. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Absent only where no file is to blame, for example a full disk. */
  readonly place?: Place;
  /** The other entries of a clash. */
  readonly others?: readonly Place[];
  /** One sentence: what was found, and what was expected. */
  readonly cause: string;
  /** One action. */
  readonly fix: string;
  /** Stack of the component that threw, where the cause is code and not text. */
  readonly stack?: string;
}

/** Ends a run with problems instead of a result. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => `${problem.code}: ${problem.cause}`).join("\n"), options);
    this.name = "ProblemError";
    this.problems = problems;
  }
}

/** `file:line:column`, which terminals and editors turn into a link. */
export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
