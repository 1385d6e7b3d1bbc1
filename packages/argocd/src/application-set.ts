import type { IApplication } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application";
import type { IApplicationSet } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import { retry } from "./child-application.ts";
import { clustersAnnotation, fleetName, generatePaths, inCluster, labels } from "./names.ts";

export interface HubOptions {
  readonly hub: string;
  /** Namespace of Argo CD in the hub. */
  readonly argoNamespace: string;
  readonly repository: { readonly url: string; readonly branch: string };
}

export interface FleetApplicationSetOptions extends HubOptions {
  /** In the order of a rollout. */
  readonly rings: readonly { readonly name: string; readonly maxUpdate: number | string }[];
  /** Names of the hub's clusters: whoever reads the ApplicationSet can tell a cluster that was lost from one that was taken out. */
  readonly clusters: readonly string[];
  /** How often the Git generator looks for a new commit on the deploy branch, seconds. Default: 60. */
  readonly requeueAfterSeconds?: number;
}

/** The data of one cluster as the Git generator reads it. */
export interface ClusterJson {
  readonly name: string;
  readonly ring: string;
  /** A string, since label selectors compare strings. */
  readonly hold: "true" | "false";
  readonly labels: { readonly [key: string]: string };
}

/**
 * The ApplicationSet of a hub: a parent Application per cluster, synced ring by ring.
 *
 * Each cluster that is not on hold is selected by exactly one step, the one of its ring; a cluster on hold by none,
 * and Argo CD leaves it alone. RollingSync switches the parents' automated sync off; the children keep their own.
 */
export function fleetApplicationSet(options: FleetApplicationSetOptions): IApplicationSet {
  const { hub, argoNamespace, repository, rings, clusters, requeueAfterSeconds = 60 } = options;
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "ApplicationSet",
    metadata: {
      name: fleetName,
      namespace: argoNamespace,
      annotations: { [clustersAnnotation]: clusters.toSorted().join() },
    },
    spec: {
      goTemplate: true,
      goTemplateOptions: ["missingkey=error"],
      generators: [
        {
          git: {
            repoURL: repository.url,
            revision: repository.branch,
            requeueAfterSeconds,
            files: [{ path: `hubs/${hub}/clusters/*/cluster.json` }],
          },
        },
      ],
      strategy: {
        type: "RollingSync",
        rollingSync: {
          steps: rings.map(({ name, maxUpdate }) => ({
            matchExpressions: [
              { key: labels.ring, operator: "In", values: [name] },
              { key: labels.hold, operator: "In", values: ["false"] },
            ],
            maxUpdate,
          })),
        },
      },
      syncPolicy: { preserveResourcesOnDeletion: true },
      // The ApplicationSet takes away what its template does not say: with this, a person's answer to `Prune=confirm`.
      preservedFields: { annotations: ["argocd.argoproj.io/deletion-approved"] },
      template: {
        metadata: {
          name: "{{ .name }}",
          labels: {
            [labels.cluster]: "{{ .name }}",
            [labels.hold]: "{{ .hold }}",
            [labels.ring]: "{{ .ring }}",
          },
          annotations: generatePaths,
        },
        spec: {
          project: fleetName,
          source: {
            repoURL: repository.url,
            targetRevision: repository.branch,
            path: `hubs/${hub}/clusters/{{ .name }}`,
            directory: { include: "applications.yaml" },
          },
          destination: { server: inCluster, namespace: argoNamespace },
          syncPolicy: {
            automated: { prune: true, selfHeal: true },
            syncOptions: ["ServerSideApply=true"],
            retry,
          },
        },
      },
      templatePatch: "metadata:\n  labels: {{ toJson .labels }}\n",
    },
  };
}

/** The Application that keeps the ApplicationSet and the AppProjects of a hub; `hubctl bootstrap` applies it once. */
export function rootApplication({ hub, argoNamespace, repository }: HubOptions): IApplication {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name: fleetName, namespace: argoNamespace, annotations: generatePaths },
    spec: {
      project: fleetName,
      source: {
        repoURL: repository.url,
        targetRevision: repository.branch,
        path: `hubs/${hub}`,
        directory: { include: "fleet.yaml" },
      },
      destination: { server: inCluster, namespace: argoNamespace },
      syncPolicy: {
        // Nothing is deleted by accident: a damaged deploy branch must not take the fleet's own objects away.
        automated: { prune: false, selfHeal: true },
        syncOptions: ["ServerSideApply=true"],
        retry,
      },
    },
  };
}
