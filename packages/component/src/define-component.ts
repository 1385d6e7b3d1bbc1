import type { Chart } from "@hub/chart";
import type { Construct } from "constructs";
import type { z } from "zod";
import type { Check } from "./check.ts";
import type { Cluster } from "./cluster.ts";
import type { JsonObject } from "./json.ts";
import type { NamespaceSpec } from "./namespace.ts";
import {
  type CallComponent,
  type RenderInput,
  type RenderOutput,
  renderDefinition,
} from "./render-component.ts";
import type { Workload } from "./workload.ts";

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

/** A Secret that the secret store fills. Nothing here holds a value. */
export interface SecretSpec {
  /** Name of the Secret that comes out. */
  readonly name: string;
  /** Default: the component's namespace. */
  readonly namespace?: string;
  /** Default: `Opaque`. */
  readonly type?: string;
  /** A SecretStore of the Secret's own namespace. Default: the ClusterSecretStore of the cluster. */
  readonly store?: string;
  /** Key in the Secret -> where the store has it: the entry's name, and the property inside where it is JSON. */
  readonly data: { readonly [key: string]: { readonly key: string; readonly property?: string } };
}

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

export interface ComponentDefinition<
  Settings extends z.ZodObject = z.ZodObject,
  Values extends object = object,
> {
  /** Kebab case, the name of its folder under `apps/`. */
  readonly name: string;
  /** One sentence: what a cluster has from it. */
  readonly description: string;
  /** Where its namespaced objects live. The component `namespaces` creates it. */
  readonly namespace: NamespaceSpec;
  /** Further namespaces of its own, for pods that need another Pod Security level. */
  readonly extraNamespaces?: readonly NamespaceSpec[];
  /** Components that must be Healthy before it syncs, and that the cluster therefore must run. */
  readonly dependsOn?: readonly string[];
  /** Components that must be Healthy before it syncs, on clusters that run them. */
  readonly after?: readonly string[];
  readonly chart?: Chart<Values>;
  /** What is applied beside the chart straight from where others keep it. Default: nothing. */
  readonly extraSources?: readonly GitSource[];
  /** The knobs that an operator should turn: `z.strictObject` of fields with `.default()` and `.describe()`. */
  readonly settings: Settings;
  /** Helm values. Pure. Required where there is a chart. */
  values?(cluster: Cluster, settings: z.output<Settings>): Values;
  /** What stands beside the chart, as constructs below `scope`. Pure. */
  manifests?(scope: Construct, cluster: Cluster, settings: z.output<Settings>): void;
  /** What it needs from the secret store; each becomes an ExternalSecret. Such a component depends on `external-secrets`. */
  secrets?(cluster: Cluster, settings: z.output<Settings>): readonly SecretSpec[];
  /** What must be true of the live cluster for it to count as working, for `hubctl verify`. Pure. */
  checks?(cluster: Cluster, settings: z.output<Settings>): readonly Check[];
  /**
   * The pods that its chart makes of `values`, overrides included, and those that controllers make of its manifests.
   * Required where there is a chart: without it nobody knows what it asks for. Pods among the manifests are counted
   * without being named here. Pure.
   */
  workloads?(values: Values, manifests: readonly JsonObject[]): readonly Workload[];
  readonly argo?: ArgoOptions;
  /** Settings that earlier releases had otherwise: promotion moves overrides along. Default: none. */
  readonly migrations?: readonly Migration[];
  /** What a rollback must warn of. Default: nothing. */
  readonly oneWay?: readonly OneWay[];
}

/** A component: its definition, with defaults filled in. */
export interface Component<Settings extends z.ZodObject = z.ZodObject, Values extends object = object>
  extends ComponentDefinition<Settings, Values> {
  readonly kind: "component";
  /** Version of the contract between a release and the renderer. */
  readonly contract: 1;
  /** Of a frozen release. Absent from the working tree's component. */
  readonly version?: string;
  readonly extraNamespaces: readonly NamespaceSpec[];
  readonly dependsOn: readonly string[];
  readonly after: readonly string[];
  readonly extraSources: readonly GitSource[];
  readonly argo: Required<ArgoOptions>;
  readonly migrations: readonly Migration[];
  readonly oneWay: readonly OneWay[];
  /** Renders it for one cluster, with the library that it was written against. Throws what its functions throw. */
  render(input: RenderInput, call?: CallComponent): RenderOutput;
}

/** Declares a component, the default export of a package under `apps/`. Plain data and pure functions, no effects. */
export function defineComponent<Settings extends z.ZodObject, Values extends object = object>(
  definition: ComponentDefinition<Settings, Values>,
): Component<Settings, Values> {
  const component: Component<Settings, Values> = {
    ...definition,
    kind: "component",
    contract: 1,
    extraNamespaces: definition.extraNamespaces ?? [],
    dependsOn: definition.dependsOn ?? [],
    after: definition.after ?? [],
    extraSources: definition.extraSources ?? [],
    migrations: definition.migrations ?? [],
    oneWay: definition.oneWay ?? [],
    argo: {
      syncOptions: [],
      ignoreDifferences: [],
      removal: "confirm",
      clusterKinds: [],
      namespaces: [],
      ...definition.argo,
    },
    render: (input, call) => renderDefinition(component, input, call),
  };
  return component;
}

/** What people call it: `keda`, or `keda 2.0.1` where it is a frozen release. */
export const componentLabel = ({ name, version }: Pick<Component, "name" | "version">): string =>
  version === undefined ? name : `${name} ${version}`;
