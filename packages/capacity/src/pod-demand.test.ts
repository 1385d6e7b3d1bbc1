import { expect, test } from "vitest";
import { demandOf, podDemand } from "./pod-demand.ts";

const half = { requests: { cpu: "500m", memory: "512Mi" }, limits: { cpu: 1, memory: "1Gi" } };

test("adds up the containers of a pod, and its volumes", () => {
  expect(
    podDemand({ name: "web", containers: [half, half, null, undefined], volumes: ["10Gi", null] }).each,
  ).toEqual({
    pods: 1,
    requests: { cpuCores: 1, memoryGiB: 1 },
    limits: { cpuCores: 2, memoryGiB: 2 },
    storageGiB: 10,
  });
});

test("takes a limit for a request where none is said, as the API server does", () => {
  const { each } = podDemand({ name: "web", containers: [{ limits: { cpu: "2", memory: "4Gi" } }] });
  expect(each.requests).toEqual({ cpuCores: 2, memoryGiB: 4 });
});

test.each([
  ["as many as it says", 4, { min: 4, max: 4 }],
  ["one where it says nothing", undefined, { min: 1, max: 1 }],
  ["none", 0, { min: 0, max: 0 }],
  ["a range where an autoscaler decides", { min: 3, max: 10 }, { min: 3, max: 10 }],
  ["from one on where an autoscaler has no minimum", { max: 4 }, { min: 1, max: 4 }],
  ["one on every node", "every-node", { min: 5, max: 5 }],
] as const)("counts pods: %s", (_, replicas, pods) => {
  const { min, max } = demandOf(podDemand({ name: "web", replicas, containers: [half] }), 5);
  expect({ min: min.pods, max: max.pods }).toEqual(pods);
  expect(max.requests.cpuCores).toBe(pods.max / 2);
});

test("counts a claim that stands alone as no pod", () => {
  const { min } = demandOf(podDemand({ name: "data", containers: [], volumes: ["1Ti"] }), 5);
  expect(min).toMatchObject({ pods: 0, storageGiB: 1024 });
});

test("refuses what is no quantity and no number of pods", () => {
  const message = (workload: object) => {
    try {
      podDemand({ name: "web", containers: [], ...workload });
      return "";
    } catch (error) {
      return String(error);
    }
  };
  expect(message({ containers: [{ requests: { memory: "3Xi" } }] })).toMatchInlineSnapshot(
    `"DemandError: web asks for "3Xi" of memory, which is no quantity of Kubernetes"`,
  );
  expect(message({ containers: ["small"] })).toMatchInlineSnapshot(
    `"DemandError: web has "small" for resources, which is no map"`,
  );
  expect(message({ volumes: ["big"] })).toMatchInlineSnapshot(
    `"DemandError: web asks for "big" of storage, which is no quantity of Kubernetes"`,
  );
  expect(message({ replicas: 1.5 })).toMatchInlineSnapshot(
    `"DemandError: web has 1.5 replicas, which is no number of pods"`,
  );
});
