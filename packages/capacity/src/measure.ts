import type { ClusterFacts } from "@hub/component";
import type { Problem } from "@hub/problem";
import type { RenderedCluster, RenderedComponent, ResolvedCluster, ResolvedComponent } from "@hub/render";
import { WorkloadReader } from "@hub/render/workload-reader";
import { allocatable } from "./allocatable.ts";
import { type Amount, type DemandRange, sumOf } from "./demand.ts";
import { manifestWorkloads } from "./manifest-workloads.ts";
import { demandOf, podDemand } from "./pod-demand.ts";

/** Capacity and demand of a cluster. */
export interface ClusterCapacity {
  readonly name: string;
  readonly size: ClusterFacts["size"];
  /** Resources that its nodes leave to the pods of components. */
  readonly allocatable: Amount;
  /** By wave, then by name. */
  readonly components: readonly ComponentCapacity[];
  /** Of all components that state their demand. */
  readonly demand: DemandRange;
}

/** Demand of a component on one cluster. */
export interface ComponentCapacity {
  readonly name: string;
  readonly release: string;
  /** Null where the release does not say what the pods of its chart ask for. */
  readonly demand: DemandRange | null;
  /** Empty where the component does not state it. */
  readonly workloads: readonly (DemandRange & { readonly name: string })[];
}

/** Measures clusters of one fleet, once for all that have the same in common. Pure. */
export class Measure {
  readonly #pods = new WorkloadReader((workloads, manifests) =>
    [...workloads, ...manifestWorkloads(manifests)].map(podDemand),
  );

  get problems(): readonly Problem[] {
    return this.#pods.problems;
  }

  cluster({ resolved, components: rendered }: RenderedCluster): ClusterCapacity {
    const { name, size } = resolved.facts;
    const components = resolved.components.map((component, index) =>
      // Both lists have the same order.
      this.#component(component, rendered[index] as RenderedComponent, resolved),
    );
    const demands = components.flatMap(({ demand }) => demand ?? []);
    return { name, size, allocatable: allocatable(size), components, demand: sumOf(demands) };
  }

  #component(
    resolved: ResolvedComponent,
    rendered: RenderedComponent,
    cluster: ResolvedCluster,
  ): ComponentCapacity {
    const { component, release } = resolved;
    const pods = this.#pods.get(resolved, rendered, cluster);
    if (!pods) return { name: component.name, release, demand: null, workloads: [] };
    const workloads = pods
      .map((workload) => ({ name: workload.name, ...demandOf(workload, cluster.facts.size.nodes) }))
      .filter(({ max }) => max.pods > 0 || max.storageGiB > 0);
    return { name: component.name, release, demand: sumOf(workloads), workloads };
  }
}
