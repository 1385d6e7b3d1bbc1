import type { Lab } from "./lab/lab.ts";
import { tail } from "./lab/processes.ts";
import { type Facts, type Scenario, secondsSince } from "./scenario.ts";

export interface Result {
  readonly name: string;
  readonly holds: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly seconds: number;
  readonly facts: Facts;
  readonly error?: string;
}

/** Runs scenarios one after another in one lab. Tells of each as it ends. */
export async function runScenarios(
  lab: Lab,
  scenarios: readonly Scenario[],
  onResult: (result: Result) => void,
): Promise<void> {
  for (const { name, holds, run } of scenarios) {
    const start = performance.now();
    try {
      const facts = await run(lab);
      onResult({ name, holds, outcome: "passed", seconds: secondsSince(start), facts });
    } catch (error) {
      lab.distrust();
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const text = [stack, ...lab.processes.dead.map((server) => `${server} has ended by itself`), logs(lab)];
      onResult({
        name,
        holds,
        outcome: "failed",
        seconds: secondsSince(start),
        facts: {},
        error: text.join("\n"),
      });
    }
  }
}

/** The last warnings and errors of Argo CD. */
const logs = (lab: Lab): string =>
  lab.argoCd.logFiles
    .map(({ name, logFile }) => {
      const lines = tail(logFile, 400)
        .split("\n")
        .filter((line) => /level=(warning|error|fatal)/.test(line));
      return lines
        .slice(-5)
        .map((line) => `  ${name}: ${line.slice(0, 400)}`)
        .join("\n");
    })
    .filter(Boolean)
    .join("\n");
