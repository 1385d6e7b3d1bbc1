import type { NamespaceSpec } from "./namespace.ts";

/**
 * What is known of a component without running it, beside its chart and settings: the fields of its definition, with
 * defaults filled in, and of `release.json`.
 */
export interface ComponentFacts {
  /** One sentence: what a cluster has from it. */
  readonly description: string;
  /** Where its namespaced objects live. The component `namespaces` creates it. */
  readonly namespace: NamespaceSpec;
  /** Further namespaces of its own, for pods that need another Pod Security level. Default: none. */
  readonly extraNamespaces: readonly NamespaceSpec[];
  /** What is applied beside the chart straight from where others keep it. Default: nothing. */
  readonly extraSources: readonly GitSource[];
  /** Components that must be Healthy before it syncs, and that the cluster therefore must run. Default: none. */
  readonly dependsOn: readonly string[];
  /** Components that must be Healthy before it syncs, on clusters that run them. Default: none. */
  readonly after: readonly string[];
  readonly argo: Required<ArgoOptions>;
  /** Settings that earlier releases had otherwise, oldest first: promotion moves overrides along. Default: none. */
  readonly migrations: readonly Migration[];
  /** What a rollback must warn of, oldest first. Default: nothing. */
  readonly oneWay: readonly OneWay[];
}

/** The facts as a definition says them: without those whose default is right. */
export interface DefinedFacts
  extends Pick<ComponentFacts, "description" | "namespace">,
    Partial<Omit<ComponentFacts, "description" | "namespace" | "argo">> {
  readonly argo?: ArgoOptions;
}

/** A kind of the Kubernetes API. The group of core kinds is empty. */
export interface KindRef {
  readonly group: string;
  readonly kind: string;
}

/** A difference that Argo CD must not see, and why. */
export interface IgnoreDifference extends KindRef {
  /** The upstream issue that makes it necessary, a URL. */
  readonly issue: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly jsonPointers?: readonly string[];
  readonly jqPathExpressions?: readonly string[];
  readonly managedFieldsManagers?: readonly string[];
}

/**
 * What happens in a cluster when it no longer runs the component.
 *
 * `delete` removes everything, `keep` leaves everything, `confirm` waits until a person confirms in Argo CD: for
 * whatever holds data or CRDs.
 */
export type RemovalPolicy = "delete" | "keep" | "confirm";

/** Manifests that another repository keeps, for example the CRDs of a version that the chart does not ship. */
export interface GitSource {
  /** As Argo CD takes it, an https URL ending in `.git`. */
  readonly repository: string;
  /** Folder inside it. */
  readonly path: string;
  /** A commit, or a tag that never moves: an Application's sources must not change by themselves. */
  readonly revision: string;
  /** Annotations for every object of the folder, by Kustomize: the folder must hold a `kustomization.yaml`. */
  readonly commonAnnotations?: { readonly [key: string]: string };
}

/** A setting that a release has under another name than those before it, or no longer. */
export interface Migration {
  /** The first release without it under its old name, an exact version. */
  readonly since: string;
  /** Path of the setting before. */
  readonly from: readonly string[];
  /** Its path from then on; null where it is gone. */
  readonly to: readonly string[] | null;
  /** One sentence for whoever has set it: why, and what to do. */
  readonly note: string;
}

/** A change after which the data of a cluster suits no earlier release. */
export interface OneWay {
  /** The first release that makes it, an exact version. */
  readonly since: string;
  /** One sentence: what would be lost or broken by going back. */
  readonly reason: string;
}

export interface ArgoOptions {
  /** Beside `ServerSideApply=true`, which every Application has. */
  readonly syncOptions?: readonly string[];
  readonly ignoreDifferences?: readonly IgnoreDifference[];
  /** Default: `confirm`. */
  readonly removal?: RemovalPolicy;
  /** Cluster-scoped kinds that the chart or the manifests write; its AppProject allows no others. */
  readonly clusterKinds?: readonly KindRef[];
  /** Namespaces that it writes to beside its own. `*` allows every namespace. */
  readonly namespaces?: readonly string[];
}
