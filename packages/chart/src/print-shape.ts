import { keyWord } from "./known-keys.ts";
import { any, type MapShape, type Shape } from "./shape.ts";

/** Width of a line of a generated file. */
const lineWidth = 110;

/** TypeScript for what a shape takes, `null` included: it removes a default. `names` has the maps that are named. */
export function printType(shape: Shape, names: NamedShapes = new Map(), indent = ""): string {
  const type = itemType(shape, names, indent);
  return type === "unknown" ? type : `${type} | null`;
}

/** The word, list or map of a tree of known keys (see `KnownKeys`), as JavaScript. */
export function printKeys(shape: Shape, names: NamedShapes = new Map(), indent = ""): string {
  switch (shape.kind) {
    case "any":
    case "scalar":
      return JSON.stringify(keyWord(shape));
    case "list":
      return `[${printKeys(shape.items, names, indent)}]`;
    case "map":
      return names.get(identity(shape))?.constant ?? printKeyMap(shape, names, indent);
  }
}

export function printKeyMap(shape: MapShape, names: NamedShapes, indent = ""): string {
  const entry = (name: string, child: Shape) =>
    `${propertyName(name)}: ${printKeys(child, names, `${indent}  `)}`;
  const entries = [...shape.keys].filter(([name]) => name !== "*").map(([name, child]) => entry(name, child));
  if (shape.rest) entries.push(entry("*", shape.rest));
  return braces(entries, ",", indent);
}

export function printTypeMap(shape: MapShape, names: NamedShapes, indent = ""): string {
  const deeper = `${indent}  `;
  const members = [...shape.keys].map(
    ([name, child]) => `${propertyName(name)}?: ${printType(child, names, deeper)}`,
  );
  if (shape.rest) {
    const rest = printType(shape.rest, names, deeper);
    // An index signature must cover the named keys as well.
    const covers = [...shape.keys.values()].every((child) => printType(child, names, deeper) === rest);
    members.push(`[key: string]: ${covers ? rest : "unknown"}`);
  }
  return braces(members, ";", indent);
}

function itemType(shape: Shape, names: NamedShapes, indent: string): string {
  switch (shape.kind) {
    case "any":
      return "unknown";
    case "scalar":
      return [...shape.types]
        .sort()
        .flatMap((type) =>
          type === "string" && shape.literals
            ? [...shape.literals].map((literal) => JSON.stringify(literal))
            : [type],
        )
        .join(" | ");
    case "list": {
      const items = itemType(shape.items, names, indent);
      return `readonly ${items.includes(" | ") && !items.endsWith("}") ? `(${items})` : items}[]`;
    }
    case "map":
      return names.get(identity(shape))?.type ?? printTypeMap(shape, names, indent);
  }
}

/** One line where it fits, else one entry a line. */
function braces(entries: readonly string[], separator: string, indent: string): string {
  if (entries.length === 0) return "{}";
  const line = `{ ${entries.join(`${separator} `)} }`;
  if (!line.includes("\n") && indent.length + line.length <= lineWidth - 30) return line;
  return `{\n${entries.map((entry) => `${indent}  ${entry}${separator}\n`).join("")}${indent}}`;
}

const propertyName = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** Maps that a generated file declares once and uses by name, by their identity. */
export type NamedShapes = ReadonlyMap<string, { type: string; constant: string; shape: MapShape }>;

const identities = new WeakMap<Shape, string>();

/** Equal for shapes that take the same. */
function identity(shape: Shape): string {
  const known = identities.get(shape);
  if (known !== undefined) return known;
  const id = JSON.stringify(shape, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  identities.set(shape, id);
  return id;
}

/** Names every map that occurs more than once and takes more than a line, after the key where it is met first. */
export function nameShapes(root: MapShape): NamedShapes {
  const seen = new Map<string, { count: number; key: string; shape: MapShape }>();
  const visit = (shape: Shape, key: string) => {
    if (shape.kind === "list") visit(shape.items, key);
    if (shape.kind !== "map") return;
    const id = identity(shape);
    const found = seen.get(id);
    if (found) {
      found.count++;
      return;
    }
    seen.set(id, { count: 1, key, shape });
    for (const [name, child] of shape.keys) visit(child, name);
    if (shape.rest && shape.rest !== any) visit(shape.rest, `${key}Item`);
  };
  for (const [name, child] of root.keys) visit(child, name);
  const taken = new Set(["Chart", "ChartValues"]);
  const names = new Map<string, { type: string; constant: string; shape: MapShape }>();
  for (const [id, { count, key, shape }] of seen) {
    if (count < 2 || !printTypeMap(shape, new Map()).includes("\n")) continue;
    const type = freeName(pascalCase(key), taken);
    names.set(id, { type, constant: `${type.slice(0, 1).toLowerCase()}${type.slice(1)}Keys`, shape });
  }
  return names;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`;
  taken.add(name);
  return name;
}

function pascalCase(key: string): string {
  const words = key.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(name) ? name : `Shape${name}`;
}
