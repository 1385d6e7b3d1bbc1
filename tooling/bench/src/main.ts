import { join } from "node:path";
import { parseArgs } from "node:util";
import { planApps } from "./bench-apps.ts";
import { benchSize, type SizeResult } from "./bench-size.ts";
import { reportText } from "./report.ts";
import { temporaryRoot } from "./temporary-root.ts";

const usage = `Measures hubctl render on fleets of several sizes.

  pnpm bench [sizes...]          numbers of clusters (default: 10 100 1000)
    --components <number>        that each cluster runs (default: 20)
    --repetitions <number>       of each measurement (default: 5)
    --json                       print the results as JSON
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    components: { type: "string", default: "20" },
    repetitions: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const sizes = (positionals.length > 0 ? positionals : ["10", "100", "1000"]).map(Number);
const [components, repetitions] = [Number(values.components), Number(values.repetitions)];
const areCounts = [...sizes, components, repetitions].every((count) => Number.isInteger(count) && count > 0);

if (values.help || !areCounts) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const home = join(import.meta.dirname, "../../..");
const apps = planApps(home, components);
const folder = temporaryRoot();
const results: SizeResult[] = [];
for (const clusters of sizes) {
  if (process.stderr.isTTY) process.stderr.write(`Measuring ${clusters} clusters ...\n`);
  results.push(await benchSize({ clusters, apps, repetitions, home, folder }));
}
console.log(
  values.json ? JSON.stringify({ components: apps, results }, undefined, 2) : reportText(results, apps),
);
