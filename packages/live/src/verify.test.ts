import type { Check } from "@hub/component";
import { expect, test } from "vitest";
import { fakeApi, refusal } from "./testing-api.ts";
import { kubeOf } from "./testing-server.ts";
import { verify } from "./verify.ts";

const now = new Date("2026-06-15T12:00:00Z");

const certificate = { apiVersion: "cert-manager.io/v1", kind: "Certificate", namespace: "shop", name: "tls" };
const trialPod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "trial", namespace: "shop" },
  spec: { containers: [] },
};

const outcomes = async (answers: Parameters<typeof fakeApi>[0], checks: Check[]) => {
  const { kube } = await fakeApi({ "GET /version": { major: "1", minor: "34" }, ...answers });
  const results = await verify(
    kube,
    checks.map((check) => ({ component: "shop", check })),
    { now },
  );
  return results.map(
    ({ kind, outcome, reason }) => `${kind} ${outcome}: ${reason.replaceAll(kube.server, "SERVER")}`,
  );
};

const everyKind: Check[] = [
  { kind: "exists", object: certificate, proves: "" },
  { kind: "crd-established", names: ["a.example.com", "b.example.com"], proves: "" },
  { kind: "workload-ready", workload: "Deployment", namespace: "shop", name: "web", proves: "" },
  { kind: "object-condition", object: certificate, condition: "Ready", proves: "" },
  { kind: "field", object: certificate, path: ["status", "revision"], equals: 3, proves: "" },
  { kind: "recent", object: certificate, path: ["status", "notBefore"], maxAgeHours: 24, proves: "" },
  { kind: "exactly-one-default-storage-class", name: "ssd", proves: "" },
  { kind: "target-up", namespace: "shop", container: "till", proves: "" },
  {
    kind: "recent-one-of",
    objects: { apiVersion: "batch/v1", kind: "Job", namespace: "shop", labels: { app: "books", of: "shop" } },
    where: { path: ["status", "succeeded"], equals: 1 },
    path: ["status", "completionTime"],
    maxAgeHours: 24,
    proves: "",
  },
  { kind: "webhook-answers", object: trialPod, proves: "" },
  { kind: "refused", object: trialPod, by: "violates PodSecurity", proves: "" },
];

const crdPath = (name: string) => `GET /apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}`;
const established = { status: { conditions: [{ type: "Established", status: "True" }] } };
const working = {
  "GET /apis/cert-manager.io/v1/namespaces/shop/certificates/tls": {
    status: {
      revision: 3,
      notBefore: "2026-06-15T01:00:00Z",
      conditions: [{ type: "Ready", status: "True" }],
    },
  },
  [crdPath("a.example.com")]: established,
  [crdPath("b.example.com")]: established,
  "GET /apis/apps/v1/namespaces/shop/deployments/web": {
    spec: { replicas: 1 },
    status: { updatedReplicas: 1, readyReplicas: 1 },
  },
  "GET /apis/storage.k8s.io/v1/storageclasses": {
    items: [
      { metadata: { name: "ssd", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } } },
    ],
  },
  "GET /api/v1/namespaces/monitoring/services/http:prometheus-operated:9090/proxy/api/v1/query": {
    data: { result: [{ metric: { job: "shop" }, value: [0, "1"] }] },
  },
  "GET /apis/batch/v1/namespaces/shop/jobs": {
    items: [{ status: { succeeded: 1, completionTime: "2026-06-15T02:00:00Z" } }],
  },
};

test("runs every kind of check", async () => {
  const results = await outcomes(
    {
      ...working,
      "POST /api/v1/namespaces/shop/pods": refusal(403, 'violates PodSecurity "restricted:latest"'),
    },
    everyKind.filter(({ kind }) => kind !== "webhook-answers"),
  );
  expect(results.filter((line) => !line.includes(" pass: "))).toEqual([]);
  expect(results).toHaveLength(10);
});

test("fails everything on a cluster that has nothing of it, and says what is missing", async () => {
  expect(await outcomes({ "POST /api/v1/namespaces/shop/pods": {} }, everyKind)).toMatchInlineSnapshot(`
    [
      "exists fail: There is no Certificate tls in the namespace shop.",
      "crd-established fail: There is no CustomResourceDefinition a.example.com. There is no CustomResourceDefinition b.example.com.",
      "workload-ready fail: There is no Deployment web in the namespace shop.",
      "object-condition fail: There is no Certificate tls in the namespace shop.",
      "field fail: There is no Certificate tls in the namespace shop.",
      "recent fail: There is no Certificate tls in the namespace shop.",
      "exactly-one-default-storage-class fail: The API server SERVER has no storageclasses.storage.k8s.io (404): /apis/storage.k8s.io/v1/storageclasses not found.",
      "target-up fail: Prometheus does not answer: /api/v1/namespaces/monitoring/services/http:prometheus-operated:9090/proxy/api/v1/query not found",
      "recent-one-of fail: The API server SERVER has no jobs.batch in the namespace shop (404): /apis/batch/v1/namespaces/shop/jobs not found.",
      "webhook-answers pass: A dry run was let in.",
      "refused fail: A dry run of an object that must be refused was let in.",
    ]
  `);
});

test("asks for a dry run whatever it tries", async () => {
  const { kube, seen } = await fakeApi({ "GET /version": {} });
  await verify(
    kube,
    everyKind.map((check) => ({ component: "shop", check })),
    { now },
  );
  const writes = seen.filter(({ method }) => method !== "GET");
  expect(writes).toHaveLength(2);
  expect(writes.every(({ query }) => query.dryRun === "All")).toBe(true);
});

test("asks only for what a check is about", async () => {
  const { kube, seen } = await fakeApi({ "GET /version": {}, ...working });
  await verify(
    kube,
    everyKind.map((check) => ({ component: "shop", check })),
    { now },
  );
  const asked = (path: string) => seen.find((request) => request.path.endsWith(path))?.query;
  expect(asked("/api/v1/query")).toEqual({ query: 'up{namespace="shop",container="till"}' });
  expect(asked("/jobs")).toMatchObject({ labelSelector: "app=books,of=shop" });
});

test("leaves open what a right is missing for", async () => {
  const forbidden = refusal(403, 'User "jo" cannot create resource "pods" in API group ""');
  const [line] = await outcomes({ "POST /api/v1/namespaces/shop/pods": forbidden }, everyKind.slice(-1));
  expect(line).toMatchInlineSnapshot(
    `"refused not-checkable: The user of the context hub may not create pods in the namespace shop (403)."`,
  );
});

test("ends with one problem where the server is away", async () => {
  await expect(verify(kubeOf(1), [])).rejects.toMatchObject({
    problems: [{ code: "server-away" }],
  });
});

test("asks for the kinds of a group once, however many checks need them", async () => {
  const { kube, seen } = await fakeApi({ "GET /version": {} });
  const checks = Array.from({ length: 20 }, () => ({ component: "shop", check: everyKind[0] as Check }));
  await verify(kube, checks, { now });
  expect(seen.filter(({ path }) => path === "/apis/cert-manager.io/v1")).toHaveLength(1);
});
