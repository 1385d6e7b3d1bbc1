import { fleetProject, type HubOptions, rootApplication } from "@hub/argocd";
import type { ChartRef } from "@hub/chart";
import type { GitSource, JsonObject } from "@hub/component";
import { error, type Problem, ProblemError } from "@hub/problem";
import type { RenderedCluster } from "@hub/render";
import { chartManifests, gitManifests } from "./argo-cd-manifests.ts";
import type { Manifest } from "./manifest-files.ts";

/** Objects that are applied together. */
export interface BootstrapStep {
  /** What it is, for people: `Argo CD: chart argo-cd 10.1.1`. */
  readonly title: string;
  readonly objects: readonly Manifest[];
}

/** Argo CD as the fleet wants it on one hub. */
export interface ArgoCdSource {
  readonly chart: ChartRef;
  readonly values: JsonObject;
  readonly gitSources: readonly GitSource[];
  /** What stands beside the chart. */
  readonly manifests: readonly Manifest[];
  readonly release: string;
}

const component = "argo-cd";

/** Argo CD as a hub's pin has it. Throws the Problem `no-argo-cd-pin` where the hub does not run it. */
export function argoCdOf(hub: RenderedCluster): ArgoCdSource {
  const { resolved, components } = hub;
  const index = resolved.components.findIndex((one) => one.component.name === component);
  const [own, rendered] = [resolved.components[index], components[index]];
  if (!own?.component.chart || !rendered?.values) throw new ProblemError(noArgoCdPin(resolved.facts.name));
  return {
    chart: own.component.chart,
    values: rendered.values,
    gitSources: own.component.extraSources,
    // What a component renders was checked to be objects with a kind and a name.
    manifests: rendered.manifests as unknown as readonly Manifest[],
    release: own.release,
  };
}

/** The namespace as the fleet wants it: with its Pod Security level, where a component makes it. */
export function namespaceOf(name: string, hub: RenderedCluster | undefined): Manifest {
  const made = hub?.components
    .flatMap(({ manifests }) => manifests as unknown as readonly Manifest[])
    .find(({ kind, metadata }) => kind === "Namespace" && metadata.name === name);
  return made ?? { apiVersion: "v1", kind: "Namespace", metadata: { name } };
}

/** What brings Argo CD itself: its CRDs first. Reads the chart and the CRDs from where others keep them. */
export async function argoCdSteps(
  { chart, values, gitSources, manifests, release }: ArgoCdSource,
  options: { readonly namespace: string; readonly kubernetesVersion: string; readonly helm?: string },
): Promise<BootstrapStep[]> {
  const sources: BootstrapStep[] = [];
  for (const source of gitSources)
    sources.push({
      title: `Argo CD's kinds: ${source.path} of ${source.repository} at ${source.revision}`,
      objects: await gitManifests(source),
    });
  const objects = await chartManifests(chart, values, { ...options, name: component });
  return [
    ...sources,
    { title: `Argo CD: release ${release}, chart ${chart.name} ${chart.version}`, objects },
    ...(manifests.length > 0 ? [{ title: "What stands beside the chart", objects: manifests }] : []),
  ];
}

/** What makes Git take over: the AppProject, and the root Application that keeps everything else. */
export const rootSteps = (options: HubOptions): BootstrapStep[] => [
  // The models are narrower than what can be written down.
  { title: "The AppProject of the fleet", objects: [fleetProject(options) as Manifest] },
  {
    title: `The root Application: from here on hubs/${options.hub} on the branch ${options.repository.branch} says what this hub has`,
    objects: [rootApplication(options) as Manifest],
  },
];

export const noArgoCdPin = (hub: string): Problem =>
  error(
    "no-argo-cd-pin",
    `The fleet does not run ${component} on ${hub}, so that there is nothing to install.`,
    `Pin it in clusters/${hub}/pins.yaml, or install Argo CD by hand and leave --install out.`,
  );
