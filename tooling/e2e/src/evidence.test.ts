import { expect, test } from "vitest";
import { findViolations, mostAtOnce, unproven, type WantedOrder } from "./evidence.ts";
import type { PodRecord } from "./lab/pod-stand-in.ts";

const order: WantedOrder = {
  rings: ["canary", "production"],
  clusters: new Map([
    ["canary-1", "canary"],
    ["production-1", "production"],
  ]),
  dependsOn: new Map([
    ["alpha", []],
    ["beta", ["alpha"]],
  ]),
};

const pod = (name: string, startMs: number, readyMs: number | undefined, version = "2"): PodRecord => {
  const [cluster = "", component = ""] = name.split("/");
  return { cluster, component, version, name, startMs, readyMs, goneMs: undefined };
};

const inOrder = [
  pod("canary-1/alpha", 0, 10),
  pod("canary-1/beta", 10, 20),
  pod("production-1/alpha", 20, 30),
  pod("production-1/beta", 30, 40),
];

test("finds nothing where every pod waited for all it depends on", () => {
  expect(findViolations(inOrder, "2", order)).toEqual([]);
});

test("finds a component that started before what it depends on was Ready in its own cluster", () => {
  const pods = inOrder.with(1, pod("canary-1/beta", 9, 20));
  expect(findViolations(pods, "2", order)).toEqual([
    { kind: "wave", early: "canary-1/beta", awaited: "canary-1/alpha" },
  ]);
});

test("finds a cluster that started before the last pod of an earlier ring was Ready, or while one never is", () => {
  const early = inOrder.with(2, pod("production-1/alpha", 19, 30));
  const stuck = inOrder.with(1, pod("canary-1/beta", 10, undefined));
  expect(findViolations(early, "2", order)).toEqual([
    { kind: "ring", early: "production-1/alpha", awaited: "canary-1/beta" },
  ]);
  expect(findViolations(stuck, "2", order).map(({ kind, early }) => [kind, early])).toEqual([
    ["ring", "production-1/alpha"],
    ["ring", "production-1/beta"],
  ]);
});

test("takes no notice of pods of another version, or of clusters outside of the order", () => {
  const others = [pod("production-1/alpha", 0, 1, "1"), pod("elsewhere-1/beta", 0, 1)];
  expect(findViolations([...inOrder, ...others], "2", order)).toEqual([]);
});

test("names the pods that the evidence lacks", () => {
  expect(unproven(inOrder.slice(0, 3), "2", order)).toEqual(["production-1/beta"]);
});

test("counts the clusters that update at one moment, a cluster that ends as another begins not with it", () => {
  const pods = [pod("a/x", 0, 10), pod("b/x", 5, 15), pod("c/x", 10, 20), pod("d/x", 12, 14)];
  expect(mostAtOnce(pods, "2")).toBe(3);
  expect(mostAtOnce(pods.slice(0, 1), "2")).toBe(1);
  expect(mostAtOnce([], "2")).toBe(0);
});
