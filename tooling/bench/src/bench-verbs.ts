import { rmSync } from "node:fs";
import { join } from "node:path";
import { cloneRepository } from "./clone-repository.ts";
import { hubctlArgs } from "./hubctl-args.ts";
import { type CommandUsage, cpuSecondsOf, measureCommand } from "./measure-command.ts";
import { columns } from "./report.ts";
import { median } from "./usage.ts";

/** A command line of hubctl, and what it may take: CPU as times of `node -e 0`, memory in MB. */
interface VerbGoal {
  readonly command: string;
  /** In a clone in which nothing has run. */
  readonly fresh?: { readonly ratio: number };
  /** When it runs again. */
  readonly second?: { readonly ratio: number; readonly peakMB?: number };
}

const question = { fresh: { ratio: 30 }, second: { ratio: 10, peakMB: 120 } };
const change = { fresh: { ratio: 30 }, second: { ratio: 15 } };

const goals: readonly VerbGoal[] = [
  { command: "why eu-prod-1 cert-manager values.replicaCount", ...question },
  { command: "capacity eu-prod-1", ...question },
  { command: "outdated", ...question },
  { command: "pin cert-manager 2.1.0 --cluster eu-prod-1", ...change },
  { command: "promote --ring production cert-manager", ...change },
  { command: "check", fresh: { ratio: 80 }, second: { ratio: 35, peakMB: 250 } },
  { command: "--help", second: { ratio: 5 } },
  // Again with nothing changed.
  { command: "render", second: { ratio: 5 } },
];

/** What one command line took; medians. */
export interface VerbResult extends VerbGoal {
  readonly took: { readonly fresh: CommandUsage; readonly second: CommandUsage };
}

export interface VerbsResult {
  /** CPU of `node -e 0`. */
  readonly nodeSeconds: number;
  readonly verbs: readonly VerbResult[];
}

export interface VerbsOptions {
  readonly repetitions: number;
  /** The repository. */
  readonly home: string;
  /** An empty folder to work in. */
  readonly folder: string;
}

/** Measures whole commands on the repository's own fleet, in a clone of the commit that is checked out. All take turns. */
export function benchVerbs({ repetitions, home, folder }: VerbsOptions): VerbsResult {
  const clone = join(folder, "clone");
  cloneRepository(home, clone);
  const options = { folder, cwd: clone };
  const hubctl = (command: string) => measureCommand([...hubctlArgs(home), ...command.split(" ")], options);
  const nodes: number[] = [];
  const verbs = goals.map((goal) => ({ goal, fresh: [] as CommandUsage[], second: [] as CommandUsage[] }));
  for (let run = 0; run < repetitions; run++) {
    for (const { goal, fresh, second } of verbs) {
      for (const left of ["node_modules/.cache", "deploy"])
        rmSync(join(clone, left), { recursive: true, force: true });
      nodes.push(cpuSecondsOf(["-e", "0"], options));
      fresh.push(hubctl(goal.command));
      second.push(hubctl(goal.command));
    }
  }
  return {
    nodeSeconds: median(nodes),
    verbs: verbs.map(({ goal, fresh, second }) => ({
      ...goal,
      took: { fresh: medianOf(fresh), second: medianOf(second) },
    })),
  };
}

const medianOf = (runs: readonly CommandUsage[]): CommandUsage => ({
  cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
  peakMB: median(runs.map(({ peakMB }) => peakMB)),
});

/** The results as people read them. */
export function verbsText({ nodeSeconds, verbs }: VerbsResult): string {
  const times = ({ cpuSeconds }: CommandUsage) => (cpuSeconds / nodeSeconds).toFixed(1);
  const rows = verbs.map(({ command, fresh, second, took }) => [
    command,
    times(took.second),
    second?.ratio.toFixed(0) ?? "",
    took.second.peakMB.toFixed(0),
    second?.peakMB?.toFixed(0) ?? "",
    times(took.fresh),
    fresh?.ratio.toFixed(0) ?? "",
    took.fresh.peakMB.toFixed(0),
  ]);
  return [
    `CPU as times of that of \`node -e 0\`, ${nodeSeconds.toFixed(3)} s; peak memory in MB.`,
    "",
    ...columns([["command", "again", "goal", "MB", "goal", "fresh clone", "goal", "MB"], ...rows], 1),
    "",
  ].join("\n");
}
