import { workloadsForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import loki from "./index.ts";
import { workloads } from "./workloads.ts";

test("counts volumes where a part has some, and the exporters beside the caches and the gateway", () => {
  const workloads = workloadsForTest(loki, {}, { ingesters: { replicas: 4, volumeGiB: 50 } });
  const byName = new Map(workloads.map((one) => [one.name, one]));
  expect(byName.get("loki-ingester")).toMatchObject({ replicas: 4, volumes: ["50Gi"] });
  expect(byName.get("loki-index-gateway")).toMatchObject({ replicas: 2, volumes: ["10Gi"] });
  expect(byName.get("loki-compactor")).toMatchObject({ volumes: ["10Gi"] });
  for (const name of ["loki-chunks-cache", "loki-results-cache", "loki-gateway"])
    expect(byName.get(name)?.containers).toHaveLength(2);
});

test("counts no exporter that an override has turned off", () => {
  const off = { enabled: false };
  const containers = workloads({ gateway: { metrics: off }, memcachedExporter: off }).map(
    (one) => one.containers.length,
  );
  expect(new Set(containers)).toEqual(new Set([1]));
});
