import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { error, type Problem, ProblemError } from "@hub/problem";

const run = promisify(execFile);

export interface RunOptions {
  /** Default: 5 minutes, in seconds. */
  readonly timeoutSeconds?: number;
  /** What to do where it fails. */
  readonly fix: string;
  /** Environment variable that names the program, where it need not be on PATH. */
  readonly variable?: string;
}

/** Runs a program and gives its output. Throws the Problems `tool-missing` and `tool-failed`. */
export async function runTool(
  program: string,
  args: readonly string[],
  { timeoutSeconds = 300, fix, variable }: RunOptions,
): Promise<string> {
  try {
    const { stdout } = await run(program, args, {
      timeout: timeoutSeconds * 1000,
      maxBuffer: 64 * 2 ** 20,
      env: { ...process.env, LC_ALL: "C" },
    });
    return stdout;
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    throw new ProblemError(toolProblem(program, args, thrown, { fix, ...(variable ? { variable } : {}) }), {
      cause: thrown,
    });
  }
}

function toolProblem(
  program: string,
  args: readonly string[],
  thrown: Error,
  { fix, variable }: Pick<RunOptions, "fix" | "variable">,
): Problem {
  if ("code" in thrown && thrown.code === "ENOENT")
    return error(
      "tool-missing",
      `There is no program ${program}.`,
      variable ? `Install it, or name it in the environment variable ${variable}.` : "Install it.",
    );
  const stderr = "stderr" in thrown && typeof thrown.stderr === "string" ? thrown.stderr.trim() : "";
  const said =
    ("killed" in thrown && thrown.killed ? "it took too long" : whatMatters(stderr)) || thrown.message;
  return error("tool-failed", `\`${program} ${args[0]}\` failed: ${said.replace(/\.?$/, ".")}`, fix);
}

/** What programs say at their end, without hints and warnings before; all errors, where they are marked as such. */
function whatMatters(stderr: string): string {
  const lines = stderr.split("\n");
  const errors = lines.filter((line) => /^(fatal|error): /i.test(line));
  return errors.length > 0
    ? errors.map((line) => line.replace(/^\w+: /, "")).join("; ")
    : (lines.at(-1) ?? "");
}
