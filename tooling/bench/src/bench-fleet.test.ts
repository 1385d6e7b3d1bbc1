import { expect, test } from "vitest";
import { planApps } from "./bench-apps.ts";
import { benchFleet } from "./bench-fleet.ts";
import { median } from "./usage.ts";

const apps = [
  { name: "ingress-nginx", original: "ingress-nginx" },
  { name: "ingress-nginx-b", original: "ingress-nginx" },
];

test("the same seed makes the same fleet, another one another", () => {
  expect(benchFleet({ clusters: 5, apps })).toEqual(benchFleet({ clusters: 5, apps }));
  expect(benchFleet({ clusters: 5, apps, seed: 2 })).not.toEqual(benchFleet({ clusters: 5, apps }));
});

test("no two clusters are alike, and each ring pins every component", () => {
  const files = benchFleet({ clusters: 50, apps });
  const facts = [...files].filter(([path]) => path.endsWith("/cluster.yaml")).map(([, text]) => text);
  expect(new Set(facts).size).toBe(50);
  expect(files.get("clusters/rings/canary/pins.yaml")).toBe("ingress-nginx: head\ningress-nginx-b: head\n");
});

test("a larger fleet has more hubs", () => {
  const hubs = (clusters: number) =>
    benchFleet({ clusters, apps })
      .get("clusters/fleet.yaml")
      ?.match(/ {2}- name: cluster-/g)?.length;
  expect(hubs(10)).toBe(1);
  expect(hubs(1000)).toBe(4);
});

test("components come again under second names where there are too few", () => {
  const root = `${import.meta.dirname}/../../..`;
  const plan = planApps(root, 40);
  expect(new Set(plan.map(({ name }) => name)).size).toBe(40);
  expect(plan.find(({ name }) => name === "storage-b")).toEqual({ name: "storage-b", original: "storage" });
});

test("the median of an even number of runs is the mean of the two in the middle", () => {
  expect(median([4, 1, 3, 100])).toBe(3.5);
});
