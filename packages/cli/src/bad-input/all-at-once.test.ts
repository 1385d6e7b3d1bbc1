import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { testClusterText } from "@hub/fleet/testing";
import { verifyTree } from "@hub/tree/verify-tree";
import { expect, test } from "vitest";
import { componentText, hubctl, testRoot } from "../testing.ts";

const nothing = "  settings: z.strictObject({}),";
const changes = {
  "apps/gone/package.json": '{"type":"module"}',
  "apps/gone/src/index.ts": "import './nowhere.ts';\n",
  "apps/loud/package.json": '{"type":"module"}',
  "apps/loud/src/index.ts": componentText(
    "loud",
    `${nothing}\n  manifests: () => {\n    throw new Error("boom");\n  },`,
  ),
  "apps/one/package.json": '{"type":"module"}',
  "apps/one/src/index.ts": componentText("one", `${nothing}\n  dependsOn: ["two"],`),
  "apps/two/package.json": '{"type":"module"}',
  "apps/two/src/index.ts": componentText("two", `${nothing}\n  dependsOn: ["one"],`),
  "clusters/edge-1/cluster.yaml": `${testClusterText({ domain: "edge-1.example.com" })}nodes: 3\n`,
  "clusters/edge-1/pins.yaml": "alpha: 1.0.0\n",
  "clusters/edge-2/cluster.yaml": testClusterText({ ring: "cannary", domain: "edge-1.example.com" }),
  "clusters/edge-3/cluster.yaml": testClusterText({ domain: "edge-3.example.com" }),
  "clusters/edge-3/overrides/alpha.yaml": "settings: {replicas: 10}\nvalues: {a: 1}\n",
  "clusters/hub-1/overrides/beta.yaml": "values: {replicas: 1}\n",
  "clusters/overrides/alpha.yaml": "settings:\n  token: ghp_abcdefghijabcdefghijabcdefghijabcdefghij\n",
  "clusters/pins.yml": "alpha: head\n",
  "clusters/rings/canary/pins.yaml":
    "alpha: head\nbeta: head\ngone: head\nloud: head\none: head\ntwo: head\nthree: head\n",
  "clusters/rings/production/pins.yaml": "alpha:\n\tversion: head\n",
};

test("all problems of a run are reported together, in file order, and nothing is written", async () => {
  const root = testRoot(changes);
  const { code, out, err } = await hubctl(root, "render", "--out", "deploy");
  expect({ code, out, isWritten: existsSync(join(root, "deploy")) }).toEqual({
    code: 1,
    out: "",
    isWritten: false,
  });
  expect(`\n${err.replace(/^ {2}\|.*\n/gm, "")}`).toMatchInlineSnapshot(`
    "
    error[component-does-not-load]: gone cannot be loaded: Cannot find module './nowhere.ts' imported from apps/gone/src/index.ts.
      at apps/gone/src/index.ts:1:1
      fix: Mend the component.

    error[component-threw]: loud on edge-3: it threw: boom.
      at apps/loud/src/index.ts:10:11
      fix: Mend the component.

    error[dependency-cycle]: Components depend on each other in a circle: one -> two -> one.
      at apps/one/src/index.ts:9:3
      fix: Remove one of these from dependsOn or after.

    error[unknown-field]: nodes is not a field here.
      at clusters/edge-1/cluster.yaml:16:1
      fix: Known are name, ring, hub, provider, account, region, kubernetesVersion, domain, dns, size, labels, secretStore and 2 more.

    error[unknown-release]: alpha has no release 1.0.0.
      at clusters/edge-1/pins.yaml:1:8
      fix: It has none yet: say head, in a ring that tracks it.

    error[unknown-ring]: fleet.yaml has no ring cannary, so that the cluster is in no ring and would never be synced.
      at clusters/edge-2/cluster.yaml:1:7
      fix: Did you mean canary?

    error[duplicate-domain]: edge-1 and edge-2 have the same domain edge-1.example.com, so that both would answer for its names.
      at clusters/edge-2/cluster.yaml:7:9
      and clusters/edge-1/cluster.yaml:7:9
      fix: Correct one of the two, or delete one of the clusters.

    error[out-of-range]: settings.replicas is 10; it must be at most 9.
      at clusters/edge-3/overrides/alpha.yaml:1:22
      fix: Correct it. Number of pods, 1 to 9.

    error[no-chart]: alpha has no Helm chart, so that it takes no values.
      at clusters/edge-3/overrides/alpha.yaml:2:1
      fix: Use its settings: replicas, retention, token.

    error[unknown-value]: The chart beta knows no value replicas.
      at clusters/hub-1/overrides/beta.yaml:1:10
      fix: Delete it, or look the name up in the chart's values.

    error[credential-in-override]: settings.token looks like a credential, and everybody can read this repository.
      at clusters/overrides/alpha.yaml:2:10
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[unknown-file]: Nothing reads this file: clusters/ has fleet.yaml, overrides/, rings/ and a folder for each cluster.
      at clusters/pins.yml:1:1
      fix: Rename it, move it, or delete it.

    error[unknown-component]: No component is named three.
      at clusters/rings/canary/pins.yaml:7:1
      fix: Known are alpha, beta, gone, loud, one, two. Name a folder of apps/, or delete the line.

    error[yaml-tab]: A tab indents this line, and YAML allows spaces only.
      at clusters/rings/production/pins.yaml:2:1
      fix: Replace the tab by spaces.

    14 errors
    "
  `);
});

test("a run that could skip what it knows reports the same problems, and leaves the tree as it was", async () => {
  // With node_modules, so that the run keeps its state.
  const root = testRoot({ "node_modules/.keep": "" });
  await hubctl(root, "render", "--out", "deploy");
  const before = verifyTree(join(root, "deploy"));
  cpSync(testRoot(changes), root, { recursive: true });
  const { code, out, err } = await hubctl(root, "render", "--out", "deploy");
  const fresh = await hubctl(testRoot(changes), "render", "--out", "deploy");
  expect({ code, out, err }).toEqual(fresh);
  expect(verifyTree(join(root, "deploy"))).toEqual(before);
});

test.each([
  ["clusters/edge-1/overrides/alpha.yaml", "settings: {replicas: 10}\n"],
  ["clusters/edge-1/cluster.yaml", testClusterText({ domain: "hub-1.example.com" })],
  ["clusters/edge-1/pins.yaml", "beta: head\nalpha: off\n"],
  ["clusters/rings/canary/pins.yaml", "alhpa: head\n"],
  ["clusters/edge-1-alpha/cluster.yaml", testClusterText({ domain: "edge-2.example.com" })],
])("one bad change to %s is found by a run that could skip the rest", async (path, text) => {
  const root = testRoot({ "node_modules/.keep": "" });
  await hubctl(root, "render", "--out", "deploy");
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  const fresh = await hubctl(testRoot({ [path]: text }), "render", "--out", "deploy");
  expect(fresh.code).toBe(1);
  expect(await hubctl(root, "render", "--out", "deploy")).toEqual(fresh);
});

test("--json has the same problems in a stable shape", async () => {
  const root = testRoot(changes);
  const { err } = await hubctl(root, "check");
  const { code, out } = await hubctl(root, "check", "--json");
  const { ok, problems, ...rest } = JSON.parse(out) as { ok: boolean; problems: Record<string, unknown>[] };
  expect({ code, ok, rest }).toEqual({ code: 1, ok: false, rest: {} });
  const asText = problems.map(({ severity, code: name, cause }) => `${severity}[${name}]: ${cause}`);
  expect(asText).toEqual(err.split("\n").filter((line) => /^(error|warning)\[/.test(line)));
  expect(problems.find(({ code: name }) => name === "duplicate-domain")).toMatchInlineSnapshot(`
    {
      "cause": "edge-1 and edge-2 have the same domain edge-1.example.com, so that both would answer for its names.",
      "code": "duplicate-domain",
      "fix": "Correct one of the two, or delete one of the clusters.",
      "others": [
        {
          "column": 9,
          "file": "clusters/edge-1/cluster.yaml",
          "line": 7,
        },
      ],
      "place": {
        "column": 9,
        "file": "clusters/edge-2/cluster.yaml",
        "line": 7,
      },
      "severity": "error",
    }
  `);
});
