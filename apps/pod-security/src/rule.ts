import type { RuleName } from "./settings.ts";

/** One rule of the platform, as expressions of the Common Expression Language. */
export interface Rule {
  readonly name: RuleName;
  /** What the API server asks about. */
  readonly resources: {
    readonly group: string;
    readonly version: string;
    readonly names: readonly string[];
    readonly operations: readonly ("CREATE" | "UPDATE")[];
  };
  /** Only in these namespaces. Default: in all of them. */
  readonly namespaces?: NamespaceSelector;
  /** The rule is about requests of which all of these are true. Name -> expression. Default: all requests. */
  readonly conditions?: { readonly [name: string]: string };
  /** Name -> expression; later ones may use earlier ones, as `variables.<name>`. */
  readonly variables?: { readonly [name: string]: string };
  /** What must be true. */
  readonly expression: string;
  /** What whoever breaks it reads, in a sentence that says what to do. */
  readonly message: string;
}

export interface NamespaceSelector {
  readonly labels?: { readonly [key: string]: string };
  /** Names that are left out. */
  readonly except?: readonly string[];
}

/** A string as CEL writes it. */
export const celString = (text: string): string => JSON.stringify(text);

/** A list of strings, in whatever order they come. */
export const celList = (texts: readonly string[]): string =>
  `[${[...new Set(texts)].toSorted().map(celString).join(", ")}]`;
