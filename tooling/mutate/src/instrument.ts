import { parseAst } from "vitest/node";
import { mutationsOf, type Node, type Parent } from "./operators.ts";

/** One change of one expression. */
export interface Mutant {
  readonly id: number;
  /** Path from the repository's root. */
  readonly file: string;
  /** Where the expression begins; both count from 1. */
  readonly line: number;
  readonly column: number;
  /** The expression on one line, and what stands in its place. */
  readonly from: string;
  readonly to: string;
}

export interface Instrumented {
  /** The code with all mutants in it: `__mutant(id)` chooses. */
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

const loops = new Set([
  "WhileStatement",
  "DoWhileStatement",
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
]);

/** Nodes of types that hold an expression; all others are types alone. */
const typedExpressions = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);

/**
 * Puts every mutant of a TypeScript file into its code, so that one build serves all: `a < b` becomes
 * `(__mutant(7) ? (a <= b) : (a < b))`. Loops call `__turn()`, which ends those that a mutant made endless.
 */
export function instrument(source: string, file: string, firstId: number): Instrumented {
  const mutants: Mutant[] = [];
  const text = ({ start, end }: Node) => source.slice(start, end);

  const emit = (node: Node, parent: Parent): string => {
    const mutations = parent.isInChain ? [] : mutationsOf(node, parent, text);
    const ids = mutations.map(({ from, to }) => {
      const before = source.slice(0, (from ?? node).start);
      const mutant = {
        id: firstId + mutants.length,
        file,
        line: before.split("\n").length,
        column: before.length - before.lastIndexOf("\n"),
        from: oneLine(text(from ?? node)),
        to: oneLine(to),
      };
      mutants.push(mutant);
      return mutant.id;
    });
    const own = withChildren(node);
    if (mutations.length === 0) return own;
    return `(${mutations.map(({ code }, index) => `__mutant(${ids[index]}) ? (${code}) : `).join("")}(${own}))`;
  };

  const withChildren = (node: Node): string => {
    let code = "";
    let end = node.start;
    for (const { child, key } of childrenOf(node)) {
      // `{ a }` has one name for two children.
      if (child.start < end) continue;
      code += source.slice(end, child.start);
      const isPath = key === "object" || key === "callee" || key === "expression";
      const isInChain = node.type === "ChainExpression" || (isPath && inChain.has(node));
      if (isInChain) inChain.add(child);
      const own = emit(child, { node, key, isInChain });
      code += key === "body" && loops.has(node.type) ? `{ __turn(); ${own} }` : own;
      end = child.end;
    }
    return code + source.slice(end, node.end);
  };
  const inChain = new Set<Node>();

  const program = parseAst(source, { lang: "ts" }) as unknown as Node;
  const code = source.slice(0, program.start) + withChildren(program) + source.slice(program.end);
  return { code, mutants };
}

/** The expressions and statements inside a node, in the order of the text. */
function childrenOf(node: Node): { child: Node; key: string }[] {
  return Object.entries(node)
    .filter(([key]) => key !== "key" || node.computed === true)
    .flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => ({ child, key })),
    )
    .sort((a, b) => a.child.start - b.child.start);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  typeof value.type === "string" &&
  "start" in value &&
  (!value.type.startsWith("TS") || typedExpressions.has(value.type));

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
