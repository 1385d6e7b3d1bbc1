import { componentLabel, type Workload } from "@hub/component/contract";
import { error, type Finding, Findings, type Problem } from "@hub/problem";
import { impurity } from "@hub/release/impurity";
import { withoutAmbient } from "@hub/release/without-ambient";
import type { ResolvedCluster, ResolvedComponent } from "../resolve/resolved.ts";
import { thrownFinding } from "../resolve/thrown-finding.ts";
import type { RenderedComponent } from "./component-renderer.ts";

type Outcome<T> = { readonly value: T } | { readonly finding: Finding };

/** Makes something of the workloads that a component names, and of its manifests. */
type Read<T> = (workloads: readonly Workload[], manifests: RenderedComponent["manifests"]) => T;

/**
 * What the pods of components ask for, read once for all clusters that share what a component renders to: nothing but
 * that decides.
 */
export class WorkloadReader<T> {
  readonly #read: Read<T>;
  readonly #outcomes = new WeakMap<RenderedComponent, Outcome<T>>();
  readonly #checked = new WeakSet<ResolvedComponent["component"]>();
  readonly #findings = new Findings();

  constructor(read: Read<T>) {
    this.#read = read;
  }

  get problems(): readonly Problem[] {
    return this.#findings.problems;
  }

  /** Undefined where the component does not say what its chart makes, and where it failed, which is then in `problems`. */
  get(resolved: ResolvedComponent, rendered: RenderedComponent, cluster: ResolvedCluster): T | undefined {
    const { chart, workloads } = resolved.component;
    if (chart && !workloads) return undefined;
    const outcome = this.#outcomes.get(rendered) ?? this.#run(resolved, rendered);
    this.#outcomes.set(rendered, outcome);
    if ("value" in outcome) return outcome.value;
    this.#findings.add(outcome.finding, cluster.facts.name);
    return undefined;
  }

  #run(resolved: ResolvedComponent, { values, manifests }: RenderedComponent): Outcome<T> {
    const { component, inputs, placeOf } = resolved;
    const failed = (problem: Problem) => ({ finding: { ...problem, component: componentLabel(component) } });
    const ask = (given: object) => withoutAmbient(() => component.workloads?.(given, manifests) ?? []);
    try {
      const workloads = ask(values ?? {});
      const value = this.#read(workloads, manifests);
      if (this.#checked.has(component)) return { value };
      this.#checked.add(component);
      if (!impurity(ask, values ?? {}, workloads)) return { value };
      return failed(
        error(
          "impure-component",
          "its workloads are others when it is asked again, or when the keys of its values come in another order.",
          "Keep no state between calls, and sort what comes from the keys of a map.",
          { place: placeOf("workloads") },
        ),
      );
    } catch (thrown) {
      if (!(thrown instanceof Error && thrown.name === "DemandError"))
        return { finding: thrownFinding(resolved, thrown) };
      const layer = inputs.layers.findLast(({ values }) => Object.keys(values).length > 0);
      return failed(
        error(
          "bad-quantity",
          `${thrown.message}.`,
          layer ? "Correct the values of this override." : "Correct the component.",
          { place: layer ? layer.file.placeOf(["values"], "key") : placeOf("workloads") },
        ),
      );
    }
  }
}
