import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Mutant } from "./instrument.ts";

/** Why a mutant may live, by its file and what it changes. */
export type Accepted = ReadonlyMap<string, string>;

/** A mutant as a list of survivors names it: without its line, so that code above may change. */
export const keyOf = ({ file, from, to }: Pick<Mutant, "file" | "from" | "to">): string =>
  `${file}: ${from} -> ${to}`;

/** Reads a list of survivors: by file, reasons with the mutants that each is about. */
export function parseSurvivors(text: string): Accepted {
  // A list of this package, whose shape its test holds.
  const files = (parse(text) ?? {}) as Record<string, { reason: string; mutants: string[] }[]>;
  return new Map(
    Object.entries(files).flatMap(([file, groups]) =>
      groups.flatMap(({ reason, mutants }) =>
        mutants.map((mutant) => [`${file}: ${mutant}`, reason] as const),
      ),
    ),
  );
}

export const loadSurvivors = (path: string): Accepted => parseSurvivors(readFileSync(path, "utf8"));
