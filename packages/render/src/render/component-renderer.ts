import type { ClusterFacts, Component, JsonObject, RenderOutput } from "@hub/component";
import { type Finding, Findings, type Problem } from "@hub/problem";
import { watchFacts } from "@hub/release/watch-facts";
import { createPrinter, shared } from "@hub/yaml/print";
import type { Inputs, ResolvedCluster, ResolvedComponent } from "../resolve/resolved.ts";
import { thrownFinding } from "../resolve/thrown-finding.ts";
import { applicationSources, type RenderedSources, type Repository } from "./application-sources.ts";
import { callComponent } from "./call-component.ts";
import { outputFindings } from "./check-output.ts";
import { purityFinding } from "./component-purity.ts";
import { type FactName, factText } from "./fact-text.ts";
import { FactTree } from "./fact-tree.ts";

/** What a component renders to. Clusters that differ in nothing that it reads share one. */
export interface RenderedComponent extends RenderedSources {
  readonly manifests: readonly JsonObject[];
  /** The facts that it read, in order. */
  readonly reads: readonly FactName[];
}

type Outcome = { readonly rendered: RenderedComponent } | { readonly findings: readonly Finding[] };

/** A component with so many outcomes has one for nearly every cluster: caching more of them would fill the memory. */
const maxOutcomes = 100;

/** Renders each component once for all clusters that look alike to it. */
export class ComponentRenderer {
  readonly #repository: Repository;
  /** Cache by component, settings and values, which are one object for all clusters that have the same. */
  readonly #trees = new Map<Component, Map<JsonObject, Map<JsonObject, FactTree<Outcome>>>>();
  /** Components that were tried for purity. */
  readonly #tried = new Set<Component>();
  readonly #printer = createPrinter();
  readonly #findings = new Findings();
  #renders = 0;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  get problems(): readonly Problem[] {
    return this.#findings.problems;
  }

  /** How often a component was called. */
  get renders(): number {
    return this.#renders;
  }

  /** Undefined where the component failed, which is then in `problems`. */
  render(resolved: ResolvedComponent, cluster: ResolvedCluster): RenderedComponent | undefined {
    const outcome = this.#outcome(resolved, cluster.facts);
    if ("rendered" in outcome) return outcome.rendered;
    for (const finding of outcome.findings) this.#findings.add(finding, cluster.facts.name);
    return undefined;
  }

  #outcome(resolved: ResolvedComponent, facts: ClusterFacts): Outcome {
    if (hasClusterOverride(resolved.inputs)) return this.#run(resolved, facts).outcome;
    const tree = this.#tree(resolved);
    const textOf = (fact: FactName) => factText(facts, fact);
    const cached = tree.find(textOf);
    if (cached) return cached.result;
    const { outcome, reads } = this.#run(resolved, facts);
    if (!reads.some(isUnique) && tree.size < maxOutcomes) tree.add(reads, textOf, outcome);
    return outcome;
  }

  #tree({ component, inputs: { settings, values } }: ResolvedComponent): FactTree<Outcome> {
    const bySettings =
      this.#trees.get(component) ?? new Map<JsonObject, Map<JsonObject, FactTree<Outcome>>>();
    this.#trees.set(component, bySettings);
    const byValues = bySettings.get(settings) ?? new Map<JsonObject, FactTree<Outcome>>();
    bySettings.set(settings, byValues);
    const tree = byValues.get(values) ?? new FactTree<Outcome>();
    byValues.set(values, tree);
    return tree;
  }

  #run(resolved: ResolvedComponent, facts: ClusterFacts): { outcome: Outcome; reads: readonly FactName[] } {
    this.#renders++;
    const { component, inputs } = resolved;
    const reads = new Set<FactName>();
    try {
      const watched = watchFacts(facts, (name) => reads.add(name));
      const output = callComponent(component, watched, inputs.settings);
      const findings = this.#findingsOf(resolved, facts, output);
      const outcome =
        findings.length > 0 ? { findings } : { rendered: this.#finish(resolved, output, [...reads]) };
      return { outcome, reads: [...reads] };
    } catch (error) {
      return { outcome: { findings: [thrownFinding(resolved, error)] }, reads: [...reads] };
    }
  }

  #findingsOf(resolved: ResolvedComponent, facts: ClusterFacts, output: RenderOutput): readonly Finding[] {
    const { component, placeOf } = resolved;
    const findings = outputFindings(component, output, placeOf);
    if (findings.length > 0 || this.#tried.has(component)) return findings;
    this.#tried.add(component);
    return [purityFinding(resolved, facts, output) ?? []].flat();
  }

  #finish(
    { component, inputs }: ResolvedComponent,
    output: RenderOutput,
    reads: readonly FactName[],
  ): RenderedComponent {
    const rendered = applicationSources(component, output, inputs.values, this.#repository, this.#printer);
    const isCached = !hasClusterOverride(inputs) && !reads.some(isUnique);
    const sources = isCached ? rendered.sources.map(shared) : rendered.sources;
    return { ...rendered, sources, manifests: output.manifests, reads };
  }
}

/** Inputs with a cluster's own override are practically unique: caching them would only fill memory. */
const hasClusterOverride = ({ layers }: Inputs): boolean => layers.at(-1)?.layer === "cluster";

/** Facts of which no two clusters have the same. */
const isUnique = (fact: FactName): boolean => fact === "name" || fact === "domain";
