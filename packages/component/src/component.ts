import type { Chart } from "@hub/chart";
import type { Construct } from "constructs";
import type { z } from "zod";
import type { Check } from "./check.ts";
import type { Cluster, ClusterFacts } from "./cluster.ts";
import type { ComponentFacts, DefinedFacts } from "./component-facts.ts";
import type { JsonObject } from "./json.ts";
import type { Workload } from "./workload.ts";

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

/** What a release is given. JSON. */
export interface RenderInput {
  /** The facts; `runs` is there already where the caller watches what is read. */
  readonly cluster: ClusterFacts | Cluster;
  /** Parsed by the component's schema: every default is filled in. */
  readonly settings: JsonObject;
}

/** What a release gives back. JSON. */
export interface RenderOutput {
  /** Helm values, or null where the component has no chart. */
  readonly values: JsonObject | null;
  /** Kubernetes objects that stand beside the chart, in the order in which they were added. */
  readonly manifests: readonly JsonObject[];
}

/** Calls a function of a component; a renderer may put something around it. */
export type CallComponent = <T>(call: () => T) => T;

export interface ComponentDefinition<
  Settings extends z.ZodObject = z.ZodObject,
  Values extends object = object,
> extends DefinedFacts {
  /** Kebab case, the name of its folder under `apps/`. */
  readonly name: string;
  readonly chart?: Chart<Values>;
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
}

/** A component: its definition, with defaults filled in. */
export interface Component<Settings extends z.ZodObject = z.ZodObject, Values extends object = object>
  extends Omit<ComponentDefinition<Settings, Values>, keyof ComponentFacts>,
    ComponentFacts {
  readonly kind: "component";
  /** Version of the contract between a release and the renderer. */
  readonly contract: 1;
  /** Of a frozen release. Absent from the working tree's component. */
  readonly version?: string;
  /** Renders it for one cluster, with the library that it was written against. Throws what its functions throw. */
  render(input: RenderInput, call?: CallComponent): RenderOutput;
}

/** What people call it: `keda`, or `keda 2.0.1` where it is a frozen release. */
export const componentLabel = ({ name, version }: Pick<Component, "name" | "version">): string =>
  version === undefined ? name : `${name} ${version}`;

/** Renders one component for one cluster. Pure as long as the component is. Throws what the component throws. */
export const renderComponent = (
  component: Component,
  input: RenderInput,
  call?: CallComponent,
): RenderOutput => component.render(input, call);
