/**
 * Runs the scenarios, or those named on the command line, on real servers, and says how many passed. `--write-docs`
 * puts the numbers into docs/rollout.md. Exit code 1 where one failed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hasCrds } from "./lab/argo-cd-objects.ts";
import { Lab } from "./lab/lab.ts";
import { Processes } from "./lab/processes.ts";
import { testSettings } from "./lab/settings.ts";
import { replaceNumbers } from "./numbers.ts";
import { type Result, runScenarios } from "./run-scenarios.ts";
import { secondsSince } from "./scenario.ts";
import { plans } from "./scenarios/index.ts";

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { "write-docs": { type: "boolean" }, "keep-folder": { type: "boolean" } },
});
const all = plans.flatMap(({ scenarios }) => scenarios);
const unknown = names.filter((name) => !all.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  console.error(
    `No scenario is named ${unknown.join(", ")}. Known are ${all.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}
if (options["write-docs"] && names.length > 0) {
  console.error("--write-docs takes no names: the page shows all scenarios of one run.");
  process.exit(2);
}
const wanted = plans
  .map(({ scenarios, ...plan }) => ({
    ...plan,
    scenarios: scenarios.filter(({ name }) => names.length === 0 || names.includes(name)),
  }))
  .filter(({ scenarios }) => scenarios.length > 0);

const start = performance.now();
const results: Result[] = [];
const tell = (result: Result): void => {
  results.push(result);
  const facts = Object.entries(result.facts)
    .map(([what, value]) => `${what}: ${value}`)
    .join(", ");
  console.log(`${result.outcome} ${result.name} (${result.seconds} s) ${facts}`);
  if (result.error) console.log(result.error.replace(/^/gm, "    "));
};

const bin = process.env.CONTROLPLANE_BIN;
if (!bin || !existsSync(join(bin, "kube-apiserver")) || !hasCrds) {
  console.log(
    bin ? "skipped: the servers or Argo CD's CRDs are not there" : "skipped: CONTROLPLANE_BIN is not set",
  );
  for (const { name, holds } of wanted.flatMap(({ scenarios }) => scenarios))
    results.push({ name, holds, outcome: "skipped", seconds: 0, facts: {} });
} else {
  await Promise.all(
    wanted.map(async ({ syncTimeoutSeconds, scenarios }) => {
      const processes = new Processes({ keepFolder: options["keep-folder"] ?? false });
      const lab = await Lab.start({ processes, bin, settings: { ...testSettings, syncTimeoutSeconds } });
      await runScenarios(lab, scenarios, tell);
      lab.stop();
      processes.stop();
    }),
  );
}

const count = (outcome: Result["outcome"]): number =>
  results.filter((result) => result.outcome === outcome).length;
if (options["write-docs"] && count("skipped") === 0) {
  const page = join(import.meta.dirname, "../../../docs/rollout.md");
  const order = all.map(({ name }) => name);
  const report = {
    seconds: secondsSince(start),
    results: results.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
  };
  writeFileSync(page, replaceNumbers(readFileSync(page, "utf8"), report));
}
console.log(`${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
process.exit(count("failed") > 0 ? 1 : 0);
