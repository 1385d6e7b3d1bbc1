/** The part of Alloy's configuration language that a log agent needs, as data, and as the text that Alloy reads. */
export interface Block {
  /** For example `loki.write`, or `stage.cri` inside of one. */
  readonly block: string;
  /** What others know it by. Only blocks at the top have one. */
  readonly label?: string;
  readonly arguments?: { readonly [name: string]: Value };
  readonly blocks?: readonly Block[];
}

export type Value =
  | string
  | number
  | boolean
  | Expression
  | readonly Value[]
  | { readonly [key: string]: Value };

/** What Alloy works out: a reference to another block, or a call. */
export class Expression {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * The text of a configuration file.
 *
 * @see https://grafana.com/docs/alloy/latest/get-started/configuration-syntax/
 */
export const printAlloy = (blocks: readonly Block[]): string =>
  blocks.map((block) => `${printBlock(block, "")}\n`).join("\n");

function printBlock({ block, label, arguments: values = {}, blocks = [] }: Block, indent: string): string {
  const name = label === undefined ? block : `${block} ${JSON.stringify(label)}`;
  const inner = `${indent}  `;
  const lines = [
    ...Object.entries(values).map(([key, value]) => `${inner}${key} = ${printValue(value)}`),
    ...blocks.map((nested) => printBlock(nested, inner)),
  ];
  return lines.length === 0 ? `${indent}${name} { }` : `${indent}${name} {\n${lines.join("\n")}\n${indent}}`;
}

function printValue(value: Value): string {
  if (value instanceof Expression) return value.text;
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  // A key in quotes may be anything.
  const entries = Object.entries(value).map(
    ([key, entry]) => `${JSON.stringify(key)} = ${printValue(entry)}`,
  );
  return `{ ${entries.join(", ")} }`;
}
