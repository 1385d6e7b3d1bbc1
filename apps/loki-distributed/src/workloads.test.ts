import { workloadsForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import loki from "./index.ts";

test("counts volumes where a part has some, and the exporters beside the caches", () => {
  const workloads = workloadsForTest(loki, {}, { ingesters: { replicas: 4, volumeGiB: 50 } });
  const byName = new Map(workloads.map((one) => [one.name, one]));
  expect(byName.get("loki-ingester")).toMatchObject({ replicas: 4, volumes: ["50Gi"] });
  expect(byName.get("loki-index-gateway")).toMatchObject({ replicas: 2, volumes: ["10Gi"] });
  expect(byName.get("loki-compactor")).toMatchObject({ volumes: ["10Gi"] });
  expect(byName.get("loki-memcached-chunks")?.containers).toHaveLength(2);
});
