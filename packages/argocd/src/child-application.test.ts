import { expect, test } from "vitest";
import { childApplication, gitSource } from "./index.ts";
import { reviewYaml, testChild } from "./testing.ts";

test.each(["delete", "keep", "confirm"] as const)(
  "a child whose component has the removal policy %s",
  async (removal) => {
    const yaml = reviewYaml(childApplication(testChild(removal)));
    await expect(yaml).toMatchFileSnapshot(`./rendered/child-${removal}.yaml`);
  },
);

test("labels of a cluster do not replace those that say what an Application is", () => {
  const { metadata } = childApplication({
    ...testChild("delete"),
    clusterLabels: { "hub.llm-analytics.io/ring": "production" },
  });
  expect(metadata?.labels?.["hub.llm-analytics.io/ring"]).toBe("canary");
});

test("a change of the sources alone makes a sync due, whatever the diff says", () => {
  const due = (changes: Partial<ReturnType<typeof testChild>>) =>
    childApplication({ ...testChild("delete"), ...changes }).spec?.syncPolicy?.managedNamespaceMetadata;
  const { sources } = testChild("delete");
  expect(due({})).toEqual({
    annotations: { "hub.llm-analytics.io/sources": expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(due({ release: "1.5.0", wave: 3, ring: "production" })).toEqual(due({}));
  expect(due({ sources: sources.slice(0, 1) })).not.toEqual(due({}));
});

test("no namespace gets what makes a sync due", () => {
  const { spec } = childApplication(testChild("delete"));
  expect(spec?.syncPolicy?.syncOptions).not.toContain("CreateNamespace=true");
});

test("the issue behind an ignored difference is for people, not for Argo CD", () => {
  const { spec } = childApplication(testChild("delete"));
  expect(spec?.ignoreDifferences).toEqual([
    {
      group: "admissionregistration.k8s.io",
      kind: "ValidatingWebhookConfiguration",
      jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"],
    },
  ]);
});

test("a folder of another repository keeps its revision, and gets annotations through Kustomize", () => {
  expect(
    gitSource({
      repository: "https://github.com/example/crds.git",
      path: "config/crd",
      revision: "v1.2.0",
      commonAnnotations: { "argocd.argoproj.io/sync-wave": "-1" },
    }),
  ).toEqual({
    repoURL: "https://github.com/example/crds.git",
    targetRevision: "v1.2.0",
    path: "config/crd",
    kustomize: { commonAnnotations: { "argocd.argoproj.io/sync-wave": "-1" } },
  });
});
