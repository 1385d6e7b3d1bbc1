import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { defineComponent } from "./define-component.ts";
import { manifest } from "./manifest.ts";
import { renderForTest } from "./testing.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const base = {
  name: "demo",
  description: "A component for tests.",
  namespace: { name: "demo", podSecurity: "restricted" },
  settings: z.strictObject({ replicas: z.int().default(2) }),
} as const;

test("fills in the defaults of what a definition leaves out", () => {
  expect(defineComponent(base)).toMatchObject({
    contract: 1,
    dependsOn: [],
    after: [],
    extraNamespaces: [],
    argo: { removal: "confirm", syncOptions: [], clusterKinds: [], namespaces: [], ignoreDifferences: [] },
  });
});

test("renders no values without a chart, and manifests in the order in which they are added", () => {
  const component = defineComponent({
    ...base,
    manifests: (scope, cluster, { replicas }) => {
      for (const name of ["b", "a"])
        manifest(scope, {
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: { name, namespace: "demo" },
          data: { cluster: cluster.name, replicas: String(replicas) },
        });
    },
  });
  const { values, manifests } = renderForTest(component, { name: "eu-1" }, { replicas: 5 });
  expect(values).toBeNull();
  expect(manifests.map(({ metadata, data }) => [metadata, data])).toEqual([
    [
      { name: "b", namespace: "demo" },
      { cluster: "eu-1", replicas: "5" },
    ],
    [
      { name: "a", namespace: "demo" },
      { cluster: "eu-1", replicas: "5" },
    ],
  ]);
});

test("turns what a component needs from the secret store into ExternalSecrets, which hold no value", () => {
  const component = defineComponent({
    ...base,
    secrets: () => [{ name: "login", data: { password: { key: "grafana-admin", property: "password" } } }],
  });
  expect(renderForTest(component, { secretStore: "vault" }).manifests).toEqual([
    {
      apiVersion: "external-secrets.io/v1",
      kind: "ExternalSecret",
      metadata: { name: "login", namespace: "demo" },
      spec: {
        refreshInterval: "1h",
        secretStoreRef: { kind: "ClusterSecretStore", name: "vault" },
        target: { name: "login", creationPolicy: "Owner", template: { type: "Opaque" } },
        data: [{ secretKey: "password", remoteRef: { key: "grafana-admin", property: "password" } }],
      },
    },
  ]);
});

test("reads a secret from a store of its own namespace where the component names one", () => {
  const component = defineComponent({
    ...base,
    secrets: () => [{ name: "login", store: "own", data: { password: { key: "shop" } } }],
  });
  expect(renderForTest(component).manifests).toMatchObject([
    { spec: { secretStoreRef: { kind: "SecretStore", name: "own" } } },
  ]);
});

test("tells a component what else the cluster runs", () => {
  const component = defineComponent({
    ...base,
    chart: {
      repository: "https://charts.example.com",
      name: "demo",
      version: "1.0.0",
      keys: { monitor: "boolean" },
    },
    values: (cluster) => ({ monitor: cluster.runs("prometheus-operator-crds") }),
  });
  expect(renderForTest(component).values).toEqual({ monitor: false });
  expect(renderForTest(component, { components: ["prometheus-operator-crds"] }).values).toEqual({
    monitor: true,
  });
});

test("orders the keys of an object, whatever the environment tells cdk8s", () => {
  const component = defineComponent({
    ...base,
    manifests: (scope) =>
      manifest(scope, {
        data: { b: "1", a: "2" },
        kind: "ConfigMap",
        apiVersion: "v1",
        metadata: { namespace: "demo", name: "x" },
      }),
  });
  const before = JSON.stringify(renderForTest(component).manifests);
  vi.stubEnv("CDK8S_DISABLE_SORT", "1");
  expect(JSON.stringify(renderForTest(component).manifests)).toBe(before);
  expect(before).toBe(
    '[{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x","namespace":"demo"},"data":{"a":"2","b":"1"}}]',
  );
});
