import { Application } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application";
import { ApplicationSet } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import { describe, expect, test } from "vitest";
import { childApplication, fleetApplicationSet, fleetProject, rootApplication } from "./index.ts";
import { crdVersions, strictCheck, testChild, testHub } from "./testing.ts";

const rings = [{ name: "canary", maxUpdate: "100%" }];
const child = childApplication(testChild("confirm"));
const set = fleetApplicationSet({ ...testHub, rings, clusters: ["edge-1"] });

describe.skipIf(crdVersions.length === 0).each(crdVersions.length > 0 ? [...crdVersions] : ["none"])(
  "with the CRDs of Argo CD %s",
  (version) => {
    const check = crdVersions.length > 0 ? strictCheck(version) : () => [];

    test.each([
      ["a child", child],
      ["the root Application", rootApplication(testHub)],
      ["the ApplicationSet", set],
      ["the fleet's AppProject", fleetProject(testHub)],
    ])("%s is right", (_, object) => {
      expect(check(object)).toEqual([]);
    });

    test("a misspelt field is an error", () => {
      const object = { ...child, spec: { ...child.spec, syncPolicies: {} } };
      expect(check(object)).toEqual(["/spec must NOT have additional properties: syncPolicies"]);
    });

    test("a bad name is an error", () => {
      const object = { ...child, metadata: { ...child.metadata, name: "Edge_1" } };
      expect(check(object)).toEqual([expect.stringContaining("/metadata/name must match pattern")]);
    });

    test("an Application without source is an error", () => {
      const { sources: _sources, ...spec } = child.spec ?? {};
      expect(check({ ...child, spec })).toContain("/spec must have required property 'source'");
    });

    test("a source without chart or path is an error", () => {
      const sources = [{ repoURL: "https://charts.example.com" }];
      expect(check({ ...child, spec: { ...child.spec, sources } })).toContain(
        "/spec/sources/0 must have required property 'chart'",
      );
    });

    test("a wrong type deep inside is an error", () => {
      const spec = { ...set.spec, syncPolicy: { preserveResourcesOnDeletion: "yes" } };
      expect(check({ ...set, spec })).toEqual([
        "/spec/syncPolicy/preserveResourcesOnDeletion must be boolean",
      ]);
    });
  },
);

test("the models' own validation agrees", () => {
  new Application(child).validate();
  new Application(rootApplication(testHub)).validate();
  new ApplicationSet(set).validate();
  new AppProject(fleetProject(testHub)).validate();
  const { destination: _destination, ...spec } = child.spec ?? {};
  // What the compiler would refuse.
  const broken = { ...child, spec } as unknown as typeof child;
  expect(() => new Application(broken).validate()).toThrow("destination");
});
