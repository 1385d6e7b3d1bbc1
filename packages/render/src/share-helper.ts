import type { Worker } from "node:worker_threads";
import { type Problem, ProblemError } from "@hub/problem";
import { type FileLines, parseFiles } from "./known-files.ts";
import type { ClusterRow } from "./render-share.ts";
import { nextMessage, startThread } from "./start-thread.ts";
import { memoryLimits } from "./thread-memory.ts";
import type { PreparedFolder, TreeWriter } from "./write-tree.ts";

/** What a helper renders. */
export interface ShareTask {
  readonly root: string;
  /** Names of clusters. */
  readonly clusters: readonly string[];
  readonly known: FileLines;
}

/** Its first answer: the bundles that its clusters run; null where there was any problem. */
export type ShareReport = readonly string[] | null;

/** What it is told then. */
export interface ShareOrder {
  readonly out: string;
  readonly prepared: PreparedFolder;
  /** Bundles that are written by others. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Its second answer. */
export type ShareResult =
  | { readonly rows: readonly ClusterRow[]; readonly files: FileLines; readonly written: number }
  | { readonly problems: readonly Problem[] };

/** Another thread that renders and writes some clusters of the fleet. */
export class ShareHelper {
  readonly #thread: Worker;
  readonly #report: Promise<ShareReport>;
  readonly clusters: ReadonlySet<string>;

  constructor(task: ShareTask) {
    this.clusters = new Set(task.clusters);
    this.#thread = startThread(
      new URL("./helper-thread.ts", import.meta.url),
      task,
      memoryLimits(task.clusters.length),
    );
    this.#report = nextMessage<ShareReport>(this.#thread);
    // Whoever asks for the report hears of it.
    this.#report.catch(() => {});
  }

  /** Whether it alone reads a file: the overrides of its clusters. */
  reads(path: string): boolean {
    const [, cluster = "", folder] = path.split("/");
    return folder === "overrides" && /\.yaml$/.test(path) && this.clusters.has(cluster);
  }

  /** The bundles that its clusters run. Null where there was any problem: what it is, a run without help says. */
  report(): Promise<ShareReport> {
    return this.#report;
  }

  /** Tells it to write, beside the writer. The result is to be awaited, and the writer then knows its files. */
  async write(writer: TreeWriter, order: ShareOrder): Promise<readonly ClusterRow[]> {
    const answer = nextMessage<ShareResult>(this.#thread);
    this.#thread.postMessage(order);
    const result = await answer;
    if ("problems" in result) throw new ProblemError(result.problems);
    for (const [path, known] of parseFiles(result.files)) writer.keep(path, known);
    writer.written += result.written;
    return result.rows;
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }
}
