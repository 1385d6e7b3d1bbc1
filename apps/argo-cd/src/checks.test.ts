import { checksForTest, defaults, testCluster } from "@hub/component/testing";
import { storedCrds } from "@hub/testing";
import { expect, test } from "vitest";
import argoCd from "./index.ts";
import { values } from "./values.ts";
import { version } from "./version.ts";

const settings = {
  controllerReplicas: 4,
  repoServerReplicas: 3,
  serverReplicas: 5,
  applicationSetReplicas: 6,
};
const checks = checksForTest(argoCd, {}, settings);

const crds = storedCrds("argo-cd", version);
test.skipIf(!crds)("checks every kind of the version that runs", () => {
  expect(checks.find(({ kind }) => kind === "crd-established")).toMatchObject({ names: crds });
});

test("wants as many pods ready as the chart is given, under the name that it is given", () => {
  const all = values(testCluster(), defaults(argoCd, settings));
  const name = (part: string) => `${all.fullnameOverride}-${part}`;
  expect(
    checks.flatMap((check) => (check.kind === "workload-ready" ? [[check.name, check.replicas]] : [])),
  ).toEqual([
    [name("application-controller"), all.controller?.replicas],
    [name("applicationset-controller"), all.applicationSet?.replicas],
    [name("repo-server"), all.repoServer?.replicas],
    [name("server"), all.server?.replicas],
    [name("redis"), 1],
  ]);
});

test("checks the one cache that there is", () => {
  const caches = (redisHa: boolean) =>
    checksForTest(argoCd, {}, { redisHa }).flatMap((check) =>
      check.kind === "workload-ready" && check.name.includes("redis") ? [check.name] : [],
    );
  expect(caches(false)).toEqual(["argocd-redis"]);
  expect(caches(true)).toEqual(["argo-cd-redis-ha-server"]);
});

test("checks what tells of a rollout where anybody is told", () => {
  const told = (notificationsUrl: string | null) =>
    checksForTest(argoCd, {}, { notificationsUrl }).some(
      (check) => check.kind === "workload-ready" && check.name === "argocd-notifications-controller",
    );
  expect(told("http://relay.monitoring:8080")).toBe(true);
  expect(told(null)).toBe(false);
});
