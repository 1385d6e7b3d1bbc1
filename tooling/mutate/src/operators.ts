import { regexMutations } from "./regex-mutations.ts";

/** A node of an ESTree, with offsets in the text. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Parent {
  readonly node: Node;
  /** Under which key of the parent the node stands. */
  readonly key: string;
  /** Whether the node is an inner link of `a?.b.c`, which parentheses would cut in two. */
  readonly isInChain: boolean;
}

export interface Mutation {
  /** What runs in place of the node. */
  readonly code: string;
  /** What a report shows. Default of `from`: the node. */
  readonly from?: Node;
  readonly to: string;
}

type TextOf = (node: Node) => string;

const otherOperator: { readonly [operator: string]: readonly string[] } = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "&&": ["||"],
  "||": ["&&"],
};

/** Methods that a mutant leaves out, or calls in place of another. */
const otherMethod: { readonly [method: string]: string | null } = {
  filter: null,
  sort: null,
  toSorted: null,
  reverse: null,
  toReversed: null,
  slice: null,
  trim: null,
  toLowerCase: null,
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
  min: "max",
  max: "min",
};

/** What can be put in place of an expression, so that some test should fail. */
export function mutationsOf(node: Node, parent: Parent, textOf: TextOf): Mutation[] {
  return [...ownMutations(node, parent, textOf), ...placeMutations(node, parent)];
}

/** By what the node is. */
function ownMutations(node: Node, parent: Parent, textOf: TextOf): Mutation[] {
  const instead = (...codes: string[]): Mutation[] => codes.map((code) => ({ code, to: code }));
  const isTest = isCondition(parent);
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression": {
      const left = node.left as Node;
      const right = node.right as Node;
      if (node.operator === "??") return instead(textOf(left), textOf(right));
      if (node.operator === "+" && [left, right].some(isText)) return [];
      const at = textOf(node).indexOf(String(node.operator), left.end - node.start);
      // A condition that is always true or false says more than its contrary.
      const all = otherOperator[String(node.operator)] ?? [];
      return instead(
        ...(isTest && node.type === "BinaryExpression" ? all.slice(0, -1) : all).map(
          (operator) =>
            textOf(node).slice(0, at) + operator + textOf(node).slice(at + String(node.operator).length),
        ),
      );
    }
    case "UnaryExpression":
      return node.operator === "-" || (node.operator === "!" && !isTest)
        ? instead(textOf(node.argument as Node))
        : [];
    case "UpdateExpression":
      return parent.key === "update"
        ? []
        : instead(textOf(node).replace(/\+\+|--/, (it) => (it === "++" ? "--" : "++")));
    case "AssignmentExpression":
      return node.operator === "+=" || node.operator === "-="
        ? instead(textOf(node).replace(/[+-]=/, (it) => (it === "+=" ? "-=" : "+=")))
        : [];
    case "Literal":
      if (typeof node.value === "boolean") return instead(String(!node.value));
      if ("regex" in node) return instead(...regexMutations(textOf(node)));
      return parent.node.type === "SwitchCase" && parent.key === "test" ? instead('""') : [];
    case "ArrayExpression":
      return (node.elements as Node[]).length > 0 ? instead("[]") : [];
    case "ObjectExpression":
      return (node.properties as Node[]).length > 0 ? instead("{}") : [];
    case "CallExpression":
      return callMutations(node, textOf);
    case "ChainExpression":
      return optionalLinks(node.expression as Node).map(({ end }) => {
        const text = textOf(node);
        const at = text.indexOf("?.", end - node.start);
        const isCall = /^[([]/.test(text.slice(at + 2));
        const code = `${text.slice(0, at)}${isCall ? "" : "."}${text.slice(at + 2)}`;
        return { code, to: code };
      });
    default:
      return [];
  }
}

/** By where the node stands. */
function placeMutations(node: Node, { node: parent, key }: Parent): Mutation[] {
  const instead = (code: string): Mutation => ({ code, to: code });
  if (isCondition({ node: parent, key, isInChain: false }))
    return parent.type === "WhileStatement" ||
      parent.type === "DoWhileStatement" ||
      parent.type === "ForStatement"
      ? [instead("false")]
      : [instead("true"), instead("false")];
  const isResult =
    (parent.type === "ReturnStatement" && key === "argument") ||
    (parent.type === "ArrowFunctionExpression" && key === "body" && node.type !== "BlockStatement");
  if (isResult && !isNothing(node)) return [instead("undefined")];
  if (parent.type === "ExpressionStatement" && isCall(node)) return [{ code: "undefined", to: "(no call)" }];
  return [];
}

function callMutations(node: Node, textOf: TextOf): Mutation[] {
  const callee = node.callee as Node;
  if (callee.type !== "MemberExpression" || callee.computed) return [];
  const method = (callee.property as Node).name as string;
  if (!Object.hasOwn(otherMethod, method)) return [];
  const other = otherMethod[method] ?? null;
  const object = textOf(callee.object as Node);
  if (other === null) return [{ code: object, to: object }];
  const code = object + textOf(node).slice(object.length).replace(method, other);
  return [{ code, to: code }];
}

/** The links of a chain that are optional, each as what stands before its `?.`. */
function optionalLinks(link: Node): Node[] {
  const inner = (link.object ?? link.callee ?? link.expression) as Node | undefined;
  if (!inner) return [];
  return [...optionalLinks(inner), ...(link.optional === true ? [inner] : [])];
}

const isCondition = ({ node, key }: Parent): boolean => key === "test" && node.type !== "SwitchCase";

const isText = ({ type, value }: Node): boolean => type === "TemplateLiteral" || typeof value === "string";

const isNothing = ({ type, name, value }: Node): boolean =>
  (type === "Identifier" && name === "undefined") || (type === "Literal" && typeof value === "boolean");

function isCall(node: Node): boolean {
  if (node.type === "AwaitExpression") return isCall(node.argument as Node);
  if (node.type === "ChainExpression") return isCall(node.expression as Node);
  return node.type === "CallExpression" && (node.callee as Node).type !== "Super";
}
