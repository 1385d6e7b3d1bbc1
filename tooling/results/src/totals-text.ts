import type { Entry, Totals } from "./add-up.ts";

/** Names shown of one file; more are counted. */
const namesShown = 5;

/** What a run comes to: what was skipped, what failed, and the three numbers as the last line. */
export const totalsText = ({ passed, failed, skipped }: Totals): string =>
  [
    section("Skipped", skipped, namesShown),
    section("Failed", failed, failed.length),
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped\n`,
  ].join("");

function section(title: string, entries: readonly Entry[], shown: number): string {
  if (entries.length === 0) return "";
  const byPlace = [...Map.groupBy(entries, ({ where }) => where)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = byPlace.flatMap(([where, own]) => {
    const names = own.slice(0, shown).map(({ what }) => `    ${what}`);
    const more = own.length - names.length;
    return [`  ${where}`, ...names, ...(more > 0 ? [`    and ${more} more`] : [])];
  });
  return `${title}\n${lines.join("\n")}\n\n`;
}
