import { hash } from "node:crypto";
import { type ApplicationSource, bundleSource, chartSource } from "@hub/argocd";
import {
  type Cluster,
  type ClusterFacts,
  type Component,
  type JsonObject,
  type RenderOutput,
  renderComponent,
  type SettingError,
} from "@hub/component";
import { isMap, mergeLayers } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import { printYaml } from "@hub/yaml/print";
import { outputProblems } from "./check-output.ts";
import { bundlePath, type TreeFile, treeFile } from "./deploy-tree.ts";
import { type FactName, factText, recordReads } from "./record-reads.ts";
import { deepFreeze, type Inputs, type ResolvedCluster, type ResolvedComponent } from "./resolve.ts";
import { ImpureError, withoutAmbient } from "./without-ambient.ts";

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

type Outcome = { readonly rendered: RenderedComponent } | { readonly problem: Problem };
/** A decision: which fact is read next, and where each of its values leads. */
interface Branch {
  readonly fact: FactName;
  readonly next: Map<string, Node>;
}
type Node = Branch | Outcome;

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
  readonly #trees = new Map<Component, Map<JsonObject, Map<JsonObject, { root: Node | undefined }>>>();
  readonly #checked = new Set<Component>();
  readonly #problems: Problem[] = [];
  readonly #reported = new Set<Problem>();
  #renders = 0;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** How often a component was really run. */
  get renders(): number {
    return this.#renders;
  }

  /** Undefined where the component failed, which is then in `problems`, once. */
  render(resolved: ResolvedComponent, cluster: ResolvedCluster): RenderedComponent | undefined {
    const { component, inputs } = resolved;
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
      if (!tree.root) tree.root = chain(reads, cluster.facts, outcome);
      else if (parent)
        parent.next.set(
          parent.key,
          chain(reads.slice(depth(tree.root, cluster.facts)), cluster.facts, outcome),
        );
    }
    if ("rendered" in node) return node.rendered;
    if ("problem" in node && !this.#reported.has(node.problem)) {
      this.#reported.add(node.problem);
      this.#problems.push(node.problem);
    }
    return undefined;
  }

  #tree(component: Component, { settings, values }: Inputs): { root: Node | undefined } {
    const bySettings =
      this.#trees.get(component) ?? new Map<JsonObject, Map<JsonObject, { root: Node | undefined }>>();
    this.#trees.set(component, bySettings);
    const byValues = bySettings.get(settings) ?? new Map<JsonObject, { root: Node | undefined }>();
    bySettings.set(settings, byValues);
    const tree = byValues.get(values) ?? { root: undefined };
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
      const problem =
        outputProblems(component, output, cluster.facts.name)[0] ??
        this.#orderProblem(resolved, cluster, output);
      if (problem) return { outcome: { problem }, reads: [...reads] };
      return {
        outcome: { rendered: this.#finish(component, inputs, output, [...reads]) },
        reads: [...reads],
      };
    } catch (error) {
      return { outcome: { problem: thrownProblem(resolved, cluster.facts.name, error) }, reads: [...reads] };
    }
  }

  /** A component must not depend on the order of keys: tried once for each. */
  #orderProblem(
    { component, inputs }: ResolvedComponent,
    cluster: ResolvedCluster,
    output: RenderOutput,
  ): Problem | undefined {
    if (this.#checked.has(component)) return undefined;
    this.#checked.add(component);
    const facts = recordReads(reversed(cluster.facts), () => {});
    const again = run(component, facts, deepFreeze(reversed(inputs.settings)));
    if (sorted(again) === sorted(output)) return undefined;
    return {
      code: "impure-component",
      severity: "error",
      place: { file: `apps/${component.name}/src/index.ts`, line: 1, column: 1 },
      cause: `${component.name} gives another result when it runs again with the keys of its input in another order.`,
      fix: "Keep no state between calls, and sort what comes from the keys of a map.",
    };
  }

  #finish(component: Component, inputs: Inputs, output: RenderOutput, reads: FactName[]): RenderedComponent {
    const sources: ApplicationSource[] = [];
    const values = output.values && (mergeLayers(output.values, inputs.values) as JsonObject);
    if (component.chart && values) sources.push(chartSource(component.chart, component.name, values));
    let file: TreeFile | undefined;
    let bundle: string | null = null;
    if (output.manifests.length > 0) {
      const text = output.manifests.map((object) => printYaml(object)).join("---\n");
      bundle = hash("sha256", text).slice(0, 32);
      const path = bundlePath(component.name, bundle);
      file = treeFile(`${path}/manifests.yaml`, text);
      sources.push(bundleSource(this.#repository.url, this.#repository.branch, path));
    }
    return { values, manifests: output.manifests, sources, bundle, file, reads };
  }
}

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

function thrownProblem({ component, inputs }: ResolvedComponent, cluster: string, error: unknown): Problem {
  const place = { file: `apps/${component.name}/src/index.ts`, line: 1, column: 1 };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  // By its name: a frozen release brings a class of its own.
  if (error instanceof Error && error.name === "SettingError") {
    const { path: setting, fix } = error as SettingError;
    const path = ["settings", ...setting];
    const layer = inputs.layers.findLast(({ settings }) => says(settings, setting)) ?? inputs.layers.at(-1);
    return {
      code: "bad-setting",
      severity: "error",
      place: layer ? layer.file.placeOf(path) : place,
      cause: `${component.name} on ${cluster}: ${message}`,
      fix,
    };
  }
  const impure = error instanceof ImpureError;
  return {
    code: impure ? "impure-component" : "component-threw",
    severity: "error",
    place,
    cause: impure
      ? `${component.name} is not pure: ${message}, which differs from run to run.`
      : `${component.name} threw while it rendered for ${cluster}: ${message.split("\n")[0]}`,
    fix: impure
      ? "Take what it needs as a setting or a fact of the cluster."
      : "Mend the component; its stack follows.",
    ...(stack ? { stack } : {}),
  };
}

function says(settings: JsonObject, path: readonly string[]): boolean {
  let current: JsonObject[string] | undefined = settings;
  for (const key of path) {
    if (!isMap(current) || !(key in current)) return false;
    current = current[key];
  }
  return true;
}

/** The same data with the keys of every map the other way round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry)]),
  ) as T;
}

/** JSON with sorted keys. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
