import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Problem, ProblemError } from "@hub/problem";

const run = promisify(execFile);

export interface RunOptions {
  readonly cwd?: string;
  /** Default: 5 minutes, in seconds. */
  readonly timeoutSeconds?: number;
  /** What to do where it fails. */
  readonly fix: string;
}

/** Runs a program and gives its output. Throws the Problems `tool-missing` and `tool-failed`. */
export async function runTool(
  program: string,
  args: readonly string[],
  { cwd, timeoutSeconds = 300, fix }: RunOptions,
): Promise<string> {
  try {
    const { stdout } = await run(program, args, {
      ...(cwd ? { cwd } : {}),
      timeout: timeoutSeconds * 1000,
      maxBuffer: 64 * 2 ** 20,
      // Git must fail, and not wait for a password.
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0" },
    });
    return stdout;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ProblemError([toolProblem(program, args, error, fix)], { cause: error });
  }
}

function toolProblem(program: string, args: readonly string[], error: Error, fix: string): Problem {
  if ("code" in error && error.code === "ENOENT")
    return {
      code: "tool-missing",
      severity: "error",
      cause: `There is no program ${program}.`,
      fix: `Install it, or name it in the environment variable ${program.split("/").at(-1)?.toUpperCase()}.`,
    };
  const stderr = "stderr" in error && typeof error.stderr === "string" ? error.stderr.trim() : "";
  const said =
    stderr.split("\n").at(-1) || ("killed" in error && error.killed ? "it took too long" : error.message);
  return {
    code: "tool-failed",
    severity: "error",
    cause: `\`${program} ${args[0]}\` failed: ${said.replace(/\.?$/, ".")}`,
    fix,
  };
}
