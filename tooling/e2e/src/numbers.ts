import type { Result } from "./run-scenarios.ts";

const begin = "<!-- numbers: written by `pnpm e2e --write-docs` -->";
const end = "<!-- /numbers -->";

/** The last result of each scenario, and how long the last run of all of them took. */
export interface Report {
  readonly seconds: number;
  readonly results: readonly Result[];
}

/** A report (its text, if there is one) with what a run of all or some scenarios had to say, in the order of the plans. */
export function mergeRun(
  before: string | undefined,
  run: {
    readonly seconds: number | undefined;
    readonly results: readonly Result[];
    readonly order: readonly string[];
  },
): Report {
  // Written by this function alone.
  const old = before === undefined ? { seconds: 0, results: [] } : (JSON.parse(before) as Report);
  const byName = new Map([...old.results, ...run.results].map((result) => [result.name, result]));
  return {
    seconds: run.seconds ?? old.seconds,
    results: run.order.flatMap((name) => byName.get(name) ?? []),
  };
}

/** Puts the numbers of a run between the marks of a page. Throws where the page has no marks. */
export function replaceNumbers(page: string, run: Report): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no ${begin} with ${end} after it`);
  return `${page.slice(0, from + begin.length)}\n\n${numbersTable(run)}\n${page.slice(to)}`;
}

function numbersTable({ seconds, results }: Report): string {
  const rows = results.map(({ name, holds, outcome, facts }) => {
    const measured = Object.entries(facts)
      .map(([what, value]) => `${what}: ${value}`)
      .join("; ");
    return `| ${name} | ${holds} | ${outcome} | ${measured} |`;
  });
  return [
    `All of it took ${Math.round(seconds)} s.`,
    "",
    "| scenario | what must hold | outcome | measured |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
