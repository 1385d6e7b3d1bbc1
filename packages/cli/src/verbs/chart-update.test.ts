import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "tar";
import { expect, test } from "vitest";
import { type Changes, hubctl, testRoot } from "../testing.ts";

const oldValues =
  "replicaCount: 1\nimage: {repository: quay.io/acme/beta, tag: '1'}\nserviceAccount: {name: ''}\n";
const newValues = "replicaCount: 1\nimage: {repository: ghcr.io/acme/beta, tag: '2'}\naccount: {name: ''}\n";

/** The component beta with a generated chart, an override, and the charts 1.0.0 and 2.0.0 beside it. */
async function rootWithCharts(changes: Changes = {}): Promise<string> {
  const root = testRoot({
    "apps/beta/src/index.ts": `import { defineComponent } from "@hub/component";
import { z } from "zod";
import { chart } from "./chart.gen.ts";
export default defineComponent({
  name: "beta",
  description: "For tests.",
  namespace: { name: "beta", podSecurity: "restricted" },
  settings: z.strictObject({ account: z.string().default("") }),
  chart,
  values: (cluster, settings) => ({ replicaCount: 2, ...(settings.account && { serviceAccount: { name: settings.account } }) }),
});
`,
    "clusters/rings/canary/pins.yaml": "alpha: head\nbeta: head\n",
    "clusters/overrides/beta.yaml": "values:\n  serviceAccount:\n    name: mine\n",
    "charts/1/Chart.yaml": "name: beta\nversion: 1.0.0\nappVersion: '1'\n",
    "charts/1/values.yaml": oldValues,
    "charts/2/Chart.yaml": "name: beta\nversion: 2.0.0\nappVersion: '2'\n",
    "charts/2/values.yaml": newValues,
    ...changes,
  });
  mkdirSync(join(root, ".changeset"));
  const repository = ["--repository", "https://charts.example.com", "--component", "beta"];
  expect(await hubctl(root, "chart", "types", "charts/1", ...repository, "--root", ".")).toMatchObject({
    code: 0,
  });
  return root;
}

const update = (root: string, ...more: string[]) =>
  hubctl(root, "chart", "update", "beta", "2.0.0", "--root", ".", ...more);

test("shows what an upgrade means, who is concerned, and the files, and writes none", async () => {
  const root = await rootWithCharts();
  const before = readFileSync(join(root, "apps/beta/src/chart.gen.ts"), "utf8");
  const { code, out, err } = await update(root, "--chart", "charts/2", "--from", "charts/1");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    beta: chart beta 1.0.0 -> 2.0.0, a major change

    Set, and gone from the chart
      serviceAccount, by clusters/overrides/beta.yaml:3:5, the component

    Images
      added ghcr.io/acme/beta:2
      removed quay.io/acme/beta:1
      new registry ghcr.io

    Defaults that change, and are not set
      image.repository: "quay.io/acme/beta" -> "ghcr.io/acme/beta"
      image.tag: "1" -> "2"

    Would write
      apps/beta/src/chart.gen.ts (pins 2.0.0, no digest: give the archive for one)
      .changeset/beta-chart-2-0-0.md

    The changeset
      ---
      "@hub/app-beta": major
      ---

      Chart beta 1.0.0 to 2.0.0, which installs 2 in place of 1.

      - Take \`serviceAccount\` out of overrides before a cluster gets this release: the chart has it no longer.
      - Images come from ghcr.io as well: let clusters pull from there.

    Nothing is written yet: add --write.
    "
  `);
  expect(readFileSync(join(root, "apps/beta/src/chart.gen.ts"), "utf8")).toBe(before);
  expect(readdirSync(join(root, ".changeset"))).toEqual([]);
});

test("--write moves the pin with the digest of the archive, and writes the changeset", async () => {
  const root = await rootWithCharts();
  mkdirSync(join(root, "beta"));
  for (const file of ["Chart.yaml", "values.yaml"])
    writeFileSync(join(root, "beta", file), readFileSync(join(root, "charts/2", file)));
  create({ cwd: root, file: join(root, "beta-2.0.0.tgz"), gzip: true, sync: true, portable: true }, ["beta"]);
  const { code, out } = await update(root, "--chart", "beta-2.0.0.tgz", "--write");
  expect(code).toBe(0);
  expect(out).toContain("not compared: give the old chart with --from");
  const text = readFileSync(join(root, "apps/beta/src/chart.gen.ts"), "utf8");
  expect(text).toContain('version: "2.0.0"');
  expect(text).toMatch(/digest: "[0-9a-f]{64}"/);
  expect(readFileSync(join(root, ".changeset/beta-chart-2-0-0.md"), "utf8")).toContain(
    '"@hub/app-beta": major',
  );
});

test("says as JSON the same as to people", async () => {
  const root = await rootWithCharts();
  const { out } = await update(root, "--chart", "charts/2", "--json");
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    schema: 1,
    level: "major",
    written: false,
    vanished: [{ path: "serviceAccount", by: ["clusters/overrides/beta.yaml:3:5", "component"] }],
    files: ["apps/beta/src/chart.gen.ts", ".changeset/beta-chart-2-0-0.md"],
  });
});

test("refuses a chart that is not the one that was asked for", async () => {
  const root = await rootWithCharts({ "charts/2/Chart.yaml": "name: gamma\nversion: 2.0.0\n" });
  const { code, err } = await update(root, "--chart", "charts/2");
  expect(code).toBe(1);
  expect(`\n${err}`).toMatchInlineSnapshot(`
    "
    error[other-chart]: charts/2 is the chart gamma 2.0.0, and beta 2.0.0 was expected.
      fix: Name the folder or the archive of that chart and version.

    1 error
    "
  `);
});

test("refuses an old chart that is not the one that is pinned", async () => {
  const root = await rootWithCharts();
  const { code, err } = await update(root, "--chart", "charts/2", "--from", "charts/2");
  expect(code).toBe(1);
  expect(err).toContain("error[other-chart]: charts/2 is the chart beta 2.0.0, and beta 1.0.0 was expected.");
});

test("refuses a component whose keys nobody generated, and one that is not there", async () => {
  const root = await rootWithCharts();
  const { err } = await hubctl(
    root,
    "chart",
    "update",
    "alpha",
    "2.0.0",
    "--chart",
    "charts/2",
    "--root",
    ".",
  );
  expect(`\n${err}`).toMatchInlineSnapshot(`
    "
    error[no-generated-chart]: alpha has no apps/alpha/src/chart.gen.ts, so that nothing says which keys its chart had.
      at apps/alpha/src/chart.gen.ts:1:1
      fix: Write it once from the chart that is pinned: \`hubctl chart types CHART --repository URL --component alpha\`.

    1 error
    "
  `);
  const other = await hubctl(root, "chart", "update", "bata", "2.0.0", "--chart", "charts/2", "--root", ".");
  expect(other).toMatchObject({ code: 1, err: expect.stringContaining("unknown-component") });
});
