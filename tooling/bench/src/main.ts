import { join } from "node:path";
import { parseArgs } from "node:util";
import { planApps } from "./bench-apps.ts";
import { benchReleases, releasesText, upgradedComponents } from "./bench-releases.ts";
import { benchSize, type SizeResult } from "./bench-size.ts";
import { benchVerbs, verbsText } from "./bench-verbs.ts";
import { reportText } from "./report.ts";
import { temporaryRoot } from "./temporary-root.ts";

const usage = `Measures hubctl on fleets of several sizes.

  pnpm bench [sizes...]          numbers of clusters (default: 10 100 1000)
  pnpm bench verbs               what single commands cost on the repository's own fleet
  pnpm bench releases            what releases cost: in Git, to open, and to promote on 1000 clusters
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
const [subject = "sizes"] = ["releases", "verbs"].filter((name) => positionals.join() === name);
const sizes = (positionals.length > 0 && subject === "sizes" ? positionals : ["10", "100", "1000"]).map(
  Number,
);
const [components, repetitions] = [Number(values.components), Number(values.repetitions)];
const areCounts = [...sizes, components, repetitions].every((count) => Number.isInteger(count) && count > 0);

if (values.help || !areCounts) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const home = join(import.meta.dirname, "../../..");
const folder = temporaryRoot();
const print = (result: object, text: string): void =>
  console.log(values.json ? JSON.stringify(result, undefined, 2) : text);

if (subject === "verbs") {
  const result = benchVerbs({ home, folder, repetitions });
  print(result, verbsText(result));
} else if (subject === "releases") {
  const apps = planApps(home, components).filter(({ name, original }) => name === original);
  const upgraded = upgradedComponents(home);
  const result = await benchReleases({ home, folder, apps, upgraded, clusters: 1000, repetitions });
  print(result, releasesText(result));
} else {
  const apps = planApps(home, components);
  const results: SizeResult[] = [];
  for (const clusters of sizes) {
    if (process.stderr.isTTY) process.stderr.write(`Measuring ${clusters} clusters ...\n`);
    results.push(await benchSize({ clusters, apps, repetitions, home, folder }));
  }
  print({ components: apps, results }, reportText(results, apps));
}
