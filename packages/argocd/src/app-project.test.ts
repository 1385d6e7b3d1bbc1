import { expect, test } from "vitest";
import { componentProject, fleetProject } from "./index.ts";
import { reviewYaml, testChild, testHub } from "./testing.ts";

const { namespace, argo } = testChild("delete").component;
const release = { namespace, argo, extraNamespaces: [], extraSources: [] };

test("a component's project allows what all of its releases need together, and nothing else", async () => {
  const project = componentProject({
    argoNamespace: "argocd",
    repository: testHub.repository.url,
    name: "alpha",
    description: "Tests.",
    releases: [
      {
        ...release,
        chart: { repository: "https://charts.example.com", name: "alpha", version: "3.1.0", keys: "any" },
        argo: { ...argo, clusterKinds: [{ group: "", kind: "Namespace" }] },
      },
      {
        ...release,
        chart: { repository: "https://old.example.com", name: "alpha", version: "2.0.0", keys: "any" },
        extraNamespaces: [{ name: "alpha-privileged", podSecurity: "privileged" }],
        argo: {
          ...argo,
          clusterKinds: [
            { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
            { group: "", kind: "Namespace" },
          ],
        },
      },
    ],
  });
  await expect(reviewYaml(project)).toMatchFileSnapshot("./rendered/component-project.yaml");
});

test("the fleet's project writes Argo CD's own objects alone", async () => {
  await expect(reviewYaml(fleetProject(testHub))).toMatchFileSnapshot("./rendered/fleet-project.yaml");
});
