import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { testFiles } from "@hub/fleet/testing";
import { ProblemError } from "@hub/problem";
import { verifyTree } from "@hub/tree/verify-tree";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { changedFiles, readInputs } from "./input-digests.ts";
import { renderChanged } from "./render-changed.ts";
import { renderFleet } from "./render-fleet.ts";
import { readState, statePath } from "./render-state.ts";

const today = "2026-01-01";
const clusters = ["edge-1", "hub-1"] as const;
const components = ["alpha", "beta"] as const;

/** Reads the domain, and says what it was set to beside a chart and in it. */
const componentText = (name: string, dependsOn = "") => `
import { defineComponent, manifest } from "@hub/component";
import { z } from "zod";
export default defineComponent({
  name: "${name}",
  description: "For tests.",
  namespace: { name: "${name}", podSecurity: "restricted" },
  dependsOn: [${dependsOn}],
  settings: z.strictObject({ size: z.int().max(9).default(1), extra: z.boolean().default(false) }),
  chart: { repository: "https://charts.example.com", name: "${name}", version: "1.0.0", keys: "any" },
  values: (cluster, settings) => ({ host: cluster.domain, size: settings.size }),
  manifests: (scope, cluster, settings) => {
    const add = (id) => manifest(scope, {
      apiVersion: "v1", kind: "ConfigMap", metadata: { name: id, namespace: "${name}" },
      data: { size: String(settings.size), namespaces: cluster.namespaces.map((one) => one.name).join() },
    });
    if (settings.size > 1) add("first");
    if (settings.extra) add("second");
  },
});
`;

/** A repository with two components and two clusters, where imports of this package resolve. */
function repository(changes: Record<string, string> = {}): { root: string } {
  const root = mkdtempSync(join(import.meta.dirname, "../.tmp-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "node_modules"));
  writeText(root, "apps/alpha/package.json", '{"type":"module"}');
  writeText(root, "apps/alpha/src/index.ts", componentText("alpha"));
  writeText(root, "apps/beta/package.json", '{"type":"module"}');
  writeText(root, "apps/beta/src/index.ts", componentText("beta", '"alpha"'));
  const pins = "alpha: head\nbeta: head\n";
  const files = testFiles({
    "clusters/rings/canary/pins.yaml": pins,
    "clusters/rings/production/pins.yaml": pins,
    ...changes,
  });
  for (const [path, bytes] of files) writeText(root, path, Buffer.from(bytes).toString());
  return { root };
}

function writeText(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Every file of a tree with its text, and every folder. */
const treeText = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, isFile }) => [path.slice(folder.length), isFile ? readFileSync(path, "utf8") : "folder"]),
  );

const override = (cluster: string, component: string) => `clusters/${cluster}/overrides/${component}.yaml`;

const edit = fc.record({
  path: fc
    .tuple(fc.constantFrom(...clusters), fc.constantFrom(...components))
    .map(([a, b]) => override(a, b)),
  text: fc.option(
    fc
      .record({ size: fc.integer({ min: 1, max: 4 }), extra: fc.boolean(), value: fc.nat(9) })
      .map(
        ({ size, extra, value }) =>
          `settings:\n  size: ${size}\n  extra: ${extra}\nvalues:\n  own: ${value}\n`,
      ),
  ),
});

test("whatever overrides are written, changed and deleted, the tree is that of a run from nothing", async () => {
  const { root } = repository();
  const out = join(root, "deploy");
  await renderFleet({ root, out, today });
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      for (const { path, text } of edits) {
        if (text === null) rmSync(join(root, path), { force: true });
        else writeText(root, path, text);
      }
      const { written: _, removed: __, ...changed } = await renderFleet({ root, out, today });
      const fresh = join(root, `fresh-${runs++}`);
      const { written, removed, ...cold } = await renderFleet({ root, out: fresh, today });
      expect(changed).toEqual(cold);
      expect(treeText(out)).toEqual(treeText(fresh));
      expect(verifyTree(out).problems).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("an override of one cluster is rendered without the rest of the fleet", async () => {
  const { root } = repository();
  const out = join(root, "deploy");
  await renderFleet({ root, out, today });
  writeText(root, override("edge-1", "beta"), "settings:\n  size: 3\n");
  const cache = statePath(root, out);
  const before = readState(cache, out);
  const inputs = readInputs(root);
  const changed = before ? changedFiles(before.inputs, inputs) : [];
  expect(changed).toEqual(["clusters/edge-1/overrides/beta.yaml"]);
  const result = before && (await renderChanged({ root, out, today }, { cache, before, inputs, changed }));
  // Its Applications, its bundle, and the index.
  expect(result).toMatchObject({ written: 3, removed: 0, summary: { manifests: 1 } });
});

test("a wrong override is reported as in a run from nothing, and the tree stays as it was", async () => {
  const { root } = repository();
  const out = join(root, "deploy");
  await renderFleet({ root, out, today });
  const before = treeText(out);
  writeText(root, override("edge-1", "alpha"), "settings:\n  size: 12\n  sise: 1\n");
  const problemsOf = (folder: string) =>
    renderFleet({ root, out: join(root, folder), today }).then(
      () => [],
      (error: unknown) => (error instanceof ProblemError ? error.problems : [error]),
    );
  const problems = await problemsOf("deploy");
  expect(problems).toHaveLength(2);
  expect(problems).toEqual(await problemsOf("fresh"));
  expect(treeText(out)).toEqual(before);
});

test("a run with nothing to do gives what the last one gave, warnings included", async () => {
  const { root } = repository({ "clusters/hub-1/pins.yaml": "beta: off\n" });
  writeText(root, override("hub-1", "beta"), "settings: {}\n");
  const out = join(root, "deploy");
  const { written, ...first } = await renderFleet({ root, out, today });
  expect(first.warnings).toMatchObject([{ code: "unused-override" }]);
  expect(await renderFleet({ root, out, today })).toEqual({ ...first, written: 0 });
});

test("a problem of the last cluster stops the run before anything is written", async () => {
  const { root } = repository({ [override("hub-1", "alpha")]: "settings:\n  size: 12\n" });
  const out = join(root, "deploy");
  const run = renderFleet({ root, out, today });
  await expect(run).rejects.toMatchObject({ problems: [{ code: "out-of-range" }] });
  expect(() => readdirSync(out)).toThrow("ENOENT");
});
