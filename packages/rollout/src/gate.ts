import type { Fleet } from "@hub/fleet";
import { error, type Problem } from "@hub/problem";
import { durationText, toMilliseconds } from "./duration.ts";
import type { Evidence } from "./evidence.ts";
import type { Move } from "./moves.ts";
import { clustersOf, type Promotion } from "./promote.ts";
import { closedBecause } from "./windows.ts";

/** How old evidence may be, milliseconds: yesterday's status is no evidence for a release of today. */
const maxEvidenceAge = 3_600_000;

export interface GateInput {
  readonly fleet: Fleet;
  readonly promotion: Promotion;
  /** Undefined: nobody has looked at the clusters. */
  readonly evidence: Evidence | undefined;
  readonly now: Date;
}

/**
 * Why a promotion must wait; empty where it may go. Pure: the same evidence gives the same answer.
 *
 * Every cluster of the ring before that runs a release must have had it Healthy for the ring's soak time.
 */
export function gateProblems(input: GateInput): Problem[] {
  const { promotion, evidence, now } = input;
  const problems = closedProblems(promotion, now);
  if (promotion.moves.length === 0) return problems;
  problems.push(...evidenceProblems(evidence, promotion.before.name, now));
  if (evidence)
    problems.push(...promotion.moves.flatMap((move) => soakProblems(move, { ...input, evidence })));
  return problems;
}

/** Whether the ring may be changed at this time at all. */
export function closedProblems({ ring }: Promotion, now: Date): Problem[] {
  const closed = closedBecause(ring, now);
  if (!closed) return [];
  return [
    error(
      "ring-closed",
      `The ring ${ring.name} may not be changed now: ${closed}.`,
      "Wait, or use --force with --reason.",
    ),
  ];
}

/** Whether anything can be concluded from evidence about a ring. */
export function evidenceProblems(evidence: Evidence | undefined, ring: string, now: Date): Problem[] {
  if (!evidence)
    return [
      error(
        "no-evidence",
        `Nothing says how ${ring} is.`,
        "Give --evidence FILE with what `hubctl status --json` says.",
      ),
    ];
  const age = now.getTime() - Date.parse(evidence.at);
  if (age <= maxEvidenceAge) return [];
  return [
    error(
      "stale-evidence",
      `The evidence is ${durationText(age)} old.`,
      "Take it again with `hubctl status --json`.",
    ),
  ];
}

/** Whether the clusters of the ring before have had a release Healthy for long enough. */
export function soakProblems(
  { component, to = "" }: Move,
  { fleet, promotion: { before, ring }, evidence, now }: GateInput & { readonly evidence: Evidence },
): Problem[] {
  const clusters = clustersOf(fleet, before, component);
  if (clusters.length === 0)
    return [
      error(
        "untried",
        `No cluster of ${before.name} runs ${component} ${to}.`,
        "Try it on a cluster first, or use --force with --reason.",
      ),
    ];
  const wanted = before.pins.find((pin) => pin.component === component)?.release;
  if (wanted === "head" && evidence.comparedWith !== "tree")
    return [
      error(
        "head-unknown",
        `${before.name} runs the head of ${component}, and the evidence does not say which head.`,
        "Take it with `hubctl status --tree deploy --json`, the tree rendered from this checkout.",
      ),
    ];
  const soak = toMilliseconds(before.soak);
  return clusters.flatMap((name) => {
    const seen = evidence.clusters
      .find((cluster) => cluster.name === name)
      ?.components.find((one) => one.name === component);
    const because = notReady(seen, wanted, soak, now);
    if (!because) return [];
    return [
      error(
        "not-soaked",
        `${component} ${to} is not ready for ${ring.name}: on ${name} ${because}.`,
        `Wait; ${before.name} soaks for ${before.soak}.`,
      ),
    ];
  });
}

type Seen = Evidence["clusters"][number]["components"][number] | undefined;

function notReady(seen: Seen, wanted: string | undefined, soak: number, now: Date): string | undefined {
  if (!seen) return "nobody has seen it";
  if (seen.running !== wanted) return `${seen.running ?? "nothing known"} runs instead of ${wanted}`;
  if (seen.health !== "Healthy") return `it is ${seen.health ?? "of unknown health"}`;
  if (!seen.healthySince) return "it is Healthy, but not yet as Git wants it";
  const healthy = now.getTime() - Date.parse(seen.healthySince);
  return healthy >= soak
    ? undefined
    : `it has been Healthy for ${durationText(healthy)} only, ${durationText(soak - healthy)} to go`;
}
