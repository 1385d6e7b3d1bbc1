import type { ClusterFacts, Component, JsonObject } from "@hub/component";
import type { FleetCluster, Hold, Override, Pin } from "@hub/fleet";
import type { Place } from "@hub/problem";

/** Components that one cluster runs, with their inputs. */
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
  /** Where `release` is pinned. */
  readonly pinPlace: Place;
  /** Where the component's source has a field of its definition. */
  placeOf(field: string): Place;
}

/** Settings and overridden values, one object for all clusters that have the same. */
export interface Inputs {
  /** All layers, and the defaults of what none of them sets. */
  readonly settings: JsonObject;
  /** Helm values of all layers. */
  readonly values: JsonObject;
  /** The overrides, the weakest layer first. */
  readonly layers: readonly Override[];
}

/** Overrides of a component: of the fleet, the ring and the cluster. */
export type Layers = readonly (Override | undefined)[];

/** Components that one cluster is to run, before any of them is called. */
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
