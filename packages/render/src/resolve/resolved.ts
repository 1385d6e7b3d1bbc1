import type { ClusterFacts, Component, JsonObject } from "@hub/component";
import type { FleetCluster, Hold, Override, Pin } from "@hub/fleet";
import type { Place } from "@hub/problem";

/** What one cluster runs. */
export interface ResolvedCluster {
  readonly facts: ClusterFacts;
  /** Namespace of Argo CD in the cluster's hub. */
  readonly argoNamespace: string;
  readonly hold: Hold | undefined;
  /** By wave, then by name. */
  readonly components: readonly ResolvedComponent[];
}

/** A component as one cluster runs it. Objects that are alike are the same object. */
export interface ResolvedComponent {
  readonly component: Component;
  readonly release: string;
  readonly wave: number;
  readonly inputs: Inputs;
  /** Where `release` was said. */
  readonly pinPlace: Place;
  /** Where the component's source says a field of its definition. */
  placeOf(field: string): Place;
}

/** Settings and overridden values, one object for all clusters that have the same. */
export interface Inputs {
  /** All layers, and the defaults of what none of them says. */
  readonly settings: JsonObject;
  /** Helm values of all layers. */
  readonly values: JsonObject;
  /** What was said, the weakest layer first. */
  readonly layers: readonly Override[];
}

/** What is said for a component: by the fleet, the ring and the cluster. */
export type Layers = readonly (Override | undefined)[];

/** What one cluster is to run, before anything is asked of its components. */
export interface Outline {
  readonly cluster: FleetCluster;
  readonly facts: ClusterFacts;
  readonly argoNamespace: string;
  /** By wave, then by name. */
  readonly components: readonly {
    readonly component: Component;
    readonly pin: Pin;
    readonly wave: number;
    readonly layers: Layers;
  }[];
}
