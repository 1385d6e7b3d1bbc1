import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { defineComponent, type Json, type JsonObject, manifest } from "@hub/component";
import { type FleetFiles, isMap } from "@hub/fleet";
import { testCatalog, testFiles, testFleet } from "@hub/fleet/testing";
import { indexEntry } from "@hub/tree/deploy-tree";
import { parseYaml } from "@hub/yaml";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { ClusterRenderer } from "../render/cluster-renderer.ts";
import { hubFiles } from "../render/hub-files.ts";

const alpha = defineComponent({
  name: "alpha",
  description: "For tests.",
  namespace: { name: "alpha", podSecurity: "restricted" },
  settings: z.strictObject({
    replicas: z.int().default(2),
    quotas: z.record(z.string(), z.number()).default({}),
  }),
  manifests: (scope, cluster, settings) => {
    const namespace = "alpha";
    manifest(scope, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "alpha", namespace, labels: { ...cluster.labels } },
      data: { host: cluster.domain, replicas: String(settings.replicas) },
    });
  },
});
const beta = defineComponent({
  name: "beta",
  description: "For tests.",
  namespace: { name: "beta", podSecurity: "restricted" },
  dependsOn: ["alpha"],
  settings: z.strictObject({}),
  chart: { repository: "https://charts.example.com", name: "beta", version: "1.0.0", keys: "any" },
  values: (cluster) => ({ host: cluster.domain, a: { fromComponent: true } }),
});
const catalog = testCatalog(alpha, beta);

/** The deploy tree of a fleet, as text. */
function render(files: FleetFiles): Map<string, string> {
  const fleet = testFleet(files, catalog);
  const renderer = new ClusterRenderer(fleet, catalog);
  const clusters = [...renderer.render(fleet.clusters)];
  expect(renderer.problems).toEqual([]);
  const printed = clusters.map((cluster) => renderer.print(cluster));
  const running = new Set(
    clusters.flatMap(({ resolved }) => resolved.components.map((one) => one.component)),
  );
  const all = [
    ...clusters.flatMap(({ components }) => components.flatMap(({ file }) => file ?? [])),
    ...printed.flatMap(({ files }) => files),
    ...hubFiles(fleet, new Map(fleet.hubs.map(({ name }) => [name, running]))),
  ];
  return new Map([
    ...all.map(({ path, text }) => [path, text] as const).sort(),
    ["index", printed.map(({ index }) => indexEntry(index)).join()] as const,
  ]);
}

const sample = testFiles({
  "clusters/rings/canary/pins.yaml": "alpha: head\nbeta: head\n",
  "clusters/rings/production/pins.yaml": "alpha: head\nbeta: head\n",
  "clusters/overrides/alpha.yaml": "settings: {replicas: 3, quotas: {b: 1, a: 2, c: 3}}\n",
  "clusters/rings/canary/overrides/beta.yaml":
    "values: {a: null, list: [{z: 1, y: 2}, x], b: {d: 1, c: 2}}\n",
  "clusters/edge-1/overrides/beta.yaml": "values: {a: {over: true}, b: {c: null, e: [1]}}\n",
  "clusters/hub-1/overrides/beta.yaml":
    "values: {b: {d: 1, c: null, e: [1]}, list: [{z: 1, y: 2}, x], a: {over: true}}\n",
});

test("the same fleet renders to the same bytes in whichever order its keys and files come", () => {
  const expected = render(sample);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 64, maxLength: 64 }), (numbers) => {
      let next = 0;
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, at: numbers[next++ % numbers.length] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const shuffledKeys = (value: Json): Json =>
        Array.isArray(value)
          ? value.map(shuffledKeys)
          : isMap(value)
            ? Object.fromEntries(
                shuffled(Object.entries(value)).map(([key, entry]) => [key, shuffledKeys(entry)]),
              )
            : value;
      const files = new Map(
        shuffled([...sample]).map(([path, bytes]) => [
          path,
          // JSON is YAML.
          Buffer.from(JSON.stringify(shuffledKeys(parseYaml(bytes, path).value ?? {}))),
        ]),
      );
      expect(render(files)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test("overrides that look alike and replace something else render to other values", () => {
  const valuesOf = (cluster: string): Json | undefined => {
    const text = render(sample).get(`hubs/hub-1/clusters/${cluster}/applications.yaml`) ?? "";
    const child = parseYaml(text.split("---\n").at(-1) ?? "", "child.yaml").value as JsonObject;
    const { sources } = child.spec as { sources: { helm: { valuesObject: JsonObject } }[] };
    return sources[0]?.helm.valuesObject.a;
  };
  // A null of the ring stands between the component's map and the cluster's.
  expect(valuesOf("edge-1")).toEqual({ over: true });
  expect(valuesOf("hub-1")).toEqual({ fromComponent: true, over: true });
});

/** The repository's own fleet, in a folder without answers that releases have given before. */
function fleetRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "fleet-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const name of ["apps", "clusters", "releases"])
    symlinkSync(join(import.meta.dirname, "../../../..", name), join(root, name));
  return root;
}

/** Renders the repository's own fleet in a process of its own, and gives the digest of the tree. */
async function digestIn(environment: Record<string, string>, cwd: string): Promise<string> {
  const root = fleetRoot();
  const out = mkdtempSync(join(tmpdir(), "deploy-"));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const script = `
    import { renderFleet } from ${JSON.stringify(join(import.meta.dirname, "render-fleet.ts"))};
    await renderFleet(${JSON.stringify({ root, out, today: "2000-01-01" })});`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd,
    env: { ...process.env, ...environment },
  });
  return readFileSync(join(out, "index.json"), "utf8").slice(0, 90);
}

test("time zone, locale and working directory do not change a byte of the repository's own fleet", async () => {
  const [expected, elsewhere] = await Promise.all([
    digestIn({ TZ: "UTC", LC_ALL: "C" }, import.meta.dirname),
    digestIn({ TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }, tmpdir()),
  ]);
  expect(expected).toMatch(/^\{"digest":"sha256:[0-9a-f]{64}"/);
  expect(elsewhere).toBe(expected);
});
