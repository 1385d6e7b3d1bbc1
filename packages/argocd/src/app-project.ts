import type { Component, KindRef } from "@hub/component";
import type { IAppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import type { HubOptions } from "./application-set.ts";
import { fleetName, inCluster, labels } from "./names.ts";

export interface ComponentProjectOptions {
  readonly argoNamespace: string;
  readonly repository: string;
  readonly name: string;
  readonly description: string;
  /** Every release of the component that the hub's clusters run. */
  readonly releases: readonly Pick<
    Component,
    "chart" | "extraSources" | "namespace" | "extraNamespaces" | "argo"
  >[];
}

/** Permissions of a component: read its own repositories, write to its own namespaces, and its own cluster-scoped kinds. */
export function componentProject(options: ComponentProjectOptions): IAppProject {
  const { name, releases } = options;
  const namespaces = releases.flatMap(({ namespace, extraNamespaces, argo }) => [
    namespace.name,
    ...extraNamespaces.map((extra) => extra.name),
    ...argo.namespaces,
  ]);
  const repositories = [
    options.repository,
    ...releases.flatMap(({ chart, extraSources }) => [
      ...(chart ? [chart.repository] : []),
      ...extraSources.map((source) => source.repository),
    ]),
  ];
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: { name, namespace: options.argoNamespace, labels: { [labels.component]: name } },
    spec: {
      description: options.description,
      sourceRepos: unique(repositories),
      destinations: unique(namespaces).map((namespace) => ({ name: "*", namespace })),
      clusterResourceWhitelist: uniqueKinds(releases.flatMap(({ argo }) => argo.clusterKinds)),
    },
  };
}

/** The AppProject of the parents and of the root Application: they write Argo CD's own objects, and nothing else. */
export function fleetProject({ argoNamespace, repository }: HubOptions): IAppProject {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: { name: fleetName, namespace: argoNamespace },
    spec: {
      description: "The Applications of the clusters, and what keeps them.",
      sourceRepos: [repository.url],
      destinations: [{ server: inCluster, namespace: argoNamespace }],
      clusterResourceWhitelist: [],
      namespaceResourceWhitelist: ["AppProject", "Application", "ApplicationSet"].map((kind) => ({
        group: "argoproj.io",
        kind,
      })),
    },
  };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

function uniqueKinds(kinds: readonly KindRef[]): KindRef[] {
  const byName = new Map(kinds.map(({ group, kind }) => [`${group}/${kind}`, { group, kind }]));
  return unique([...byName.keys()]).flatMap((name) => byName.get(name) ?? []);
}
