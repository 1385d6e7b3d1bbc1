/** Runs turbo tasks, named on the command line, and adds up what they come to. Exit code 1 where anything failed. */
import { spawnSync } from "node:child_process";
import { globSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { readGit } from "@hub/git";
import { catalog } from "@hub/problem/catalog";
import { addUp, type Task } from "./add-up.ts";
import { installed } from "./installed.ts";
import { readReports, readTasks, summaries } from "./run-summary.ts";
import { totalsText } from "./totals-text.ts";
import { unraisedCodes } from "./unraised-codes.ts";

const root = join(import.meta.dirname, "../../..");

// What an earlier run left must not pass for the result of this one; turbo puts back what its cache has.
rmSync(join(root, summaries), { recursive: true, force: true });
for (const report of globSync("{apps,packages,tooling}/*/test-results.json", { cwd: root }))
  rmSync(join(root, report));

const { status } = spawnSync(
  "turbo",
  [
    "run",
    ...process.argv.slice(2),
    "--continue",
    "--summarize",
    "--output-logs=errors-only",
    "--log-order=grouped",
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      DO_NOT_TRACK: "1",
      TURBO_TELEMETRY_DISABLED: "1",
      TEST_PROGRAMS: installed(process.env.PATH ?? ""),
      // As hubctl has the day: in UTC.
      CHECKED_DAY: new Date().toISOString().slice(0, 10),
      CHECKED_COMMIT: readGit(root, "rev-parse", "HEAD") ?? "",
    },
  },
);

const found = readTasks(root) ?? [];
const turbo: Task = { taskId: "turbo run", task: "run", directory: "", exitCode: status };
// Its own exit code says something new only where no task failed.
const tasks = found.some(({ exitCode }) => exitCode !== 0) ? found : [...found, turbo];
const reports = readReports(root, tasks);
const totals = addUp(tasks, reports);
const tested = globSync("{apps,packages,tooling}/*/vitest.config.ts", { cwd: root }).map(dirname);
// What failed may have been to raise them.
const failed =
  totals.failed.length > 0 ? totals.failed : unraisedCodes(Object.keys(catalog), reports, tested);
process.stdout.write(`\n${totalsText({ ...totals, failed })}`);
process.exitCode = failed.length > 0 ? 1 : 0;
