import { checksForTest, defaults, testCluster, workloadsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import loki from "./index.ts";
import { values } from "./values.ts";

const settings = { ingesters: { replicas: 5 }, queriers: 4 };
const checks = checksForTest(loki, { components: ["kube-prometheus-stack"] }, settings);
const given = values(testCluster(), defaults(loki, settings));

test("wants as many pods of every part ready as the chart is given, under the name that it is given", () => {
  const name = (part: string) => `${given.fullnameOverride}-${part}`;
  expect(workloadsOf(checks)).toEqual({
    [`Deployment/${name("gateway")}`]: given.gateway?.replicas,
    [`Deployment/${name("distributor")}`]: given.distributor?.replicas,
    [`StatefulSet/${name("ingester")}`]: given.ingester?.replicas,
    [`Deployment/${name("query-frontend")}`]: given.queryFrontend?.replicas,
    [`Deployment/${name("query-scheduler")}`]: given.queryScheduler?.replicas,
    [`Deployment/${name("querier")}`]: given.querier?.replicas,
    [`StatefulSet/${name("index-gateway")}`]: given.indexGateway?.replicas,
    [`StatefulSet/${name("compactor")}`]: given.compactor?.replicas,
    [`StatefulSet/${name("chunks-cache")}`]: given.chunksCache?.replicas,
    // The chart's own number.
    [`StatefulSet/${name("results-cache")}`]: 1,
  });
});

test("leaves out no part that the chart is told to run", () => {
  const parts = Object.values(given).filter(
    (part) => typeof part === "object" && part !== null && "affinity" in part,
  );
  expect(Object.keys(workloadsOf(checks))).toHaveLength(parts.length);
});

test("wants its targets up", () => {
  expect(checks.at(-1)).toMatchObject({ kind: "target-up", namespace: loki.namespace.name });
});
