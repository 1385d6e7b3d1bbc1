import { defineComponent, manifest } from "@hub/component";
import { testCatalog, testFiles, testFleet } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { ClusterRenderer } from "../render/cluster-renderer.ts";

test("an Application has the chart, what others keep for it, and the bundle as its sources, each at a fixed revision", () => {
  const alpha = defineComponent({
    name: "alpha",
    description: "A component for tests.",
    namespace: { name: "alpha", podSecurity: "restricted" },
    settings: z.strictObject({}),
    chart: { repository: "https://charts.example.com", name: "alpha", version: "1.0.0", keys: {} },
    extraSources: [
      {
        repository: "https://git.example.com/crds.git",
        path: "crds",
        revision: "v3.6.1",
        commonAnnotations: { a: "b" },
      },
    ],
    values: () => ({}),
    manifests: (scope) =>
      manifest(scope, { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a", namespace: "alpha" } }),
  });
  const catalog = testCatalog(alpha);
  const fleet = testFleet(testFiles(), catalog);
  const renderer = new ClusterRenderer(fleet, catalog);
  const [cluster] = [...renderer.render(fleet.clusters)];
  expect(cluster?.components[0]?.sources).toEqual([
    {
      repoURL: "https://charts.example.com",
      chart: "alpha",
      targetRevision: "1.0.0",
      helm: { releaseName: "alpha", valuesObject: {} },
    },
    {
      repoURL: "https://git.example.com/crds.git",
      targetRevision: "v3.6.1",
      path: "crds",
      kustomize: { commonAnnotations: { a: "b" } },
    },
    {
      repoURL: fleet.repository.url,
      targetRevision: "deploy",
      path: expect.stringMatching(/^bundles\/alpha\/[0-9a-f]{32}$/),
    },
  ]);
});
