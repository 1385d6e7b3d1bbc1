import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { testFiles } from "@hub/fleet/testing";
import { type Problem, ProblemError } from "@hub/problem";
import { freezeAs, writeRelease } from "@hub/release";
import type { TreeIndex } from "@hub/tree/deploy-tree";
import { expect, onTestFinished, test } from "vitest";
import { loadAndRender } from "../load/load-and-render.ts";
import { renderFleet } from "./render-fleet.ts";

const today = "2026-01-01";

/** A component with a chart and a ConfigMap, of one kind in each version. */
const alphaText = ({ setting = "size", chart = "1.0.0", dependsOn = "", more = "" } = {}) => `
import { defineComponent, manifest } from "@hub/component";
import { z } from "zod";
export default defineComponent({
  name: "alpha",
  description: "For tests.",
  namespace: { name: "alpha", podSecurity: "restricted" },
  dependsOn: [${dependsOn}],
  settings: z.strictObject({ ${setting}: z.int().max(9).default(1).describe("How large it is.") }),
  chart: { repository: "https://charts.example.com", name: "alpha", version: "${chart}", keys: { ${setting}: "number", host: "string" } },
  values: (cluster, settings) => {
    ${more}
    return { host: cluster.domain, ${setting}: settings.${setting} };
  },
  manifests: (scope, cluster, settings) =>
    manifest(scope, {
      apiVersion: "v1", kind: "ConfigMap", metadata: { name: "alpha", namespace: "alpha" },
      data: { ${setting}: String(settings.${setting}), provider: cluster.provider },
    }),
});
`;

const betaText = `
import { defineComponent } from "@hub/component";
import { z } from "zod";
export default defineComponent({
  name: "beta",
  description: "For tests.",
  namespace: { name: "beta", podSecurity: "restricted" },
  settings: z.strictObject({}),
});
`;

function writeText(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const source = "apps/alpha/src/index.ts";

/**
 * The ring canary runs the working tree of alpha, the ring production its release 1.0.0, which has another setting and
 * another chart and depends on nothing.
 */
async function repository(
  changes: Record<string, string> = {},
  frozen: Parameters<typeof alphaText>[0] = {},
) {
  const root = mkdtempSync(join(import.meta.dirname, "../.tmp-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "node_modules"));
  for (const name of ["alpha", "beta"]) writeText(root, `apps/${name}/package.json`, '{"type":"module"}');
  writeText(root, "apps/beta/src/index.ts", betaText);
  writeText(root, source, alphaText(frozen));
  writeRelease(root, await freezeAs(root, "alpha", "1.0.0"));
  writeText(root, source, alphaText({ setting: "amount", chart: "2.0.0", dependsOn: '"beta"' }));
  const files = testFiles({
    "clusters/rings/canary/pins.yaml": "alpha: head\nbeta: head\n",
    "clusters/rings/production/pins.yaml": "alpha: 1.0.0\nbeta: head\n",
    ...changes,
  });
  for (const [path, bytes] of files) writeText(root, path, Buffer.from(bytes).toString());
  return root;
}

const indexOf = (out: string): TreeIndex =>
  JSON.parse(readFileSync(join(out, "index.json"), "utf8")) as TreeIndex;

const treeText = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]),
  );

const problemsOf = (run: Promise<unknown>): Promise<readonly Problem[]> =>
  run.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      return error.problems;
    },
  );

test("a pinned release gives its own chart, wave and manifests, beside the working tree's elsewhere", async () => {
  const root = await repository();
  const out = join(root, "deploy");
  await renderFleet({ root, out, today });
  const alphas = indexOf(out).clusters.map(({ name, components }) => {
    const { release, chart, wave } = components.find((one) => one.name === "alpha") ?? {};
    return { name, release, chart: chart?.version, wave };
  });
  expect(alphas).toEqual([
    { name: "edge-1", release: "head", chart: "2.0.0", wave: 1 },
    { name: "hub-1", release: "1.0.0", chart: "1.0.0", wave: 0 },
  ]);
  const applications = readFileSync(join(out, "hubs/hub-1/clusters/hub-1/applications.yaml"), "utf8");
  expect(applications).toContain("host: hub-1.example.com\n          size: 1\n");
});

test("a release is looked at by what it reads: clusters that look alike to it share a bundle", async () => {
  const root = await repository({ "clusters/rings/canary/pins.yaml": "alpha: 1.0.0\nbeta: head\n" });
  const { clusters, renderer } = await loadAndRender(root, today);
  const alphas = clusters.flatMap(({ components }) => components.filter(({ values }) => values));
  expect(alphas.map(({ reads }) => reads)).toEqual([
    ["domain", "provider"],
    ["domain", "provider"],
  ]);
  expect(new Set(alphas.map(({ bundle }) => bundle)).size).toBe(1);
  expect(renderer.problems).toEqual([]);
});

test("an override of a cluster with a release is rendered alone, as a run from nothing would", async () => {
  const root = await repository();
  const [out, fresh] = [join(root, "deploy"), join(root, "fresh")];
  await renderFleet({ root, out, today });
  writeText(root, "clusters/hub-1/overrides/alpha.yaml", "settings:\n  size: 7\n");
  expect(await renderFleet({ root, out, today })).toMatchObject({ written: 3 });
  await renderFleet({ root, out: fresh, today });
  expect(treeText(out)).toEqual(treeText(fresh));
});

test("a release that was changed is noticed by a run that has nothing else to do", async () => {
  const root = await repository();
  const out = join(root, "deploy");
  await renderFleet({ root, out, today });
  const file = "apps/alpha/releases/1.0.0/component.cjs";
  writeText(
    root,
    file,
    readFileSync(join(root, file), "utf8").replace("size: settings", "size: 1 + settings"),
  );
  expect(await problemsOf(renderFleet({ root, out, today }))).toMatchObject([
    { code: "release-changed", place: { file } },
  ]);
});

test("a library that was changed or is gone is noticed by a run that has nothing else to do", async () => {
  const root = await repository();
  const out = join(root, "deploy");
  await renderFleet({ root, out, today });
  const folder = join(root, "releases/library");
  const file = `releases/library/${readdirSync(folder)[0]}`;
  writeText(root, file, "module.exports = {};");
  const changed = [{ code: "library-changed", place: { file } }];
  expect(await problemsOf(renderFleet({ root, out, today }))).toMatchObject(changed);
  rmSync(join(root, file));
  const missing = [{ code: "library-missing", place: { file } }];
  expect(await problemsOf(renderFleet({ root, out, today }))).toMatchObject(missing);
});

test("an override is held against each release that runs under it, and the problem names release and clusters", async () => {
  const root = await repository({
    "clusters/overrides/alpha.yaml": "settings:\n  amount: 2\nvalues:\n  amount: x\n",
  });
  const problems = await problemsOf(loadAndRender(root, today));
  expect(
    problems.map(({ code, cause, place }) => `${code} ${place?.line}:${place?.column} ${cause}`),
  ).toEqual([
    "unknown-setting 2:3 alpha 1.0.0 on hub-1: settings.amount is not a setting here.",
    "unknown-value 4:3 alpha 1.0.0 on hub-1: The chart alpha knows no value amount.",
    'wrong-value-type 4:11 values.amount is the string "x"; the chart alpha takes a number.',
  ]);
});

test("a release's own limits of a setting hold, in its own words", async () => {
  const root = await repository({ "clusters/hub-1/overrides/alpha.yaml": "settings:\n  size: 12\n" });
  expect(await problemsOf(loadAndRender(root, today))).toMatchObject([
    { code: "out-of-range", fix: "Correct it. How large it is." },
  ]);
});

test.each([
  ["never ends", "if (cluster.provider) for (;;) {}", "it has no result after 5 seconds of work"],
  [
    "takes memory without end",
    "const all = []; if (cluster.provider) for (;;) all.push(new Array(1000).fill(1));",
    "it takes more than 768 MB of memory",
  ],
])(
  "a release that %s is a problem, and the others go on",
  async (_, more, why) => {
    // Its sample at freezing is on every provider: what it does later, it does for this cluster alone.
    const root = await repository(
      {},
      { more: more.replace("cluster.provider", 'cluster.domain === "hub-1.example.com"') },
    );
    expect(await problemsOf(loadAndRender(root, today))).toMatchObject([
      {
        code: "release-limit",
        place: { file: "apps/alpha/releases/1.0.0/release.json" },
        cause: `alpha 1.0.0 on hub-1: ${why}.`,
      },
    ]);
  },
  120_000,
);

test.each([
  ["the environment", "process.cwd();"],
  ["the clock", "Date.now();"],
  ["the network", 'fetch("https://example.com");'],
  ["the locale", '"a".localeCompare("b");'],
])("a release that reads %s is named", async (what, statement) => {
  const root = await repository({}, { more: `if (cluster.domain === "hub-1.example.com") ${statement}` });
  expect(await problemsOf(loadAndRender(root, today))).toMatchObject([
    {
      code: "impure-component",
      cause: `alpha 1.0.0 on hub-1: it reads ${what}, which differs from run to run.`,
    },
  ]);
});
