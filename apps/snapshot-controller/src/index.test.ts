import { checkValues } from "@hub/chart";
import type { ClusterFacts } from "@hub/component";
import { checksForTest, defaults, renderForTest, testCluster, workloadsOf } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import snapshotController from "./index.ts";
import { values } from "./values.ts";

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings = {}) =>
  values(testCluster(facts), defaults(snapshotController, settings));

test("renders with the defaults", () =>
  expectRendered(
    renderForTest(snapshotController, { components: ["prometheus-operator-crds"] }),
    "defaults",
  ));

test("sets only values that the chart reads", () => {
  expect(checkValues(snapshotController.chart?.keys ?? {}, valuesOf())).toEqual([]);
});

test.each(["gcp", "azure"] as const)("is refused on %s, which brings one", (provider) => {
  expect(() => valuesOf({ provider })).toThrow(
    `test-1 runs on ${provider}, which brings a snapshot controller of its own.`,
  );
});

test("adds to the pods what the restricted level wants and the chart lacks", () => {
  expect(valuesOf().controller).toMatchObject({
    podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
    securityContext: { allowPrivilegeEscalation: false },
  });
  expect(snapshotController.namespace.podSecurity).toBe("restricted");
});

test("makes no certificate, which would be another one at each render", () => {
  expect(valuesOf().webhook).toMatchObject({ enabled: false, tls: { autogenerate: false } });
});

test("lets a node be drained, whatever the number of replicas", () => {
  expect(valuesOf({}, { replicas: 1 }).controller).toMatchObject({
    replicaCount: 1,
    pdb: { maxUnavailable: 1 },
  });
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(valuesOf().controller?.serviceMonitor?.create).toBe(false);
  expect(valuesOf({ components: ["prometheus-operator-crds"] }).controller?.serviceMonitor?.create).toBe(
    true,
  );
});

test("asks before it goes, since every VolumeSnapshot goes with its kind", () => {
  expect(snapshotController.argo.removal).toBe("confirm");
});

test("checks the kinds that the chart brings, and as many pods as the chart is given", () => {
  const checks = checksForTest(snapshotController, {}, { replicas: 3 });
  const brought = snapshotController.chart?.crds?.map(({ name }) => name);
  const wanted = checks.flatMap((check) => (check.kind === "crd-established" ? check.names : []));
  expect(brought).toEqual(expect.arrayContaining([...wanted]));
  expect(workloadsOf(checks)).toEqual({ "Deployment/snapshot-controller": 3 });
});
