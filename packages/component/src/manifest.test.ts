import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import { manifest } from "./manifest.ts";

const scope = () => new Chart(new App(), "test");
const configMap = (name: string, namespace = "one") => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name, namespace },
});

test("adds an object as it is, under its own name", () => {
  const chart = scope();
  manifest(chart, { ...configMap("a"), data: { key: "value" } });
  expect(chart.toJson()).toEqual([{ ...configMap("a"), data: { key: "value" } }]);
});

test("refuses a second object of the same kind, namespace and name", () => {
  const chart = scope();
  manifest(chart, configMap("a"));
  manifest(chart, configMap("a", "two"));
  expect(() => manifest(chart, configMap("a"))).toThrow(/already a Construct with name 'v1_ConfigMap_one_a'/);
});

test("says the wave, and that the kind comes from the same Application, beside the object's own annotations", () => {
  const chart = scope();
  const object = {
    ...configMap("a"),
    metadata: { ...configMap("a").metadata, annotations: { mine: "yes" } },
  };
  manifest(chart, object, { wave: 1, ownCrd: true });
  expect(chart.toJson()[0].metadata.annotations).toEqual({
    mine: "yes",
    "argocd.argoproj.io/sync-wave": "1",
    "argocd.argoproj.io/sync-options": "SkipDryRunOnMissingResource=true",
  });
});

test("keeps the object's own sync options", () => {
  const chart = scope();
  const annotations = { "argocd.argoproj.io/sync-options": "Prune=false" };
  manifest(
    chart,
    { ...configMap("a"), metadata: { ...configMap("a").metadata, annotations } },
    { ownCrd: true },
  );
  expect(chart.toJson()[0].metadata.annotations).toEqual({
    "argocd.argoproj.io/sync-options": "Prune=false,SkipDryRunOnMissingResource=true",
  });
});

test("refuses a list with a hole, and says where it is", () => {
  const object = { ...configMap("a"), spec: { rules: [{ hosts: ["a", undefined] }] } };
  expect(() => manifest(scope(), object)).toThrow("ConfigMap a: spec.rules[0].hosts[1] is undefined");
});
