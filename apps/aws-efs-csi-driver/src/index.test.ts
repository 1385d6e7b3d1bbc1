import { checkValues } from "@hub/chart";
import type { ClusterFacts } from "@hub/component";
import { checksForTest, defaults, renderForTest, testCluster, workloadsOf } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import efs from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof efs.settings>;

const identity = "arn:aws:iam::482910375562:role/test-1-efs-csi";
const monitored: Partial<ClusterFacts> = { components: ["prometheus-operator-crds"] };

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  values(testCluster(facts), defaults(efs, settings));

test("renders with an identity and monitors", () =>
  expectRendered(renderForTest(efs, monitored, { identity }), "everything"));

test("sets only values that the chart reads", () => {
  expect(checkValues(efs.chart?.keys ?? {}, valuesOf(monitored, { identity }))).toEqual([]);
});

test.each(["gcp", "azure"] as const)("is refused on %s", (provider) => {
  expect(() => valuesOf({ provider })).toThrow(`test-1 runs on ${provider}, which has no EFS.`);
});

test("gives the controller the identity of the settings, or none of its own", () => {
  const annotations = (settings: Settings) => valuesOf({}, settings).controller?.serviceAccount?.annotations;
  expect(annotations({ identity })).toEqual({ "eks.amazonaws.com/role-arn": identity });
  expect(annotations({})).toEqual({});
});

test("gets its token in the cluster's own region", () => {
  expect(valuesOf().controller?.regionalStsEndpoints).toBe(true);
});

test("keeps the driver's registration between two syncs, which a hook would delete", () => {
  expect(valuesOf().useHelmHooksForCSIDriver).toBe(false);
});

test("lets a node be drained, whatever the number of replicas", () => {
  expect(valuesOf({}, { replicas: 1 }).controller).toMatchObject({
    replicaCount: 1,
    podDisruptionBudget: { enabled: true, minAvailable: null, maxUnavailable: 1 },
  });
});

test("gives every container requests and limits", () => {
  const { controller, node, sidecars } = valuesOf();
  const parts = [controller, node, sidecars?.csiProvisioner, sidecars?.livenessProbe];
  for (const part of [...parts, sidecars?.nodeDriverRegistrar]) {
    expect(part?.resources).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { cpu: expect.any(String), memory: expect.any(String) },
    });
  }
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  const enabled = (facts: Partial<ClusterFacts>) => valuesOf(facts).controller?.serviceMonitor?.enabled;
  expect([enabled({}), enabled(monitored)]).toEqual([false, true]);
});

test("checks its pods and the driver", () => {
  const checks = checksForTest(efs, {}, { replicas: 3 });
  expect(workloadsOf(checks)).toEqual({ "Deployment/efs-csi-controller": 3, "DaemonSet/efs-csi-node": 1 });
  expect(checks[0]).toMatchObject({ kind: "exists", object: { kind: "CSIDriver", name: "efs.csi.aws.com" } });
});
