import { styleText } from "node:util";
import { ExitCode, formatProblems, isError, type Problem, ProblemError, sortProblems } from "@hub/problem";
import type { Command } from "commander";
import type { Io } from "./io.ts";

/** Adds one verb to the command line. */
export type Verb = (program: Command, context: VerbContext) => void;

export interface VerbContext {
  readonly io: Io;
  /** Runs the work of a verb, prints its result or its problems, and keeps its exit code. */
  run(options: VerbOptions, work: () => Promise<VerbResult> | VerbResult): Promise<void>;
}

export interface VerbOptions {
  readonly json?: boolean | undefined;
  /** What is being done, for the progress line: `Rendering the fleet`. */
  readonly doing?: string;
}

export interface VerbResult {
  /** What `--json` prints, beside `ok` and `problems`. */
  readonly data: object;
  /** What people read. */
  readonly text: string;
  /** Warnings, and errors where the verb has a result all the same. */
  readonly problems?: readonly Problem[];
  /** Differences were found: exit code 1 although nothing is wrong. */
  readonly differs?: boolean;
}

export function verbContext(io: Io, setExitCode: (code: number) => void): VerbContext {
  return {
    io,
    run: async (options, work) => {
      const stop = options.doing ? showProgress(io, options.doing) : () => {};
      try {
        const { data, text, problems = [], differs = false } = await work();
        stop();
        const failed = problems.some(isError);
        if (options.json) printJson(io, { ok: !failed, ...data, problems: sortProblems(problems) });
        else {
          io.out(text);
          printProblems(io, problems);
        }
        setExitCode(failed || differs ? ExitCode.found : ExitCode.ok);
      } catch (error) {
        stop();
        if (!(error instanceof ProblemError)) throw error;
        if (options.json) printJson(io, { ok: false, problems: sortProblems(error.problems) });
        else printProblems(io, error.problems);
        setExitCode(ExitCode.found);
      }
    },
  };
}

function printProblems(io: Io, problems: readonly Problem[]): void {
  io.err(formatProblems(problems, { color: io.color }));
  if (problems.length > 0 && io.isTerminal) io.err("`pnpm hubctl explain CODE` says more.\n");
}

const printJson = (io: Io, value: object): void => io.out(`${JSON.stringify(value, undefined, 2)}\n`);

/** Says on a terminal what takes more than a second. */
function showProgress(io: Io, doing: string): () => void {
  if (!io.isTerminal) return () => {};
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    io.err(`${doing} ...`);
  }, 1000);
  timer.unref();
  return () => {
    clearTimeout(timer);
    if (shown) io.err("\r\u001B[2K");
  };
}

/** Formats text for people, where they see colours. */
export const painter =
  ({ color }: Io) =>
  (format: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(format, text, { validateStream: false }) : text;
