import { checksForTest, defaults, testCluster, workloadsOf } from "@hub/component/testing";
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
  expect(workloadsOf(checks)).toEqual({
    [`StatefulSet/${name("application-controller")}`]: all.controller?.replicas,
    [`Deployment/${name("applicationset-controller")}`]: all.applicationSet?.replicas,
    [`Deployment/${name("repo-server")}`]: all.repoServer?.replicas,
    [`Deployment/${name("server")}`]: all.server?.replicas,
    [`Deployment/${name("redis")}`]: 1,
  });
});

test("checks the one cache that there is", () => {
  const caches = (redisHa: boolean) =>
    Object.keys(workloadsOf(checksForTest(argoCd, {}, { redisHa }))).filter((name) => name.includes("redis"));
  expect(caches(false)).toEqual(["Deployment/argocd-redis"]);
  expect(caches(true)).toEqual(["StatefulSet/argo-cd-redis-ha-server"]);
});

test("checks what tells of a rollout where anybody is told", () => {
  const told = (notificationsUrl: string | null) =>
    checksForTest(argoCd, {}, { notificationsUrl }).some(
      (check) => check.kind === "workload-ready" && check.name === "argocd-notifications-controller",
    );
  expect(told("http://relay.monitoring:8080")).toBe(true);
  expect(told(null)).toBe(false);
});
