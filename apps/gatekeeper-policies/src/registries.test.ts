import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Component } from "@hub/component";
import { expect, test } from "vitest";
import { goodPod, violation } from "./testing.ts";

const apps = join(import.meta.dirname, "../..");

const components = await Promise.all(
  readdirSync(apps)
    .map((name) => join(apps, name, "src/index.ts"))
    .filter((file) => existsSync(file))
    // A component is what every src/index.ts of apps/ exports.
    .map(async (file) => ((await import(file)) as { default: Component }).default),
);

/** Of parts of charts that no component turns on. */
const unused = [
  /^(docker\.io\/)?curlimages\/curl:/, // hooks of Gatekeeper, and tests
  /^docker\.io\/(library\/)?busybox:/, // Grafana's volumes from before its version 8
  /^docker\.io\/bats\/bats:/, // tests of Grafana
  /^docker\.io\/jimmidyson\/configmap-reload:/, // promtail reads its configuration once
  /^docker\.io\/kiwigrid\/k8s-sidecar:/, // rules of Loki from ConfigMaps
  /^ghcr\.io\/dexidp\/dex:/, // login to Argo CD is without a broker
  /^ghcr\.io\/oliver006\/redis_exporter:/, // metrics of Argo CD's Redis
  /^quay\.io\/argoprojlabs\//, // extensions of Argo CD
  /^quay\.io\/brancz\/kube-rbac-proxy:/, // in front of metrics
];

test("what the components need comes from registries that are allowed", () => {
  const images = components.flatMap(({ chart }) => chart?.images ?? []);
  const refused = images
    .filter((image) => !unused.some((pattern) => pattern.test(image)))
    .flatMap((image) => violation("allowedRegistries", goodPod({ container: { image } })) ?? []);
  expect(images.length).toBeGreaterThan(20);
  expect(refused).toEqual([]);
});
