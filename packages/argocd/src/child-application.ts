import { hash } from "node:crypto";
import type { ChartRef } from "@hub/chart";
import type { Component, GitSource, JsonObject } from "@hub/component";
import type { IApplication } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application";
import { generatePaths, labels, sourcesAnnotation } from "./names.ts";

export interface ChildApplicationOptions {
  readonly cluster: string;
  readonly ring: string;
  /** The cluster's own labels. */
  readonly clusterLabels: { readonly [key: string]: string };
  /** Namespace of Argo CD in the hub. */
  readonly argoNamespace: string;
  readonly component: Pick<Component, "name" | "namespace" | "argo">;
  readonly release: string;
  readonly wave: number;
  readonly sources: readonly ApplicationSource[];
}

export type ApplicationSource = NonNullable<NonNullable<IApplication["spec"]>["sources"]>[number];

/** A chart at an exact version, with its values. The object may be shared by many Applications. */
export const chartSource = (chart: ChartRef, releaseName: string, values: JsonObject): ApplicationSource => ({
  repoURL: chart.repository,
  chart: chart.name,
  targetRevision: chart.version,
  helm: { releaseName, valuesObject: values },
});

/**
 * A folder of plain manifests at a path whose content never changes.
 *
 * Leaves out what is Argo CD's default: it would take `directory: {recurse: false}` out of the Application again, and
 * the parent, which wants it there, would be OutOfSync for ever.
 */
export const bundleSource = (repository: string, branch: string, path: string): ApplicationSource => ({
  repoURL: repository,
  targetRevision: branch,
  path,
});

/** A folder of another repository, at a revision that never moves. */
export const gitSource = ({
  repository,
  path,
  revision,
  commonAnnotations,
}: GitSource): ApplicationSource => ({
  repoURL: repository,
  targetRevision: revision,
  path,
  ...(commonAnnotations ? { kustomize: { commonAnnotations: { ...commonAnnotations } } } : {}),
});

/**
 * How the Application of a component goes away with it. Argo CD's cascade needs the finalizer; the confirmation is
 * requested by the parent, which prunes it.
 */
const removal = {
  delete: { finalizers: ["resources-finalizer.argocd.argoproj.io"] },
  keep: {},
  confirm: {
    finalizers: ["resources-finalizer.argocd.argoproj.io"],
    annotations: { "argocd.argoproj.io/sync-options": "Prune=confirm,Delete=confirm" },
  },
} as const;

/**
 * The Application of one component on one cluster. Its sources never change by themselves, so that it moves only
 * when its parent syncs it, in its wave.
 */
export function childApplication(options: ChildApplicationOptions): IApplication {
  const { component, cluster } = options;
  const policy = removal[component.argo.removal];
  const annotations = {
    "argocd.argoproj.io/compare-options": "ServerSideDiff=true",
    ...generatePaths,
    ...("annotations" in policy ? policy.annotations : {}),
    "argocd.argoproj.io/sync-wave": String(options.wave),
  };
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: {
      name: `${cluster}-${component.name}`,
      namespace: options.argoNamespace,
      ...("finalizers" in policy ? { finalizers: [...policy.finalizers] } : {}),
      labels: {
        ...options.clusterLabels,
        [labels.cluster]: cluster,
        [labels.component]: component.name,
        [labels.release]: options.release,
        [labels.ring]: options.ring,
      },
      annotations,
    },
    spec: {
      project: component.name,
      destination: { name: cluster, namespace: component.namespace.name },
      // Argo CD's model wants a mutable array; nobody changes it.
      sources: options.sources as ApplicationSource[],
      ...ignoreDifferences(component.argo.ignoreDifferences),
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ["ServerSideApply=true", ...component.argo.syncOptions],
        managedNamespaceMetadata: { annotations: { [sourcesAnnotation]: sourcesDigest(options.sources) } },
        retry,
      },
    },
  };
}

const digests = new WeakMap<readonly ApplicationSource[], string>();

/**
 * Names what the sources say; an Application is OutOfSync until a sync of its own has had this very name.
 *
 * Without it Argo CD may call an Application Synced that it has not touched: a comparison that fails, since a dry run of
 * server-side diff gets no answer, leaves "no difference" in the cache, and the next one believes it. This field alone
 * counts whatever the diff says. It does nothing else here: without `CreateNamespace=true` no namespace gets it.
 *
 * @see https://github.com/argoproj/argo-cd/issues/28722
 * @see https://github.com/argoproj/argo-cd/blob/v3.6.1/controller/state.go `useDiffCache`, `HasChangedManagedNamespaceMetadata`
 */
function sourcesDigest(sources: readonly ApplicationSource[]): string {
  const cached = digests.get(sources);
  if (cached) return cached;
  const digest = hash("sha256", JSON.stringify(sources));
  digests.set(sources, digest);
  return digest;
}

/** A sync that failed tries again until it works or a newer state is wanted, at most every three minutes. */
export const retry = { limit: -1, refresh: true, backoff: { duration: "10s", factor: 2, maxDuration: "3m" } };

function ignoreDifferences(differences: Component["argo"]["ignoreDifferences"]) {
  if (differences.length === 0) return {};
  return {
    ignoreDifferences: differences.map(
      ({ issue: _issue, jsonPointers, jqPathExpressions, managedFieldsManagers, ...rest }) => ({
        ...rest,
        ...(jsonPointers ? { jsonPointers: [...jsonPointers] } : {}),
        ...(jqPathExpressions ? { jqPathExpressions: [...jqPathExpressions] } : {}),
        ...(managedFieldsManagers ? { managedFieldsManagers: [...managedFieldsManagers] } : {}),
      }),
    ),
  };
}
