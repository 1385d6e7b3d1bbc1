export type ScaledResource = "cpu" | "memory";

/** Something that sets the replicas of a workload, or the requests of its containers. */
export interface Autoscaler {
  readonly kind: "HorizontalPodAutoscaler" | "ScaledObject" | "VerticalPodAutoscaler";
  readonly namespace: string;
  /** Of the object; of one that a chart makes, the path in its values. */
  readonly name: string;
  /** Kind, namespace and name. */
  readonly target: string;
  /** Resources of whose requests it goes by a share; of a VerticalPodAutoscaler those whose requests it changes. */
  readonly resources: readonly ScaledResource[];
  /** Path of the chart's values that configure it. Absent where it stands among the manifests. */
  readonly valuePath?: readonly string[];
}
