import type { Lab } from "./lab/lab.ts";
import { tail } from "./lab/processes.ts";
import { TimeoutError } from "./lab/until.ts";
import { type Facts, type Scenario, secondsSince } from "./scenario.ts";

export interface Result {
  readonly name: string;
  readonly holds: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly seconds: number;
  readonly facts: Facts;
  readonly error?: string;
}

/**
 * Runs scenarios one after another in one lab. Tells of each as it ends.
 *
 * One that ran out of time is tried once more, in a lab that begins with nothing, and its facts say so: a machine may be
 * busy. What was seen to be wrong is wrong, and never tried again.
 */
export async function runScenarios(
  lab: Lab,
  scenarios: readonly Scenario[],
  onResult: (result: Result) => void,
): Promise<void> {
  for (const scenario of scenarios) {
    const first = await tryScenario(lab, scenario);
    if (!first.ranOutOfTime) {
      onResult(first.result);
      continue;
    }
    console.log(`again ${scenario.name}: ${first.result.error?.split("\n")[0]}`);
    const { result } = await tryScenario(lab, scenario);
    onResult({ ...result, facts: { ...result.facts, tries: 2 } });
  }
}

async function tryScenario(
  lab: Lab,
  { name, holds, run }: Scenario,
): Promise<{ readonly result: Result; readonly ranOutOfTime: boolean }> {
  const start = performance.now();
  try {
    const facts = await run(lab);
    const result: Result = { name, holds, outcome: "passed", seconds: secondsSince(start), facts };
    return { result, ranOutOfTime: false };
  } catch (error) {
    lab.distrust();
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const text = [stack, ...lab.processes.dead.map((server) => `${server} has ended by itself`), logs(lab)];
    const result: Result = {
      name,
      holds,
      outcome: "failed",
      seconds: secondsSince(start),
      facts: {},
      error: text.join("\n"),
    };
    return { result, ranOutOfTime: error instanceof TimeoutError && lab.processes.dead.length === 0 };
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
