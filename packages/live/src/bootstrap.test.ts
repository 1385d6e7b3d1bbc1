import { ProblemError } from "@hub/problem";
import { expect, test, vi } from "vitest";
import { applySteps } from "./bootstrap.ts";
import { fakeApi } from "./testing-api.ts";

// Half a minute, in which nothing happens but waiting.
vi.mock(import("node:timers/promises"), async (load) => ({
  ...(await load()),
  setTimeout: (async () => {}) as never,
}));

const widgets = "widgets.example.com";
const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${widgets}`;
const crd = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: widgets },
};
const step = { title: "Kinds", objects: [crd] };

test("goes on once the API server serves a CRD, and not before", async () => {
  const conditions = [{ type: "Established", status: "True" }];
  const { kube } = await fakeApi({ [`GET ${path}`]: { ...crd, status: { conditions } } });
  expect(await applySteps(kube, "argocd", [step])).toEqual([{ title: "Kinds", applied: 1, left: [] }]);
});

test("gives up on a CRD that the API server does not serve, and applies nothing after it", async () => {
  const conditions = [
    { type: "Established", status: "False", reason: "NotAccepted", message: "not all names" },
  ];
  const { kube, seen } = await fakeApi({ [`GET ${path}`]: { ...crd, status: { conditions } } });
  const next = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "next", namespace: "argocd" } };
  const failure = await applySteps(kube, "argocd", [step, { title: "Next", objects: [next] }]).catch(
    (thrown: unknown) => thrown,
  );
  expect(failure).toBeInstanceOf(ProblemError);
  expect(failure).toMatchObject({
    problems: [{ code: "crd-not-served", cause: expect.stringContaining("not all names") }],
  });
  expect(seen.filter(({ method }) => method === "PATCH").map((request) => request.path)).toEqual([path]);
});
