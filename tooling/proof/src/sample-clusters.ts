import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Component, type Provider, providers } from "@hub/component";
import { computeWaves } from "@hub/fleet";
import { parse } from "yaml";
import { components, isManifest, type Manifest, repository } from "./components.ts";
import { type RenderedOn, renderOn } from "./render.ts";

/** Components that do the same, and of which a cluster runs one. */
const alternatives: readonly (readonly string[])[] = [
  ["loki-distributed", "loki"],
  ["promtail", "alloy"],
  ["ingress-nginx", "envoy-gateway"],
  ["tempo", "tempo-distributed"],
];

/** A cluster that runs everything that goes together. */
export interface SampleCluster {
  readonly title: string;
  readonly provider: Provider;
  readonly running: readonly RunningComponent[];
}

export interface RunningComponent {
  readonly component: Component;
  readonly wave: number;
  readonly output: RenderedOn;
  readonly manifests: readonly Manifest[];
}

/** The versions of Kubernetes that the clusters of the fleet run. */
const kubernetesVersions: readonly string[] = [
  ...new Set(
    readdirSync(join(repository, "clusters"), { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory() || ["overrides", "rings"].includes(entry.name)) return [];
      const file = readFileSync(join(repository, "clusters", entry.name, "cluster.yaml"), "utf8");
      return [(parse(file) as { kubernetesVersion: string }).kubernetesVersion];
    }),
  ),
].sort();

/** Each provider and version with all first alternatives, and with all last ones. */
export const sampleClusters: readonly SampleCluster[] = providers.flatMap((provider) =>
  kubernetesVersions.flatMap((kubernetesVersion) =>
    [0, -1].map((which) => {
      const set = chosen(which);
      const running = rendering(set, provider, kubernetesVersion);
      return {
        title: `${provider}, Kubernetes ${kubernetesVersion}, ${which === 0 ? "first" : "last"} alternatives`,
        provider,
        running,
      };
    }),
  ),
);

/** All components without alternatives, and one of each that has some. */
function chosen(which: number): readonly Component[] {
  const names = new Set(components.map(({ name }) => name));
  for (const group of alternatives) {
    const there = group.filter((name) => names.has(name));
    for (const name of there) if (name !== there.at(which)) names.delete(name);
  }
  return components.filter(({ name }) => names.has(name));
}

/** Those of a set that suit the provider, and that have everything that they depend on. */
function rendering(
  set: readonly Component[],
  provider: Provider,
  kubernetesVersion: string,
): readonly RunningComponent[] {
  const byName = new Map(set.map((component) => [component.name, component]));
  const waves = computeWaves(byName);
  const rendered = set.flatMap((component): RunningComponent[] => {
    const output = renderOn(component, set, { provider, kubernetesVersion });
    const manifests = (output?.manifests ?? []).filter(isManifest);
    return output ? [{ component, wave: waves.get(component.name) ?? 0, output, manifests }] : [];
  });
  const isWhole = ({ component }: RunningComponent): boolean =>
    component.dependsOn.every((name) => rendered.some((other) => other.component.name === name));
  return rendered.every(isWhole)
    ? rendered
    : rendering(
        rendered.filter(isWhole).map(({ component }) => component),
        provider,
        kubernetesVersion,
      );
}
