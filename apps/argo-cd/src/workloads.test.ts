import { workloadsForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import argoCd from "./index.ts";

const replicas = (settings: object) =>
  Object.fromEntries(workloadsForTest(argoCd, {}, settings).map((one) => [one.name, one.replicas ?? 1]));

test("counts the one Redis, or three with Sentinel behind three of HAProxy", () => {
  expect(replicas({ redisHa: false })).toMatchObject({ "argocd-redis": 1 });
  expect(replicas({ redisHa: true })).toMatchObject({
    "argo-cd-redis-ha-server": 3,
    "argo-cd-redis-ha-haproxy": 3,
  });
  expect(replicas({ redisHa: true })).not.toHaveProperty("argocd-redis");
});

test("counts the notifications where somebody is told", () => {
  const name = "argocd-notifications-controller";
  expect(replicas({})).toMatchObject({ [name]: 0 });
  expect(replicas({ notificationsUrl: "https://hooks.example.com/rollout" })).toMatchObject({ [name]: 1 });
});
