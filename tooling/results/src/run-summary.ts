import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report, Task } from "./add-up.ts";

/** The part of turbo's run summary that counts. */
interface RunSummary {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly task: string;
    readonly directory: string;
    readonly command: string;
    readonly execution?: { readonly exitCode: number | null };
  }[];
}

/** Folder in which turbo leaves the summary of a run, from the root. */
export const summaries = ".turbo/runs";

/** The tasks of the one run whose summary is there; undefined where turbo left none. */
export function readTasks(root: string): Task[] | undefined {
  const folder = join(root, summaries);
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith(".json")) : undefined;
  if (name === undefined) return undefined;
  const { tasks } = JSON.parse(readFileSync(join(folder, name), "utf8")) as RunSummary;
  return tasks
    .filter(({ command }) => command !== "<NONEXISTENT>")
    .map(({ taskId, task, directory, execution }) => ({
      taskId,
      task,
      directory,
      exitCode: execution?.exitCode ?? null,
    }));
}

/** What Vitest reported, by directory of the package. A file that is not whole counts as missing. */
export function readReports(root: string, tasks: readonly Task[]): Map<string, Report> {
  const reports = new Map<string, Report>();
  for (const { task, directory } of tasks) {
    if (task !== "test") continue;
    try {
      const text = readFileSync(join(root, directory, "test-results.json"), "utf8");
      reports.set(directory, JSON.parse(text) as Report);
    } catch {
      // addUp says what is missing.
    }
  }
  return reports;
}
