import type { FactName } from "./fact-text.ts";

/** A fact that a result depends on next, and where each value of it leads. */
interface Branch<T> {
  readonly fact: FactName;
  readonly next: Map<string, Node<T>>;
}

interface Leaf<T> {
  readonly result: T;
}

type Node<T> = Branch<T> | Leaf<T>;

/** The value of a fact, as text that is the same only for the same value. */
export type FactText = (fact: FactName) => string;

/**
 * Results of a pure function by the facts that it read.
 *
 * What a pure function reads first is always the same, and given that value what it reads next is the same again: the
 * reads form a tree of decisions, and a walk down it finds the result for other facts that are alike.
 */
export class FactTree<T> {
  #root: Node<T> | undefined;
  #size = 0;

  /** How many results it holds. */
  get size(): number {
    return this.#size;
  }

  /** Undefined where no result is known for such facts. */
  find(textOf: FactText): Leaf<T> | undefined {
    const { node } = this.#walk(textOf);
    return node && "result" in node ? node : undefined;
  }

  /** Adds the result for facts of which `find` knows none, given what was read in order. */
  add(reads: readonly FactName[], textOf: FactText, result: T): void {
    const { parent, steps } = this.#walk(textOf);
    const node = reads
      .slice(steps)
      .reduceRight<Node<T>>((next, fact) => ({ fact, next: new Map([[textOf(fact), next]]) }), { result });
    if (parent) parent.next.set(textOf(parent.fact), node);
    else this.#root = node;
    this.#size++;
  }

  #walk(textOf: FactText): { node: Node<T> | undefined; parent: Branch<T> | undefined; steps: number } {
    let node = this.#root;
    let parent: Branch<T> | undefined;
    let steps = 0;
    while (node && "fact" in node) {
      parent = node;
      node = node.next.get(textOf(node.fact));
      steps++;
    }
    return { node, parent, steps };
  }
}
