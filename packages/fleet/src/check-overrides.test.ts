import { expect, test } from "vitest";
import { z } from "zod";
import { parseFleet } from "./parse-fleet.ts";
import {
  alpha,
  type Changes,
  problemsText,
  testCatalog,
  testClusterText,
  testComponent,
  testEntry,
  testFiles,
} from "./testing.ts";

const gamma = (...names: string[]) =>
  testComponent("gamma", {
    settings: z.strictObject(Object.fromEntries(names.map((name) => [name, z.int().default(1)]))),
  });
const catalog = new Map([
  ...testCatalog(alpha),
  testEntry(gamma("pods"), { "1.0.0": gamma("replicas"), "1.1.0": gamma("replicas", "pods") }),
]);
const canary = "clusters/rings/canary/pins.yaml";
const clusters: Changes = Object.fromEntries(
  ["edge-2", "edge-3", "edge-4"].map((name) => [
    `clusters/${name}/cluster.yaml`,
    testClusterText({ domain: `${name}.example.com` }),
  ]),
);

test("an override of what nobody runs is held against the working tree", () => {
  expect(
    problemsText({ "clusters/overrides/gamma.yaml": "settings: {replicas: 2}\n" }, catalog),
  ).toMatchInlineSnapshot(`
    "
    warning[unused-override]: This overrides gamma, but no cluster runs it.
      at clusters/overrides/gamma.yaml:1:1
      fix: Pin gamma, or delete the file.

    error[unknown-setting]: settings.replicas is not a setting here.
      at clusters/overrides/gamma.yaml:1:12
      fix: Known are pods.

    1 error, 1 warning
    "
  `);
});

test("an override is held against each release that runs under it, and against the working tree where that runs", () => {
  const overrides = {
    "clusters/overrides/gamma.yaml": "settings: {pods: 2}\n",
    "clusters/rings/canary/overrides/gamma.yaml": "settings: {replicas: 2}\n",
    "clusters/edge-2/overrides/gamma.yaml": "settings: {pods: 3}\n",
  };
  expect(
    problemsText(
      {
        ...clusters,
        ...overrides,
        [canary]: "gamma: 1.0.0\n",
        "clusters/edge-2/pins.yaml": "gamma: 1.1.0\n",
        "clusters/hub-1/pins.yaml": "gamma: head\n",
      },
      catalog,
    ),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-setting]: gamma 1.0.0 on edge-1, edge-3, edge-4: settings.pods is not a setting here.
      at clusters/overrides/gamma.yaml:1:12
      fix: Known are replicas.

    1 error
    "
  `);
  expect(
    problemsText(
      { [canary]: "gamma: 1.1.0\n", "clusters/overrides/gamma.yaml": "settings: {replicas: 2}\n" },
      catalog,
    ),
  ).toBe("\n");
});

test("a component that a release cannot be loaded of is held against nothing", () => {
  const gone = new Map([...testCatalog(alpha), testEntry(gamma("pods"), {}, { releases: ["1.0.0"] })]);
  const changes = { [canary]: "gamma: 1.0.0\n", "clusters/overrides/gamma.yaml": "settings: {pots: 2}\n" };
  expect(problemsText(changes, gone)).toBe("\n");
});

test("a cluster whose ring is not there runs nothing", () => {
  const changes = {
    "clusters/edge-1/cluster.yaml": testClusterText({ ring: "cannary", domain: "edge-1.example.com" }),
    "clusters/edge-1/pins.yaml": "gamma: 1.0.0\n",
    "clusters/edge-1/overrides/gamma.yaml": "settings: {pods: 2}\n",
  };
  expect(parseFleet(testFiles(changes), catalog).problems).toEqual([]);
});

test("overrides that are not to be checked are read all the same", () => {
  const files = testFiles({
    "clusters/overrides/gamma.yaml": "settings: {a: 2}\n",
    "clusters/overrides/alpha.yaml": "settings: {a: 2}\n",
  });
  const { fleet, problems } = parseFleet(files, catalog, ({ component }) => component === "alpha");
  expect([...(fleet?.overrides.keys() ?? [])]).toEqual(["alpha", "gamma"]);
  expect(problems.map(({ place }) => place?.file)).toEqual(["clusters/overrides/alpha.yaml"]);
});
