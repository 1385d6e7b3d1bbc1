import type { z } from "zod";
import type { Check } from "./check.ts";
import { type Cluster, type ClusterFacts, type Provider, toCluster } from "./cluster.ts";
import type { Component } from "./component.ts";
import { renderComponent } from "./component.ts";
import type { JsonObject } from "./json.ts";
import type { Workload } from "./workload.ts";

const byProvider = {
  aws: { account: "482910375562", region: "eu-west-1", zoneId: "Z08312453QEXAMPLE0" },
  gcp: { account: "llm-analytics-test", region: "europe-west4", zoneId: "llm-analytics-io" },
  azure: { account: "6f0c2b1e-58a4-4c0f-9d65-2f6f0f7f1a11", region: "westeurope", zoneId: "dns-zones" },
} satisfies Record<Provider, { account: string; region: string; zoneId: string }>;

/** A cluster for tests: everything has a sane value, and a test says only what it is about. */
export function testCluster(facts: Partial<ClusterFacts> = {}): Cluster {
  const provider = facts.provider ?? "aws";
  const { account, region, zoneId } = byProvider[provider];
  return toCluster({
    name: "test-1",
    ring: "staging",
    hub: "hub-1",
    provider,
    account,
    region,
    kubernetesVersion: "1.34",
    domain: "test-1.llm-analytics.io",
    dns: { zone: "llm-analytics.io", zoneId },
    size: { nodes: 5, cpuCores: 40, memoryGiB: 160, storageGiB: 1000 },
    labels: {},
    secretStore: "platform",
    repository: "https://github.com/llm-analytics/infrastructure.git",
    components: [],
    namespaces: [],
    ...facts,
  });
}

/** The settings of a component as an operator leaves them, with what a test changes. Throws on settings that it refuses. */
export const defaults = <Settings extends z.ZodObject>(
  component: Component<Settings>,
  settings: z.input<Settings> | Record<string, never> = {},
): z.output<Settings> => component.settings.parse(settings);

/** Values and manifests of a component on a test cluster. */
export function renderForTest<Settings extends z.ZodObject, Values extends object>(
  component: Component<Settings, Values>,
  facts: Partial<ClusterFacts> = {},
  settings: z.input<Settings> | Record<string, never> = {},
) {
  const output = renderComponent(component, {
    cluster: testCluster(facts),
    settings: component.settings.parse(settings) as JsonObject,
  });
  return { values: output.values, manifests: output.manifests };
}

/** The checks of a component on a test cluster. */
export const checksForTest = <Settings extends z.ZodObject, Values extends object>(
  component: Component<Settings, Values>,
  facts: Partial<ClusterFacts> = {},
  settings: z.input<Settings> | Record<string, never> = {},
): readonly Check[] => component.checks?.(testCluster(facts), component.settings.parse(settings)) ?? [];

/** What the pods of a component on a test cluster ask for. */
export function workloadsForTest<Settings extends z.ZodObject, Values extends object>(
  component: Component<Settings, Values>,
  facts: Partial<ClusterFacts> = {},
  settings: z.input<Settings> | Record<string, never> = {},
): readonly Workload[] {
  const { values, manifests } = renderForTest(component, facts, settings);
  // What its own function gave, as JSON.
  return component.workloads?.((values ?? {}) as Values, manifests) ?? [];
}

/** The workloads that checks want ready, as `Kind/name`, and how many pods of each at least. */
export const workloadsOf = (checks: readonly Check[]): Record<string, number> =>
  Object.fromEntries(
    checks.flatMap((check) =>
      check.kind === "workload-ready" ? [[`${check.workload}/${check.name}`, check.replicas ?? 1]] : [],
    ),
  );

/** The objects of which checks want a condition, as `Kind/name condition`. */
export const conditionsOf = (checks: readonly Check[]): string[] =>
  checks.flatMap((check) =>
    check.kind === "object-condition" ? [`${check.object.kind}/${check.object.name} ${check.condition}`] : [],
  );

/** Names of the objects that a component renders beside its chart, as `Kind/name`. */
export const objectNames = (manifests: readonly JsonObject[]): string[] =>
  // Rendered objects have both.
  (manifests as unknown as { kind: string; metadata: { name: string } }[]).map(
    ({ kind, metadata }) => `${kind}/${metadata.name}`,
  );
