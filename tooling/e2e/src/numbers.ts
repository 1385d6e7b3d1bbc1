import type { Result } from "./run-scenarios.ts";

const begin = "<!-- numbers: written by `pnpm e2e --write-docs` -->";
const end = "<!-- /numbers -->";

/** A run of all scenarios. */
export interface Report {
  readonly seconds: number;
  readonly results: readonly Result[];
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
