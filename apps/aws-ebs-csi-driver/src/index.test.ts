import { checkValues } from "@hub/chart";
import type { ClusterFacts } from "@hub/component";
import { checksForTest, defaults, renderForTest, testCluster, workloadsOf } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import ebs from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof ebs.settings>;

const identity = "arn:aws:iam::482910375562:role/test-1-ebs-csi";
const everything: Partial<ClusterFacts> = { components: ["prometheus-operator-crds", "snapshot-controller"] };

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  values(testCluster(facts), defaults(ebs, settings));

test("renders with an identity, snapshots and monitors", () =>
  expectRendered(
    renderForTest(ebs, everything, { identity, volumeTags: { team: "platform" } }),
    "everything",
  ));

test("sets only values that the chart reads", () => {
  expect(checkValues(ebs.chart?.keys ?? {}, valuesOf(everything, { identity }))).toEqual([]);
});

test.each(["gcp", "azure"] as const)("is refused on %s", (provider) => {
  expect(() => valuesOf({ provider })).toThrow(`test-1 runs on ${provider}, which has no EBS volumes.`);
});

describe("the controller", () => {
  test("has the identity of the settings, or none of its own", () => {
    expect(valuesOf({}, { identity }).controller?.serviceAccount?.annotations).toEqual({
      "eks.amazonaws.com/role-arn": identity,
    });
    expect(valuesOf().controller?.serviceAccount?.annotations).toEqual({});
  });

  test("refuses the identity of another provider", () => {
    expect(() => valuesOf({}, { identity: "ebs-csi@llm-analytics-test.iam.gserviceaccount.com" })).toThrow(
      /needs an AWS role ARN/,
    );
  });

  test("knows region and cluster without asking the node", () => {
    expect(valuesOf({ name: "eu-prod-1", region: "eu-west-1" }).controller).toMatchObject({
      region: "eu-west-1",
      k8sTagClusterId: "eu-prod-1",
    });
  });

  test("drops every capability, in each container", () => {
    const { controller, sidecars } = valuesOf();
    expect(ebs.namespace.podSecurity).toBe("baseline");
    expect(controller).toMatchObject({
      securityContext: { seccompProfile: { type: "RuntimeDefault" } },
      containerSecurityContext: { capabilities: { drop: ["ALL"] } },
    });
    for (const sidecar of ["provisioner", "attacher", "snapshotter", "resizer", "livenessProbe"] as const) {
      expect(sidecars?.[sidecar]?.securityContext?.capabilities?.drop).toEqual(["ALL"]);
    }
  });

  test("snapshots where there are the kinds of snapshots, without which it would not start", () => {
    const forced = (components: string[]) => valuesOf({ components }).sidecars?.snapshotter?.forceEnable;
    expect([forced([]), forced(["snapshot-controller"])]).toEqual([false, true]);
  });

  test("tags volumes in whatever order the tags are named", () => {
    const tags = (volumeTags: Record<string, string>) =>
      JSON.stringify(valuesOf({}, { volumeTags }).controller?.extraVolumeTags);
    expect(tags({ team: "a", stage: "b" })).toBe(tags({ stage: "b", team: "a" }));
  });
});

test("keeps what is privileged to the agents, in their namespace", () => {
  expect(valuesOf().node?.namespaceOverride).toBe("node-agents");
  expect(ebs.extraNamespaces).toEqual([{ name: "node-agents", podSecurity: "privileged" }]);
  // Of Windows there are no nodes.
  expect(valuesOf().node?.enableWindows).toBe(false);
});

test("makes no class, least of all a second default, and no pod that tests Kubernetes", () => {
  expect(valuesOf()).toMatchObject({
    defaultStorageClass: { enabled: false },
    helmTester: { enabled: false },
  });
});

test("gives every container requests and limits", () => {
  const { controller, node } = valuesOf();
  for (const part of [controller, node]) {
    expect(part?.resources).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { cpu: expect.any(String), memory: expect.any(String) },
    });
  }
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  const monitored = (facts: Partial<ClusterFacts>) => valuesOf(facts).controller?.serviceMonitor?.forceEnable;
  expect([monitored({}), monitored(everything)]).toEqual([false, true]);
});

test("refuses tags that AWS keeps for itself, or does not take", () => {
  const { error } = ebs.settings.safeParse({ volumeTags: { "aws:team": "x", team: "a\nb" } });
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["volumeTags.aws:team", "volumeTags.team"]);
});

test("checks its pods where they are, and the driver", () => {
  const checks = checksForTest(ebs, { components: ["kube-prometheus-stack"] }, { replicas: 3 });
  expect(workloadsOf(checks)).toEqual({ "Deployment/ebs-csi-controller": 3, "DaemonSet/ebs-csi-node": 1 });
  expect(checks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ workload: "DaemonSet", namespace: "node-agents" }),
      expect.objectContaining({ object: expect.objectContaining({ name: "ebs.csi.aws.com" }) }),
    ]),
  );
});
