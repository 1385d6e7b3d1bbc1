/** Resources of a container, as charts and pods say them. Kubernetes quantities by name: `{cpu: "250m"}`. */
export interface ContainerResources {
  readonly requests?: Quantities | null | undefined;
  readonly limits?: Quantities | null | undefined;
}

type Quantities = { readonly [name: string]: unknown };

/**
 * Pods that are alike, and what each of them asks for. Plain JSON. Takes what the values of a chart may hold: what is
 * null or absent counts as not said.
 */
export interface Workload {
  /** Name of the Deployment, StatefulSet or DaemonSet. */
  readonly name: string;
  /** How many pods; the fewest and the most where an autoscaler decides. Default: 1, as in Kubernetes. 0: none. */
  readonly replicas?: number | Range | "every-node" | null | undefined;
  /** Every container that runs as long as its pod does. */
  readonly containers: readonly (ContainerResources | null | undefined)[];
  /** Sizes of the volumes that each pod claims, Kubernetes quantities. Default: none. */
  readonly volumes?: readonly (string | null | undefined)[];
}

interface Range {
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
}
