import { expect, test } from "vitest";
import {
  alpha,
  type Changes,
  problemsText,
  testCatalog,
  testClusterText,
  testComponent,
  testProblems,
  withFleet,
} from "./testing.ts";

const named = (...names: string[]): Changes =>
  Object.fromEntries(
    names.map((name, index) => [
      `clusters/${name}/cluster.yaml`,
      testClusterText({ domain: `n${index}.example.com` }),
    ]),
  );
const codes = (changes: Changes) => testProblems(changes).map(({ code }) => code);

test("names of Applications that are too long, taken, or reserved", () => {
  expect(problemsText(named("e".repeat(60), "edge-1-alpha", "fleet"))).toMatchInlineSnapshot(`
    "
    error[duplicate-application]: Two Applications of the hub hub-1 would be named edge-1-alpha: those of the cluster edge-1-alpha and of alpha on edge-1.
      at clusters/edge-1/cluster.yaml:1:1
      and clusters/edge-1-alpha/cluster.yaml:1:1
      fix: Rename one of the clusters.

    error[name-too-long]: The Application eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee-alpha would have a name of 66 characters; Kubernetes allows 63.
      at clusters/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee/cluster.yaml:1:1
      fix: Rename the cluster: with this component, its name may have 57 characters.

    error[reserved-name]: A cluster cannot be named fleet: Argo CD's Application of that name keeps the fleet itself.
      at clusters/fleet/cluster.yaml:1:1
      fix: Rename the folder.

    3 errors
    "
  `);
});

test("a name of 63 characters is the longest, counted with the longest component that the cluster runs", () => {
  expect(codes(named("e".repeat(57)))).toEqual([]);
  expect(codes(named("e".repeat(58)))).toEqual(["name-too-long"]);
  const pins = "clusters/rings/canary/pins.yaml";
  expect(codes({ ...named("e".repeat(58)), [pins]: "beta: head\nalpha: head\n" })).toEqual(["name-too-long"]);
  expect(codes({ ...named("e".repeat(63)), [pins]: "alpha: off\n" })).toEqual([]);
});

test("a folder whose name is none has that problem alone", () => {
  expect(codes(named("e".repeat(64)))).toEqual(["bad-name"]);
});

test("components of two clusters whose names meet", () => {
  const changes = {
    ...named("edge"),
    "clusters/edge/pins.yaml": "alpha: off\n",
    "clusters/edge-1/pins.yaml": "alpha: head\n",
  };
  expect(codes(changes)).toEqual([]);
  expect(codes(named("edge", "edge-alpha"))).toEqual(["duplicate-application"]);
});

test("components of two clusters whose names are one together", () => {
  const catalog = testCatalog(alpha, testComponent("one-alpha"));
  const changes = { ...named("edge", "edge-one"), "clusters/edge/pins.yaml": "one-alpha: head\n" };
  expect(testProblems(changes, catalog).map(({ cause }) => cause)).toEqual([
    "Two Applications of the hub hub-1 would be named edge-one-alpha: those of alpha on edge-one and of one-alpha on edge.",
  ]);
});

test("two hubs may each have an Application of one name", () => {
  expect(
    codes({
      ...withFleet((text) => text.replace("- name: hub-1", "- name: hub-1\n  - name: hub-2")),
      "clusters/edge-1-alpha/cluster.yaml": testClusterText({ domain: "two.example.com" }).replace(
        "hub: hub-1",
        "hub: hub-2",
      ),
    }),
  ).toEqual([]);
});
