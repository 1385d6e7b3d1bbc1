/** One task of a turbo run, as its summary lists it. */
export interface Task {
  readonly taskId: string;
  readonly task: string;
  /** From the repository's root; empty for a task of the root. */
  readonly directory: string;
  /** 0 is success; null is a task that did not run. */
  readonly exitCode: number | null;
}

/** The part of Vitest's JSON report that counts. */
export interface Report {
  readonly testResults: readonly {
    /** Absolute path of the test file. */
    readonly name: string;
    readonly status: string;
    /** Why the file did not load, where it did not. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly meta?: {
        /** Codes of the problems that it raised. Source: tooling/typescript/record-problems.ts. */
        readonly problems?: readonly string[];
      };
    }[];
  }[];
}

/** A test that did not pass, or a task that failed. */
export interface Entry {
  /** Test file from the repository's root, or what the task is called. */
  readonly where: string;
  /** Name of the test, or what is wrong. */
  readonly what: string;
}

export interface Totals {
  readonly passed: number;
  readonly failed: readonly Entry[];
  readonly skipped: readonly Entry[];
}

/**
 * Adds up a run: every test, and one failure for each task that failed with no test to show for it.
 *
 * `reports` is by directory. A package that has tests and no report counts as one failure, and so does a test file
 * that does not load.
 */
export function addUp(tasks: readonly Task[], reports: ReadonlyMap<string, Report>): Totals {
  let passed = 0;
  const failed: Entry[] = [];
  const skipped: Entry[] = [];
  for (const { taskId, task, directory, exitCode } of tasks) {
    const failedBefore = failed.length;
    for (const file of (task === "test" && reports.get(directory)?.testResults) || []) {
      const where = fromRoot(file.name, directory);
      for (const { ancestorTitles, title, status } of file.assertionResults) {
        const what = [...ancestorTitles, title].join(" > ");
        if (status === "passed") passed++;
        else (status === "failed" ? failed : skipped).push({ where, what });
      }
      if (file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"))
        failed.push({ where, what: firstLine(file.message) ?? "does not load" });
    }
    if (failed.length > failedBefore) continue;
    if (exitCode === null) failed.push({ where: taskId, what: "did not run" });
    else if (exitCode !== 0) failed.push({ where: taskId, what: `ended with exit code ${exitCode}` });
    else if (task === "test" && !reports.has(directory))
      failed.push({ where: taskId, what: "left no test-results.json" });
  }
  return { passed, failed, skipped };
}

/** What comes from turbo's cache may name files of another checkout. */
const fromRoot = (path: string, directory: string): string => {
  const start = path.lastIndexOf(`/${directory}/`);
  return start < 0 ? path : path.slice(start + 1);
};

const firstLine = (text: string | undefined): string | undefined => text?.trim().split("\n")[0] || undefined;
