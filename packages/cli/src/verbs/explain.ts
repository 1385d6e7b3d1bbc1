import { didYouMean } from "@hub/problem";
import type { CatalogEntry } from "@hub/problem/catalog";
import { jsonOption } from "../options.ts";
import { table } from "../table.ts";
import { painter, type Verb } from "../verb.ts";

/** `hubctl explain`: what a problem's code means, how it comes about, and the way out. */
export const explain: Verb = (program, { io, run }) => {
  const command = program
    .command("explain")
    .argument("[code]", "a problem's code, as it stands in brackets: error[CODE]")
    .summary("say what a problem means, and the way out")
    .description("Prints what docs/problems.md has on a code; without a code, a line on each.")
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl explain hold-expired")
    .action(async (code: string | undefined, { json }: { json?: boolean }) => {
      const { catalog } = await import("@hub/problem/catalog");
      const entries = new Map<string, CatalogEntry>(Object.entries(catalog).sort(byCode));
      if (code === undefined)
        return run({ json }, () => ({
          data: { codes: Object.fromEntries(entries) },
          text: overview(entries),
        }));
      const entry = entries.get(code);
      if (!entry)
        return command.error(`error: no problem has the code ${code}\n${didYouMean(code, entries.keys())}`);
      return run({ json }, () => ({ data: { code, ...entry }, text: entryText(code, entry, painter(io)) }));
    });
};

const byCode = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

const overview = (entries: ReadonlyMap<string, CatalogEntry>): string =>
  table([...entries].map(([code, { summary }]) => [code, summary]));

function entryText(
  code: string,
  { severity, summary, cause, fix }: CatalogEntry,
  paint: ReturnType<typeof painter>,
): string {
  const head = paint(["bold", severity === "error" ? "red" : "yellow"], `${severity}[${code}]`);
  return `${[`${head}: ${summary}`, cause, `fix: ${fix}`].map(wrapped).join("\n\n")}\n`;
}

/** In lines of at most 100 characters. */
const wrapped = (text: string): string => text.replace(/(?=.{101})(.{1,100}) /g, "$1\n");
