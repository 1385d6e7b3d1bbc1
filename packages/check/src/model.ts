import type { GeneratedPin } from "@hub/chart/generated-line";
import type { Fleet } from "@hub/fleet";
import type { RenderedCluster } from "@hub/render";
import type { SupportInput } from "@hub/support";
import type { RecordedGolden } from "./golden.ts";

/** All that the rules look at: a fleet with everything that it renders, and what is stated about its components. */
export interface CheckModel {
  readonly fleet: Fleet;
  /** By name. */
  readonly clusters: readonly RenderedCluster[];
  /** Digests that were recorded of releases, by component. */
  readonly goldens: ReadonlyMap<string, RecordedGolden>;
  /** Source of each `chart.gen.ts`, by component with a chart. */
  readonly chartPins: ReadonlyMap<string, GeneratedPin>;
  readonly support: SupportInput;
}
