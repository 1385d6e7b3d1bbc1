import type { Problem } from "@hub/problem";
import type { Move } from "./moves.ts";

export interface ChangeMessage {
  readonly verb: "pin" | "promote" | "rollback" | "hold" | "resume";
  readonly moves: readonly Move[];
  /** The cluster that is held or resumed as a whole. */
  readonly cluster?: string | undefined;
  /** Further notes for a reader, a line each. */
  readonly notes: readonly string[];
  readonly reason: string | undefined;
  /** Objections that were overruled. */
  readonly forced: readonly Problem[];
}

/** The message of the commit that moves pins: what, where from, and why. */
export function changeMessage({ verb, moves, cluster, notes, reason, forced }: ChangeMessage): string {
  const scopes = [...new Set(moves.map(({ where }) => where.replace(/^rings\//, "")))];
  const [only] = moves;
  const what = moves.length === 1 && only ? moveText(only) : cluster ? "the cluster" : `${moves.length} pins`;
  const trailers = [
    ...(forced.length > 0 && reason ? [`Forced-Because: ${oneLine(reason)}`] : []),
    ...forced.map(({ code, cause }) => `Forced: ${code}: ${oneLine(cause)}`),
  ];
  return [
    `${verb}(${(cluster ? [cluster] : scopes).join(", ")}): ${what}`,
    moves.length > 1
      ? moves.map((move) => `- ${move.where.replace(/^rings\//, "")}: ${moveText(move)}`).join("\n")
      : "",
    notes.join("\n"),
    reason ?? "",
    trailers.join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

/** `cert-manager 1.4.0 -> 1.5.0`, and what becomes of a hold. */
export function moveText({ component, from, to, hold }: Move): string {
  if (hold) return `${component} stays on ${to} until ${hold.until}`;
  if (hold === null) return `${component} ${to} is no longer held`;
  return `${component} ${from ?? "(no pin)"} -> ${to ?? "(no pin)"}`;
}

/** A line break would end a trailer. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
