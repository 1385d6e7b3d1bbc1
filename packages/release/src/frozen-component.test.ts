import { expect, onTestFinished, test } from "vitest";
import { frozenComponent } from "./frozen-component.ts";
import type { ReleaseManifest } from "./release.ts";
import { Sandbox } from "./sandbox.ts";

const manifest: ReleaseManifest = {
  component: "demo",
  version: "1.0.0",
  contract: 1,
  sha256: "demo",
  library: "none",
  source: "",
  description: "For tests.",
  namespace: { name: "demo", podSecurity: "restricted" },
  extraNamespaces: [],
  chart: { repository: "https://charts.example.com", name: "demo", version: "1.0.0" },
  extraSources: [],
  dependsOn: [],
  after: [],
  argo: { syncOptions: [], ignoreDifferences: [], removal: "delete", clusterKinds: [], namespaces: [] },
  hasChecks: false,
  settings: {},
  knownValues: null,
  migrations: [],
  oneWay: [],
  changes: "",
};

const bundle = {
  id: "demo",
  library: { id: "none", file: "releases/library/none.cjs", text: () => "" },
  file: "apps/demo/releases/1.0.0/component.cjs",
  text: () => `var component = {
  contract: 1,
  workloads: ({ replicas }, manifests) => [{ name: "demo", replicas, containers: manifests }],
};
module.exports = { default: component };
`,
};

test("a release says what the pods of some values ask for", () => {
  const sandbox = new Sandbox();
  onTestFinished(() => sandbox.stop());
  const { workloads } = frozenComponent({ ...manifest, hasWorkloads: true }, bundle, () => sandbox);
  expect(workloads?.({ replicas: 3 }, [{ limits: {} }])).toEqual([
    { name: "demo", replicas: 3, containers: [{ limits: {} }] },
  ]);
});

test("nobody knows what a release asks for that was frozen before any said so", () => {
  expect(frozenComponent(manifest, bundle)).not.toHaveProperty("workloads");
});
