import { hash } from "node:crypto";
import { type ApplicationSource, bundleSource, chartSource, gitSource } from "@hub/argocd";
import {
  type Cluster,
  type ClusterFacts,
  type Component,
  componentLabel,
  type JsonObject,
  type RenderOutput,
  renderComponent,
  reversedKeys,
  sortedKeys,
} from "@hub/component";
import { mergeLayers } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import { bundlePath, type TreeFile } from "@hub/tree/deploy-tree";
import { createPrinter, shared } from "@hub/yaml/print";
import { type Finding, Findings } from "../resolve/component-findings.ts";
import { deepFreeze } from "../resolve/deep-freeze.ts";
import type { Inputs, ResolvedCluster, ResolvedComponent } from "../resolve/resolve.ts";
import { thrownFinding } from "../resolve/thrown-finding.ts";
import { outputFindings } from "./check-output.ts";
import { type FactName, factText, recordReads } from "./record-reads.ts";
import { withoutAmbient } from "./without-ambient.ts";

/** What a component renders to. Clusters that differ in nothing that it reads share one. */
export interface RenderedComponent {
  /** Helm values, overrides included; null where there is no chart. */
  readonly values: JsonObject | null;
  readonly manifests: readonly JsonObject[];
  /** The sources of its Application. */
  readonly sources: readonly ApplicationSource[];
  /** Digest of the bundle, where it has manifests. */
  readonly bundle: string | null;
  readonly file: TreeFile | undefined;
  /** The facts that it read, in order. */
  readonly reads: readonly FactName[];
}

type Outcome = { readonly rendered: RenderedComponent } | { readonly findings: readonly Finding[] };
/** A decision: which fact is read next, and where each of its values leads. */
interface Branch {
  readonly fact: FactName;
  readonly next: Map<string, Node>;
}
type Node = Branch | Outcome;

interface Tree {
  root: Node | undefined;
  outcomes: number;
}

/** What has so many outcomes has one for nearly every cluster: more of them would fill the memory. */
const maxOutcomes = 100;

export interface Repository {
  readonly url: string;
  readonly branch: string;
}

/**
 * Renders each component once for all clusters that look alike to it.
 *
 * A component is pure, so that what it reads first is always the same, and given that value what it reads next is the
 * same again: the reads form a tree of decisions, and a walk down it finds what was rendered before.
 */
export class RenderMemo {
  readonly #repository: Repository;
  readonly #trees = new Map<Component, Map<JsonObject, Map<JsonObject, Tree>>>();
  readonly #checked = new Set<Component>();
  readonly #printer = createPrinter();
  readonly #findings = new Findings();
  #renders = 0;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  get problems(): readonly Problem[] {
    return this.#findings.problems;
  }

  /** How often a component was really run. */
  get renders(): number {
    return this.#renders;
  }

  /** Undefined where the component failed, which is then in `problems`. */
  render(resolved: ResolvedComponent, cluster: ResolvedCluster): RenderedComponent | undefined {
    const { component, inputs } = resolved;
    if (isOwn(inputs)) return this.#outcome(this.#run(resolved, cluster).outcome, cluster);
    const tree = this.#tree(component, inputs);
    let node = tree.root;
    let parent: { next: Map<string, Node>; key: string } | undefined;
    while (node && "fact" in node) {
      const key = factText(cluster.facts, node.fact);
      parent = { next: node.next, key };
      node = node.next.get(key);
    }
    if (!node) {
      const { outcome, reads } = this.#run(resolved, cluster);
      node = outcome;
      if (reads.some(isUnique) || tree.outcomes >= maxOutcomes) return this.#outcome(outcome, cluster);
      tree.outcomes++;
      if (!tree.root) tree.root = chain(reads, cluster.facts, outcome);
      else if (parent)
        parent.next.set(
          parent.key,
          chain(reads.slice(depth(tree.root, cluster.facts)), cluster.facts, outcome),
        );
    }
    return this.#outcome(node, cluster);
  }

  #outcome(outcome: Outcome, cluster: ResolvedCluster): RenderedComponent | undefined {
    if ("rendered" in outcome) return outcome.rendered;
    for (const finding of outcome.findings) this.#findings.add(finding, cluster.facts.name);
    return undefined;
  }

  #tree(component: Component, { settings, values }: Inputs): Tree {
    const bySettings = this.#trees.get(component) ?? new Map<JsonObject, Map<JsonObject, Tree>>();
    this.#trees.set(component, bySettings);
    const byValues = bySettings.get(settings) ?? new Map<JsonObject, Tree>();
    bySettings.set(settings, byValues);
    const tree: Tree = byValues.get(values) ?? { root: undefined, outcomes: 0 };
    byValues.set(values, tree);
    return tree;
  }

  #run(resolved: ResolvedComponent, cluster: ResolvedCluster): { outcome: Outcome; reads: FactName[] } {
    this.#renders++;
    const { component, inputs } = resolved;
    const reads = new Set<FactName>();
    const facts = recordReads(cluster.facts, (name) => reads.add(name));
    try {
      const output = run(component, facts, inputs.settings);
      const findings = outputFindings(component, output, resolved.placeOf);
      if (findings.length === 0) findings.push(...this.#stateFindings(resolved, cluster, output));
      if (findings.length > 0) return { outcome: { findings }, reads: [...reads] };
      return {
        outcome: { rendered: this.#finish(component, inputs, output, [...reads]) },
        reads: [...reads],
      };
    } catch (error) {
      return { outcome: { findings: [thrownFinding(resolved, error)] }, reads: [...reads] };
    }
  }

  /** A component must not keep state, nor depend on the order of keys: tried once for each. */
  #stateFindings(
    { component, inputs, placeOf }: ResolvedComponent,
    cluster: ResolvedCluster,
    output: RenderOutput,
  ): Finding[] {
    if (this.#checked.has(component)) return [];
    this.#checked.add(component);
    const again = (facts: ClusterFacts, settings: JsonObject) =>
      sortedText(
        run(
          component,
          recordReads(facts, () => {}),
          settings,
        ),
      );
    const first = sortedText(output);
    if (again(reversedKeys(cluster.facts), deepFreeze(reversedKeys(inputs.settings))) === first) return [];
    const keepsState = again(cluster.facts, inputs.settings) !== first;
    return [
      {
        code: "impure-component",
        component: componentLabel(component),
        place: placeOf(component.chart ? "values" : "manifests"),
        cause: keepsState
          ? "it gives another result when it is called again with the same input."
          : "it gives another result when the keys of its input come in another order.",
        fix: keepsState ? "Keep no state between calls." : "Sort what comes from the keys of a map.",
      },
    ];
  }

  #finish(component: Component, inputs: Inputs, output: RenderOutput, reads: FactName[]): RenderedComponent {
    const sources: ApplicationSource[] = [];
    const values = output.values && (mergeLayers(output.values, inputs.values) as JsonObject);
    if (component.chart && values) sources.push(chartSource(component.chart, component.name, values));
    sources.push(...component.extraSources.map(gitSource));
    let file: TreeFile | undefined;
    let bundle: string | null = null;
    if (output.manifests.length > 0) {
      const text = output.manifests.map((object) => this.#printer.print(object)).join("---\n");
      const digest = hash("sha256", text);
      bundle = digest.slice(0, 32);
      const path = bundlePath(component.name, bundle);
      file = { path: `${path}/manifests.yaml`, text, digest };
      sources.push(bundleSource(this.#repository.url, this.#repository.branch, path));
    }
    const isRemembered = !isOwn(inputs) && !reads.some(isUnique);
    return {
      values,
      manifests: output.manifests,
      sources: isRemembered ? sources.map(shared) : sources,
      bundle,
      file,
      reads,
    };
  }
}

/** Whether the cluster itself overrides something: hardly another one says the same, so that nothing is remembered. */
const isOwn = ({ layers }: Inputs): boolean => layers.at(-1)?.layer === "cluster";

/** No two clusters have the same of these. */
const isUnique = (fact: FactName): boolean => fact === "name" || fact === "domain";

const run = (component: Component, cluster: Cluster, settings: JsonObject): RenderOutput =>
  renderComponent(component, { cluster, settings }, withoutAmbient);

/** The decisions for facts read one after another. */
function chain(reads: readonly FactName[], facts: ClusterFacts, outcome: Outcome): Node {
  return reads.reduceRight<Node>(
    (next, fact) => ({ fact, next: new Map([[factText(facts, fact), next]]) }),
    outcome,
  );
}

/** How many facts a walk decides on before it finds no way on. */
function depth(root: Node, facts: ClusterFacts): number {
  let node: Node | undefined = root;
  let steps = 0;
  while (node && "fact" in node) {
    node = node.next.get(factText(facts, node.fact));
    steps++;
  }
  return steps;
}

const sortedText = (value: unknown): string => JSON.stringify(sortedKeys(value));
