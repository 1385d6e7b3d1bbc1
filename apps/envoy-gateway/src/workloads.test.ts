import { workloadsForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import envoyGateway from "./index.ts";

test("counts the proxies from the fewest to the most that their autoscaler may have", () => {
  expect(workloadsForTest(envoyGateway, {}, { minReplicas: 4, maxReplicas: 20 })).toContainEqual(
    expect.objectContaining({ name: "edge", replicas: { min: 4, max: 20 } }),
  );
});

test("counts what stands beside each proxy, with the resources that it is given", () => {
  const edge = workloadsForTest(envoyGateway).find(({ name }) => name === "edge");
  expect(edge?.containers).toEqual([
    { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "1000m", memory: "1Gi" } },
    { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } },
  ]);
});

test("counts the rate limit service that the controller runs", () => {
  expect(workloadsForTest(envoyGateway)).toContainEqual(
    expect.objectContaining({
      name: "envoy-ratelimit",
      replicas: 2,
      containers: [{ requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } }],
    }),
  );
});
