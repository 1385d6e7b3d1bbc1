import { defineComponent, type JsonObject, type ManifestObject, manifest } from "@hub/component";
import { testFiles } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { testModel } from "../testing.ts";
import { secretStores } from "./secret-stores.ts";

type Object = ManifestObject & { spec?: object };

const store = (...conditions: JsonObject[]): Object => ({
  apiVersion: "external-secrets.io/v1",
  kind: "ClusterSecretStore",
  metadata: { name: "platform" },
  spec: conditions.length > 0 ? { conditions } : {},
});

const namespace = (name: string, tier: string): Object => ({
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name, labels: { tier } },
});

const secret = (namespace: string, kind = "ClusterSecretStore"): Object => ({
  apiVersion: "external-secrets.io/v1",
  kind: "ExternalSecret",
  metadata: { name: "login", namespace },
  spec: { secretStoreRef: { kind, name: "platform" } },
});

/** Problems of a cluster on which alpha has the store and the namespaces, and beta the secret. */
function problemsOf(shared: readonly Object[], own: Object) {
  const component = (name: string, objects: readonly Object[]) =>
    defineComponent({
      name,
      description: "For tests.",
      namespace: { name, podSecurity: "restricted" },
      settings: z.strictObject({}),
      manifests: (scope) => {
        for (const object of objects) manifest(scope, object);
      },
      argo: {
        namespaces: ["*"],
        clusterKinds: [
          { group: "", kind: "Namespace" },
          { group: "external-secrets.io", kind: "ClusterSecretStore" },
        ],
      },
    });
  const pins = "alpha: head\nbeta: head\n";
  const files = testFiles({ "clusters/rings/canary/pins.yaml": pins, "clusters/hub-1/cluster.yaml": null });
  return secretStores.check(testModel(files, [component("alpha", shared), component("beta", [own])]));
}

const ours = { namespaceSelector: { matchLabels: { tier: "infrastructure" } } };
const namespaces = [namespace("shop", "application"), namespace("keda", "infrastructure")];

test("names the component, the namespace and the store that does not serve it", () => {
  expect(problemsOf([store(ours), ...namespaces], secret("shop"))).toMatchInlineSnapshot(`
    [
      {
        "cause": "beta has ExternalSecrets in the namespace shop, which the ClusterSecretStore platform does not serve on edge-1.",
        "code": "secret-store-closed",
        "fix": "Add shop to applicationNamespaces of external-secrets, or have beta read a SecretStore of that namespace.",
        "place": {
          "column": 1,
          "file": "clusters/rings/canary/pins.yaml",
          "line": 2,
        },
        "severity": "error",
      },
    ]
  `);
});

test.each<[string, Object, Object]>([
  ["has its label", store(ours), secret("keda")],
  ["is named", store(ours, { namespaces: ["shop"] }), secret("shop")],
  ["is any, where the store has no conditions", store(), secret("shop")],
  ["is read by a pattern, which is not worked out", store({ namespaceRegexes: ["^s"] }), secret("shop")],
  ["is not rendered, so that its labels are not known", store(ours), secret("elsewhere")],
  ["has a store of its own", store(ours), secret("shop", "SecretStore")],
])("has nothing against a namespace that %s", (_, platform, own) => {
  expect(problemsOf([platform, ...namespaces], own)).toEqual([]);
});

test.each<[string, Object, Object]>([
  [
    "has another label",
    store({ namespaceSelector: { matchLabels: { tier: "application", team: "a" } } }),
    secret("shop"),
  ],
  ["is not among those that are named", store({ namespaces: ["keda"] }), secret("shop")],
  ["serves no condition of several", store(ours, { namespaces: ["keda"] }), secret("shop")],
])("refuses a namespace that %s", (_, platform, own) => {
  expect(problemsOf([platform, ...namespaces], own).map(({ code }) => code)).toEqual(["secret-store-closed"]);
});

test("knows a namespace by its name, and by all of its labels", () => {
  const byName = { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "shop" } } };
  expect(problemsOf([store(byName), ...namespaces], secret("shop"))).toEqual([]);
  const bare = { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } };
  expect(problemsOf([store(byName), bare], secret("shop"))).toEqual([]);
});

test("every store that a namespace reads is looked at, and another kind of object with such a field is not", () => {
  const beside = { ...secret("shop"), metadata: { name: "other", namespace: "shop" } };
  const unknown = { ...beside, spec: { secretStoreRef: { kind: "ClusterSecretStore", name: "vault" } } };
  const push = { ...secret("shop"), kind: "PushSecret" };
  expect(
    problemsOf([store(ours), ...namespaces, secret("shop")], unknown).map(({ place }) => place?.line),
  ).toEqual([1]);
  expect(problemsOf([store(ours), ...namespaces], push)).toEqual([]);
  expect(
    problemsOf([store(ours), ...namespaces, secret("shop"), unknown], secret("keda")).map(({ code }) => code),
  ).toEqual(["secret-store-closed"]);
});
