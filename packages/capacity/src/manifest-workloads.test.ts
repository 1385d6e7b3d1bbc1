import type { JsonObject } from "@hub/component";
import { expect, test } from "vitest";
import { manifestWorkloads } from "./manifest-workloads.ts";

const resources = { requests: { cpu: "100m" } };
const object = (kind: string, name: string, spec: JsonObject): JsonObject => ({
  kind,
  metadata: { name, namespace: "web" },
  spec,
});
const template = { spec: { containers: [{ resources }] } };

test("finds pods, with as many as their autoscaler may make", () => {
  const scaleTargetRef = { kind: "Deployment", name: "web" };
  expect(
    manifestWorkloads([
      object("HorizontalPodAutoscaler", "web", { scaleTargetRef, minReplicas: 2, maxReplicas: 9 }),
      object("Deployment", "web", { replicas: 1, template }),
      object("DaemonSet", "agent", { template }),
    ]),
  ).toEqual([
    { name: "web", replicas: { min: 2, max: 9 }, containers: [resources], volumes: [] },
    { name: "agent", replicas: "every-node", containers: [resources], volumes: [] },
  ]);
});

test("counts sidecars, and no init containers that end before the pod runs", () => {
  const initContainers = [{ resources }, { restartPolicy: "Always", resources }];
  const spec = { template: { spec: { ...template.spec, initContainers } } };
  expect(manifestWorkloads([object("Deployment", "web", spec)])[0]?.containers).toHaveLength(2);
});

test("finds volumes, of each pod and alone", () => {
  const claim = { resources: { requests: { storage: "20Gi" } } };
  expect(
    manifestWorkloads([
      object("StatefulSet", "db", { replicas: 3, template, volumeClaimTemplates: [{ spec: claim }] }),
      object("PersistentVolumeClaim", "shared", claim),
    ]).map(({ name, volumes }) => [name, volumes]),
  ).toEqual([
    ["db", ["20Gi"]],
    ["shared", ["20Gi"]],
  ]);
});

test("passes by what makes no pods that stay", () => {
  expect(manifestWorkloads([object("Job", "once", { template }), object("ConfigMap", "web", {})])).toEqual(
    [],
  );
});
