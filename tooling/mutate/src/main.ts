/**
 * Tries mutants of the folders that are named, packages or folders of their sources. Exit code 1 where one lives that
 * survivors.yaml does not list, or where that lists one that does not live.
 */
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { report } from "./report.ts";
import { type Outcome, runMutants } from "./run-mutants.ts";
import { loadSurvivors } from "./survivors.ts";

/** Where decisions are made of which nothing else would tell that they are wrong. */
const defaults = ["packages/fleet", "packages/rollout", "packages/check", "packages/render/src/resolve"];

const root = join(import.meta.dirname, "../../..");
const named = process.argv.slice(2).map((folder) => relative(root, join(process.cwd(), folder)));
const outcomes: Outcome[] = [];
for (const folder of named.length > 0 ? named : defaults) {
  let packageFolder = folder;
  while (!existsSync(join(root, packageFolder, "package.json"))) packageFolder = dirname(packageFolder);
  process.stderr.write(`${folder}\n`);
  outcomes.push(...(await runMutants(root, packageFolder, folder)));
}
const { text, fresh, stale } = report(
  outcomes,
  loadSurvivors(join(import.meta.dirname, "../survivors.yaml")),
);
process.stdout.write(text);
process.exitCode = fresh.length + stale.length > 0 ? 1 : 0;
