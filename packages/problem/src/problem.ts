import type { Catalog } from "./catalog/index.ts";

/** Every code of the catalogue. */
export type ProblemCode = keyof Catalog;

type CodeOf<Severity> = {
  [Code in ProblemCode]: Catalog[Code]["severity"] extends Severity ? Code : never;
}[ProblemCode];

export type ErrorCode = CodeOf<"error">;
export type WarningCode = CodeOf<"warning">;

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
  readonly code: ProblemCode;
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

/** Optional details of a problem: its places, and a stack. */
type Details = {
  readonly [Name in "place" | "others" | "stack"]?: Problem[Name] | undefined;
};

/** A problem with which nothing is rendered, written or deployed. */
export const error = (code: ErrorCode, cause: string, fix: string, details?: Details): Problem =>
  raise("error", code, cause, fix, details);

/** A problem that is reported, and stops nothing. */
export const warning = (code: WarningCode, cause: string, fix: string, details?: Details): Problem =>
  raise("warning", code, cause, fix, details);

/** Whether a problem stops a run. */
export const isError = ({ severity }: Problem): boolean => severity === "error";

/** An error that is overruled, or does not matter here. */
export const asWarning = (problem: Problem): Problem => ({ ...problem, severity: "warning" });

let listener: ((code: ProblemCode) => void) | undefined;

/** For tests, which record the codes that they raise: `listen` gets the code of every problem from now on. */
export const listenToProblems = (listen: (code: ProblemCode) => void): void => {
  listener = listen;
};

function raise(
  severity: Problem["severity"],
  code: ProblemCode,
  cause: string,
  fix: string,
  { place, others, stack }: Details = {},
): Problem {
  listener?.(code);
  return {
    code,
    severity,
    ...(place && { place }),
    ...(others && { others }),
    cause,
    fix,
    ...(stack !== undefined && { stack }),
  };
}

/** Ends a run with problems instead of a result. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const all = "code" in problems ? [problems] : problems;
    super(all.map(({ code, cause }) => `${code}: ${cause}`).join("\n"), options);
    this.name = "ProblemError";
    this.problems = all;
  }
}

/** `file:line:column`, which terminals and editors turn into a link. */
export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
