import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AnswerCache } from "./answer-cache.ts";
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

test("what a release has answered in one run, it answers in the next without a sandbox", () => {
  const folder = mkdtempSync(join(tmpdir(), "answers-"));
  const sandbox = new Sandbox();
  onTestFinished(() => {
    sandbox.stop();
    rmSync(folder, { recursive: true });
  });
  const run = (start: () => Sandbox) => {
    const cache = new AnswerCache(folder, { release: bundle.id });
    return frozenComponent({ ...manifest, hasWorkloads: true }, bundle, start, cache).workloads;
  };
  const answer = run(() => sandbox)?.({ replicas: 3 }, []);
  const noSandbox = () => {
    throw new Error("A sandbox was started.");
  };
  expect(run(noSandbox)?.({ replicas: 3 }, [])).toEqual(answer);
  expect(() => run(noSandbox)?.({ replicas: 4 }, [])).toThrow("A sandbox was started.");
});

test("the schema of its settings is read where a message needs it, and parses as the release does", () => {
  const settings = {
    type: "object",
    properties: { size: { type: "integer", description: "How large it is." } },
    additionalProperties: false,
  };
  const parsing = {
    ...bundle,
    id: "parsing",
    text: () =>
      "module.exports = { default: { contract: 1, settings: { safeParse: () => ({ success: true, data: { size: 7 } }) } } };",
  };
  const sandbox = new Sandbox();
  onTestFinished(() => sandbox.stop());
  const { settings: schema } = frozenComponent({ ...manifest, settings }, parsing, () => sandbox);
  expect(schema.parse({})).toEqual({ size: 7 });
  expect(schema.safeParse({})).toEqual({ success: true, data: { size: 7 } });
  expect(Object.keys(schema.shape)).toEqual(["size"]);
  expect(schema.shape.size?.description ?? schema.shape.size?.unwrap().description).toBe("How large it is.");
});
