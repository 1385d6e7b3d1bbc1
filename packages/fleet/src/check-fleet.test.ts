import { error } from "@hub/problem";
import { expect, test } from "vitest";
import type { Catalog } from "./catalog.ts";
import {
  alpha,
  beta,
  type Changes,
  problemsText,
  testCatalog,
  testClusterText,
  testComponent,
  testEntry,
  testProblems,
} from "./testing.ts";

const canary = "clusters/rings/canary/pins.yaml";
const edge2 = { "clusters/edge-2/cluster.yaml": testClusterText({ domain: "edge-2.example.com" }) };
const causes = (changes: Changes, catalog?: Catalog) =>
  testProblems(changes, catalog).map(({ code, cause }) => `${code}: ${cause}`);

test("a fleet in order has no problems", () => {
  expect(problemsText({})).toBe("\n");
});

test("head in a ring that does not track it, of the ring and of its clusters", () => {
  expect(
    problemsText({
      "clusters/fleet.yaml":
        "repository: {url: https://git.example.com/a.git}\nhubs: [{name: hub-1}]\nrings:\n  - name: canary\n  - name: production\n    tracksHead: true\n",
      "clusters/edge-1/pins.yaml": "alpha: off\nbeta: {version: head}\n",
      "clusters/hub-1/pins.yaml": "beta: head\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[missing-dependency]: beta depends on alpha, which is not pinned on edge-1.
      at clusters/edge-1/pins.yaml:2:1
      fix: Pin alpha too, or turn beta off.

    error[head-not-tracked]: beta is pinned to head, but the ring canary does not track head.
      at clusters/edge-1/pins.yaml:2:7
      fix: Pin an exact release, or say tracksHead: true for the ring in clusters/fleet.yaml.

    error[head-not-tracked]: alpha is pinned to head, but the ring canary does not track head.
      at clusters/rings/canary/pins.yaml:1:8
      fix: Pin an exact release, or say tracksHead: true for the ring in clusters/fleet.yaml.

    3 errors
    "
  `);
});

test("a dependency that the clusters do not run", () => {
  expect(problemsText({ ...edge2, [canary]: "beta: head\n" })).toMatchInlineSnapshot(`
    "
    error[missing-dependency]: beta depends on alpha, which is not pinned on edge-1, edge-2.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Pin alpha too, or turn beta off.

    1 error
    "
  `);
});

test("a dependency that no component is, and one of a release alone", () => {
  const gamma = testComponent("gamma", { dependsOn: ["alhpa"] });
  const catalog = new Map([
    ...testCatalog(alpha, beta),
    testEntry(gamma, { "1.0.0": testComponent("gamma", { dependsOn: ["beta"] }) }),
  ]);
  expect(problemsText({ [canary]: "alpha: head\ngamma: head\n" }, catalog)).toMatchInlineSnapshot(`
    "
    error[missing-dependency]: gamma depends on alhpa, which is not pinned on edge-1.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Did you mean alpha? Correct dependsOn in apps/gamma/src/index.ts.

    1 error
    "
  `);
  expect(problemsText({ [canary]: "alpha: head\ngamma: 1.0.0\n" }, catalog)).toMatchInlineSnapshot(`
    "
    error[missing-dependency]: gamma 1.0.0 depends on beta, which is not pinned on edge-1.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Pin beta too, or turn gamma off.

    1 error
    "
  `);
});

test.each([canary, "clusters/edge-1/pins.yaml"])(
  "while %s cannot be read, nothing is said of what the cluster runs",
  (path) => {
    const overrides = {
      "clusters/overrides/beta.yaml": "{}\n",
      "clusters/rings/canary/overrides/beta.yaml": "{}\n",
    };
    expect(causes({ [canary]: "beta: head\n", ...overrides, [path]: "beta: 2\n" })).toEqual([
      expect.stringMatching(/^bad-value/),
    ]);
  },
);

test("overrides of what nobody runs", () => {
  expect(
    problemsText({
      "clusters/overrides/beta.yaml": "values: {replicaCount: 1}\n",
      "clusters/rings/canary/overrides/beta.yaml": "values: {replicaCount: 1}\n",
      "clusters/edge-1/overrides/beta.yaml": "values: {replicaCount: 1}\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    warning[unused-override]: This overrides beta, but edge-1 does not run it.
      at clusters/edge-1/overrides/beta.yaml:1:1
      fix: Pin beta, or delete the file.

    warning[unused-override]: This overrides beta, but no cluster runs it.
      at clusters/overrides/beta.yaml:1:1
      fix: Pin beta, or delete the file.

    warning[unused-override]: This overrides beta, but no cluster of the ring canary runs it.
      at clusters/rings/canary/overrides/beta.yaml:1:1
      fix: Pin beta, or delete the file.

    3 warnings
    "
  `);
});

test("one cluster that runs it is enough for an override of its ring and of the fleet, and not of another ring", () => {
  expect(
    causes({
      ...edge2,
      "clusters/edge-1/pins.yaml": "beta: head\n",
      "clusters/overrides/beta.yaml": "values: {replicaCount: 1}\n",
      "clusters/rings/canary/overrides/beta.yaml": "values: {replicaCount: 1}\n",
      "clusters/rings/production/overrides/beta.yaml": "values: {replicaCount: 1}\n",
    }),
  ).toEqual(["unused-override: This overrides beta, but no cluster of the ring production runs it."]);
});

test("a cluster that cannot be read may well run what its ring and the fleet override", () => {
  expect(
    causes({
      "clusters/edge-2/cluster.yaml": testClusterText().replace("region: eu-west-1", "region: 7"),
      "clusters/overrides/beta.yaml": "values: {replicaCount: 1}\n",
      "clusters/rings/canary/overrides/beta.yaml": "values: {replicaCount: 1}\n",
      "clusters/rings/production/overrides/beta.yaml": "values: {replicaCount: 1}\n",
    }).filter((cause) => cause.startsWith("unused")),
  ).toEqual(["unused-override: This overrides beta, but no cluster of the ring production runs it."]);
});

test("a ring that is not there hides nothing of the others", () => {
  expect(
    causes({
      "clusters/edge-1/cluster.yaml": testClusterText({ ring: "cannary", domain: "edge-1.example.com" }),
      [canary]: "beta: head\n",
      "clusters/rings/canary/overrides/beta.yaml": "values: {replicaCount: 1}\n",
      "clusters/overrides/beta.yaml": "values: {replicaCount: 1}\n",
    }).map((cause) => cause.split(":")[0]),
  ).toEqual(["unknown-ring", "unused-override"]);
});

const circle = (field: "dependsOn" | "after") => [
  testComponent("delta", { [field]: ["gamma"] }),
  testComponent("gamma", { dependsOn: ["delta"] }),
];

test.each(["dependsOn", "after"] as const)("a circle of dependencies by %s", (field) => {
  const reads: string[] = [];
  const placeOf = (name: string) => {
    reads.push(name);
    return { file: "apps/delta/src/index.ts", line: 9, column: 3 };
  };
  const entries = circle(field)
    .toReversed()
    .map((component) => testEntry(component, {}, { placeOf }));
  const catalog = new Map([...testCatalog(alpha), ...entries]);
  expect(problemsText({}, catalog)).toMatchInlineSnapshot(`
    "
    error[dependency-cycle]: Components depend on each other in a circle: delta -> gamma -> delta.
      at apps/delta/src/index.ts:9:3
      fix: Remove one of these from dependsOn or after.

    1 error
    "
  `);
  expect(reads).toEqual([field]);
});

test("a circle of releases that clusters run together, told once", () => {
  const [delta = alpha, gamma = alpha] = circle("after");
  const catalog = new Map([
    ...testCatalog(alpha),
    testEntry(testComponent("delta"), { "1.0.0": delta }),
    testEntry(testComponent("gamma"), { "1.0.0": gamma, "2.0.0": testComponent("gamma") }),
  ]);
  expect(
    problemsText({ ...edge2, [canary]: "delta: 1.0.0\ngamma: 1.0.0\n" }, catalog),
  ).toMatchInlineSnapshot(`
    "
    error[dependency-cycle]: Components depend on each other in a circle: delta 1.0.0 -> gamma 1.0.0 -> delta 1.0.0.
      at apps/delta/releases/1.0.0/release.json:1:1
      fix: Pin another release of one of these.

    1 error
    "
  `);
  expect(problemsText({ [canary]: "delta: 1.0.0\ngamma: 2.0.0\n" }, catalog)).toBe("\n");
  const mixed = new Map([
    ...catalog,
    testEntry(gamma, {}),
    testEntry(testComponent("delta"), { "1.0.0": delta }),
  ]);
  expect(causes({ [canary]: "delta: 1.0.0\ngamma: head\n" }, mixed)).toEqual([
    "dependency-cycle: Components depend on each other in a circle: delta 1.0.0 -> gamma -> delta 1.0.0.",
  ]);
});

test("a release that cannot be loaded is a problem once, however many clusters run it, and none where nobody does", () => {
  const broken = error("release-changed", "alpha 1.0.0 is not what was frozen.", "Take it back from Git.");
  const releaseProblems = (version: string) => (version === "1.0.0" ? [broken] : []);
  const entry = testEntry(alpha, {}, { releases: ["1.0.0", "2.0.0"], releaseProblems });
  const catalog = new Map([entry]);
  const causesOf = (release: string) => {
    const pins = `alpha: ${release}\n`;
    return causes({ [canary]: pins, "clusters/rings/production/pins.yaml": pins }, catalog);
  };
  expect(causesOf("1.0.0")).toEqual(["release-changed: alpha 1.0.0 is not what was frozen."]);
  expect(causesOf("2.0.0")).toEqual([]);
});
