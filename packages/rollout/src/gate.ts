import type { Fleet } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import { durationText, toMilliseconds } from "./duration.ts";
import type { Evidence } from "./evidence.ts";
import { clustersOf, type Promotion } from "./promote.ts";
import { closedBecause, type RolloutPolicy } from "./windows.ts";

/** How old evidence may be, milliseconds: what was true yesterday says nothing about a release of today. */
const maxEvidenceAge = 3_600_000;

export interface GateInput {
  readonly fleet: Fleet;
  readonly promotion: Promotion;
  /** Undefined: nobody has looked at the clusters. */
  readonly evidence: Evidence | undefined;
  readonly policy: RolloutPolicy;
  readonly now: Date;
}

/**
 * Why a promotion must wait; empty where it may go. Pure: the same evidence gives the same answer.
 *
 * Every cluster of the ring before that runs a release must have had it Healthy for the ring's soak time.
 */
export function gateProblems({ fleet, promotion, evidence, policy, now }: GateInput): Problem[] {
  const { before, ring, moves } = promotion;
  const problems: Problem[] = [];
  const closed = closedBecause(policy, now);
  if (closed)
    problems.push(
      waits(
        "ring-closed",
        `The ring ${ring.name} may not be changed now: ${closed}.`,
        "Wait, or use --force with --reason.",
      ),
    );
  if (moves.length === 0) return problems;
  if (!evidence) {
    problems.push(
      waits(
        "no-evidence",
        `Nothing says how ${before.name} is.`,
        "Give --evidence FILE with what `hubctl status --json` says.",
      ),
    );
    return problems;
  }
  const age = now.getTime() - Date.parse(evidence.at);
  if (age > maxEvidenceAge)
    problems.push(
      waits(
        "stale-evidence",
        `The evidence is ${durationText(age)} old.`,
        "Take it again with `hubctl status --json`.",
      ),
    );
  const soak = toMilliseconds(before.soak);
  for (const { component, to = "" } of moves) {
    const clusters = clustersOf(fleet, before, component);
    if (clusters.length === 0) {
      problems.push(
        waits(
          "untried",
          `No cluster of ${before.name} runs ${component} ${to}.`,
          "Try it on a cluster first, or use --force with --reason.",
        ),
      );
    }
    const wanted = before.pins.find((pin) => pin.component === component)?.release;
    for (const name of clusters) {
      const seen = evidence.clusters
        .find((cluster) => cluster.name === name)
        ?.components.find((one) => one.name === component);
      const because = notReady(seen, wanted, soak, now);
      if (because)
        problems.push(
          waits(
            "not-soaked",
            `${component} ${to} is not ready for ${ring.name}: on ${name} ${because}.`,
            `Wait; ${before.name} soaks for ${before.soak}.`,
          ),
        );
    }
  }
  return problems;
}

type Seen = Evidence["clusters"][number]["components"][number] | undefined;

function notReady(seen: Seen, wanted: string | undefined, soak: number, now: Date): string | undefined {
  if (!seen) return "nobody has seen it";
  if (seen.running !== wanted) return `${seen.running ?? "nothing known"} runs instead of ${wanted}`;
  if (seen.health !== "Healthy" || !seen.healthySince) return `it is ${seen.health ?? "of unknown health"}`;
  const healthy = now.getTime() - Date.parse(seen.healthySince);
  return healthy >= soak
    ? undefined
    : `it has been Healthy for ${durationText(healthy)} only, ${durationText(soak - healthy)} to go`;
}

const waits = (code: string, cause: string, fix: string): Problem => ({
  code,
  severity: "error",
  cause,
  fix,
});
