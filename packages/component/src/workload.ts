/**
 * Pods that are alike, and what each of them asks for. Plain JSON, as the values of a chart hold it: what is null or
 * absent counts as not said. Charts type some of it as unknown; whether it is what it should be is checked when it is read.
 */
export interface Workload {
  /** Name of the Deployment, StatefulSet or DaemonSet. */
  readonly name: string;
  /** How many pods; the fewest and the most where an autoscaler decides. Default: 1, as in Kubernetes. 0: none. */
  readonly replicas?: number | Range | "every-node" | null | undefined;
  /** `resources` of every container that runs as long as its pod does: `{requests: {cpu: "250m"}, limits: {}}`. */
  readonly containers: readonly unknown[];
  /** Sizes of the volumes that each pod claims, Kubernetes quantities. Default: none. */
  readonly volumes?: readonly unknown[];
}

interface Range {
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
}
