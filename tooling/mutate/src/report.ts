import type { Outcome } from "./run-mutants.ts";
import { type Accepted, keyOf } from "./survivors.ts";

/** What a run comes to, in words and numbers. */
export interface Report {
  /** Mutants that live although nobody has said why they may. */
  readonly fresh: readonly Outcome[];
  /** Accepted survivors that are killed, or of code that is gone. */
  readonly stale: readonly string[];
  readonly text: string;
}

/** Sums the outcomes of some files up, by file and in all. */
export function report(outcomes: readonly Outcome[], accepted: Accepted): Report {
  const isAlive = ({ state }: Outcome) => state === "survived" || state === "uncovered";
  const alive = outcomes.filter(isAlive);
  const fresh = alive.filter((one) => !accepted.has(keyOf(one)));
  const keys = new Set(alive.map(keyOf));
  const files = Map.groupBy(outcomes, ({ file }) => file);
  const stale = [...accepted.keys()].filter((key) => files.has(key.split(": ")[0] ?? "") && !keys.has(key));
  const rows = [...files, ["in all", outcomes] as const].map(([name, own]) => {
    const count = (...states: Outcome["state"][]) =>
      String(own.filter(({ state }) => states.includes(state)).length);
    const killed = own.filter((one) => !isAlive(one)).length;
    const share = `${((100 * killed) / Math.max(1, own.length)).toFixed(1)} %`;
    const [survived, uncovered, endless] = [count("survived"), count("uncovered"), count("endless")];
    return [name, String(own.length), String(killed), endless, survived, uncovered, share];
  });
  const text = [
    table([["file", "mutants", "killed", "of these endless", "survived", "not covered", "killed"], ...rows]),
    ...section(
      "alive, and not in survivors.yaml:",
      fresh.map(
        ({ file, line, column, state, from, to }) => `${file}:${line}:${column} ${state}: ${from} -> ${to}`,
      ),
    ),
    ...section("in survivors.yaml, and not alive:", stale),
  ].join("\n");
  return { fresh, stale, text: `${text}\n` };
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
