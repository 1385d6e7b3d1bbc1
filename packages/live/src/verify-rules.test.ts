import type { ProblemCode } from "@hub/problem";
import { expect, test } from "vitest";
import { KubeError } from "./problems.ts";
import type { Outcome, Verdict } from "./verdict.ts";
import {
  admittedVerdict,
  conditionVerdict,
  defaultClassVerdict,
  fieldVerdict,
  newestVerdict,
  recentVerdict,
  refusedVerdict,
  targetVerdict,
  workloadVerdict,
} from "./verify-rules.ts";

const text = ({ outcome, reason }: Verdict): string => `${outcome}: ${reason}`;

test("a Deployment passes when every pod that it asks for is new and ready", () => {
  const deployment = (status: object, replicas = 3) =>
    text(
      workloadVerdict(
        { workload: "Deployment", replicas: 2 },
        { metadata: { generation: 7 }, spec: { replicas }, status: { observedGeneration: 7, ...status } },
      ),
    );
  expect(deployment({ updatedReplicas: 3, readyReplicas: 3 })).toBe("pass: 3 of 3 pods are ready.");
  expect(deployment({ updatedReplicas: 3, readyReplicas: 2 })).toBe("fail: 2 of 3 pods are ready.");
  expect(deployment({ updatedReplicas: 1, readyReplicas: 3 })).toBe(
    "fail: 1 of 3 pods are of the newest template.",
  );
  expect(deployment({ updatedReplicas: 3, readyReplicas: 3, observedGeneration: 6 })).toBe(
    "fail: Its controller has not seen the newest template yet.",
  );
});

test("a Deployment that somebody scaled below what is wanted fails, although all of its pods are ready", () => {
  const scaled = (replicas: number) =>
    text(
      workloadVerdict(
        { workload: "Deployment", replicas: 2 },
        { spec: { replicas }, status: { updatedReplicas: replicas, readyReplicas: replicas } },
      ),
    );
  expect(scaled(1)).toBe("fail: It asks for 1 pod, expected at least 2.");
  expect(scaled(5)).toBe("pass: 5 of 5 pods are ready.");
});

test("a DaemonSet passes when every node that should has a pod", () => {
  const daemon = (ready: number) =>
    text(
      workloadVerdict(
        { workload: "DaemonSet" },
        { status: { desiredNumberScheduled: 3, updatedNumberScheduled: 3, numberReady: ready } },
      ),
    );
  expect(daemon(3)).toBe("pass: 3 of 3 pods are ready.");
  expect(daemon(2)).toBe("fail: 2 of 3 pods are ready.");
  expect(text(workloadVerdict({ workload: "DaemonSet" }, { status: {} }))).toBe(
    "fail: It asks for 0 pods, expected at least 1.",
  );
});

test("a condition passes with the wanted status, and says why it has not", () => {
  const object = (status: string) => ({
    status: { conditions: [{ type: "Ready", status, reason: "Pending", message: "DNS" }] },
  });
  expect(text(conditionVerdict("Ready", "True", object("True")))).toBe("pass: Ready is True (Pending: DNS).");
  expect(text(conditionVerdict("Ready", "True", object("False")))).toBe(
    "fail: Ready is False (Pending: DNS).",
  );
  expect(text(conditionVerdict("Ready", "True", {}))).toBe("fail: It has no condition Ready yet.");
});

test("a field passes where it is set, and with a value where one is said", () => {
  const object: object = { status: { ingress: [{ ip: "192.0.2.1" }], phase: "Bound" } };
  expect(text(fieldVerdict(["status", "ingress", "0"], undefined, object))).toBe(
    'pass: status.ingress.0 is {"ip":"192.0.2.1"}.',
  );
  expect(text(fieldVerdict(["status", "phase"], "Bound", object))).toBe('pass: status.phase is "Bound".');
  expect(text(fieldVerdict(["status", "phase"], "Lost", object))).toBe(
    'fail: status.phase is "Bound", expected "Lost".',
  );
  expect(text(fieldVerdict(["status", "ingress", "1"], undefined, object))).toBe(
    "fail: status.ingress.1 is not set.",
  );
  expect(text(fieldVerdict(["status", "constructor"], undefined, object))).toBe(
    "fail: status.constructor is not set.",
  );
});

test("a time passes until it is too long ago", () => {
  const at = (time?: string) =>
    text(
      recentVerdict(
        ["status", "last"],
        26,
        { status: { last: time } } as object,
        new Date("2026-06-15T12:00:00Z"),
      ),
    );
  expect(at("2026-06-15T02:00:00Z")).toBe("pass: The last time was 2026-06-15T02:00:00Z, 10 h ago.");
  expect(at("2026-06-14T02:00:00Z")).toBe(
    "fail: The last time was 2026-06-14T02:00:00Z, 34 h ago, expected at most 26 h.",
  );
  expect(at()).toBe("fail: status.last holds no time: it has not happened yet.");
});

test("several times pass by the newest that came out well, however new those are that did not", () => {
  const check = {
    kind: "recent-one-of",
    objects: { apiVersion: "velero.io/v1", kind: "Backup", namespace: "velero", labels: { of: "daily" } },
    where: { path: ["status", "phase"], equals: "Completed" },
    path: ["status", "completionTimestamp"],
    maxAgeHours: 26,
    proves: "",
  } as const;
  const backup = (phase: string, completionTimestamp?: string): object => ({
    status: { phase, completionTimestamp },
  });
  const of = (...backups: object[]) => text(newestVerdict(check, backups, new Date("2026-06-15T12:00:00Z")));
  const old = backup("Completed", "2026-06-13T01:00:00Z");
  const failed = backup("PartiallyFailed", "2026-06-15T01:00:00Z");
  expect(of(old, backup("Completed", "2026-06-15T01:00:00Z"), failed)).toBe(
    "pass: The last time was 2026-06-15T01:00:00Z, 11 h ago.",
  );
  expect(of(old, failed, backup("InProgress"))).toBe(
    "fail: The last time was 2026-06-13T01:00:00Z, 59 h ago, expected at most 26 h.",
  );
  expect(of(failed)).toBe('fail: No Backup with of=daily has status.phase "Completed".');
});

test("one default StorageClass passes; none, two, or another one fail", () => {
  const storageClass = (name: string, isDefault: boolean) => ({
    metadata: { name, annotations: { "storageclass.kubernetes.io/is-default-class": String(isDefault) } },
  });
  const [ssd, hdd, gp2] = [storageClass("ssd", true), storageClass("hdd", false), storageClass("gp2", true)];
  expect(text(defaultClassVerdict([ssd, hdd], "ssd"))).toBe("pass: ssd is the default.");
  expect(text(defaultClassVerdict([hdd], "ssd"))).toBe(
    "fail: No StorageClass is the default, expected ssd alone.",
  );
  expect(text(defaultClassVerdict([ssd, gp2]))).toBe(
    "fail: ssd and gp2 are the default, expected exactly one.",
  );
  expect(text(defaultClassVerdict([gp2], "ssd"))).toBe("fail: gp2 is the default, expected ssd alone.");
});

test("targets pass when there are some and all of them are up", () => {
  const answer = (...up: string[]) => ({
    data: {
      result: up.map((value, index) => ({ metric: { job: `job-${index}` }, value: [0, value] as const })),
    },
  });
  expect(text(targetVerdict({ namespace: "shop" }, answer("1", "1")))).toBe("pass: 2 of 2 targets are up.");
  expect(text(targetVerdict({ namespace: "shop" }, answer("1", "0")))).toBe(
    "fail: 1 of 2 targets are down: job-1.",
  );
  expect(text(targetVerdict({ namespace: "shop" }, answer()))).toBe(
    "fail: Prometheus has no target in the namespace shop.",
  );
  expect(text(targetVerdict({ namespace: "shop", container: "till" }, answer()))).toBe(
    "fail: Prometheus has no target of the container till in the namespace shop.",
  );
});

const refused = (status: number, message: string, code: ProblemCode = "refused"): KubeError =>
  new KubeError(
    { code, severity: "error", cause: `cause of ${status}`, fix: "" },
    { status, answer: { message } },
  );

test("an object that must be refused passes only where the right one refuses it", () => {
  const by = "violates PodSecurity";
  const cases: [Outcome, KubeError | undefined][] = [
    ["pass", refused(403, 'pods "x" is forbidden: violates PodSecurity "restricted:v1.34"')],
    ["fail", undefined],
    ["fail", refused(404, 'namespaces "x" not found', "not-found")],
    ["not-checkable", refused(403, 'serviceaccount "default" not found')],
    ["not-checkable", refused(403, 'User "x" cannot create resource "pods"', "forbidden")],
    ["not-checkable", refused(503, "busy", "server-failed")],
  ];
  expect(cases.map(([, refusal]) => refusedVerdict(by, refusal).outcome)).toEqual(
    cases.map(([outcome]) => outcome),
  );
});

test("a webhook that cannot be called fails, whether the object should pass it or not", () => {
  const away = refused(500, 'failed calling webhook "x": connection refused', "server-failed");
  expect(refusedVerdict("x", refused(500, "failed calling webhook: timeout", "server-failed")).outcome).toBe(
    "fail",
  );
  expect(admittedVerdict(away).outcome).toBe("fail");
  expect(admittedVerdict(undefined).outcome).toBe("pass");
  expect(text(admittedVerdict(refused(400, "denied the request")))).toBe(
    "fail: A dry run was refused: denied the request",
  );
});
