import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a command took, with everything that it started. */
export interface CommandUsage {
  /** User and system, of all processes and threads. */
  readonly cpuSeconds: number;
  /** Largest resident set of its processes of Node, MB (10^6 bytes). */
  readonly peakMB: number;
}

export interface MeasureOptions {
  /** An empty folder for what the measuring itself writes. */
  readonly folder: string;
  /** Where the command runs. */
  readonly cwd: string;
}

const preload = join(import.meta.dirname, "peak-memory.cjs");

/** Runs a program of Node and gives what it took; throws as `cpuSecondsOf`. */
export function measureCommand(args: readonly string[], options: MeasureOptions): CommandUsage {
  const peaks = join(options.folder, "peaks");
  const variables = { BENCH_PEAKS: peaks, NODE_OPTIONS: `--require "${preload}"` };
  const cpuSeconds = cpuSecondsOf(args, options, variables);
  const all = readFileSync(peaks, "utf8").trim().split("\n").map(Number);
  rmSync(peaks);
  return { cpuSeconds, peakMB: (Math.max(...all) * 1024) / 1e6 };
}

/**
 * Runs a program of Node and gives its CPU time, seconds. Bash counts, since it knows the children of children too. Exit
 * code 1 is an answer; throws with what the program said where it ends with another.
 */
export function cpuSecondsOf(
  args: readonly string[],
  { folder, cwd }: MeasureOptions,
  variables: Readonly<Record<string, string>> = {},
): number {
  const times = join(folder, "times");
  const env = { ...process.env, ...variables, TIMES: times, TIMEFORMAT: "%3U %3S", LC_ALL: "C" };
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", '{ time "$@" 2>&3; } 3>&2 2>"$TIMES"', "bash", process.execPath, ...args],
    { cwd, env, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
  );
  if (status !== 0 && status !== 1)
    throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
  const [user = Number.NaN, system = Number.NaN] = readFileSync(times, "utf8").trim().split(" ").map(Number);
  return user + system;
}
