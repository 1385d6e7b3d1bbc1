import {
  type Check,
  type ClusterFacts,
  type Component,
  type ComponentNamespace,
  type JsonObject,
  type RenderOutput,
  renderComponent,
} from "@hub/component";
import { testCluster } from "@hub/component/testing";

/** The namespaces of some components, each once. */
export function namespacesOf(components: readonly Component[]): readonly ComponentNamespace[] {
  const byName = new Map<string, ComponentNamespace>();
  for (const { name: component, namespace, extraNamespaces } of components)
    for (const spec of [namespace, ...extraNamespaces])
      if (!byName.has(spec.name)) byName.set(spec.name, { ...spec, component });
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What components need to be told before they render at all; whatever they have no such setting for, they refuse. */
const told: readonly JsonObject[] = [
  {},
  // The names of storage accounts are one for all of Azure: none can be made up.
  { bucket: { azureStorageAccount: "llmanalyticsproof" } },
];

/** What a component is to a cluster. */
export interface RenderedOn extends RenderOutput {
  readonly checks: readonly Check[];
}

/**
 * What a component gives a cluster that runs some components, with settings that nobody has touched but where it must be
 * told something. Undefined where it refuses the cluster.
 */
export function renderOn(
  component: Component,
  running: readonly Component[],
  facts: Partial<ClusterFacts>,
): RenderedOn | undefined {
  const cluster = testCluster({
    components: running.map(({ name }) => name).sort(),
    namespaces: namespacesOf(running),
    ...facts,
  });
  for (const said of told) {
    const parsed = component.settings.safeParse(said);
    if (!parsed.success) continue;
    try {
      const output = renderComponent(component, { cluster, settings: parsed.data as JsonObject });
      return { ...output, checks: component.checks?.(cluster, parsed.data) ?? [] };
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "SettingError") throw error;
    }
  }
  return undefined;
}
