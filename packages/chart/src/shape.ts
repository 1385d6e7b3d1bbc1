/** What a chart takes at one place of its values: the form in the middle between charts and the generated file. */
export type Shape = AnyShape | ScalarShape | ListShape | MapShape;
export type ScalarType = "string" | "number" | "boolean";

export interface AnyShape {
  readonly kind: "any";
  /** The chart sets no default here, so a `null` has nothing to remove. */
  readonly unset?: true;
}

export interface ScalarShape {
  readonly kind: "scalar";
  readonly types: ReadonlySet<ScalarType>;
  /** The only strings allowed, where the schema lists them. */
  readonly literals?: ReadonlySet<string>;
  readonly unset?: true;
}

export interface ListShape {
  readonly kind: "list";
  readonly items: Shape;
}

export interface MapShape {
  readonly kind: "map";
  readonly keys: ReadonlyMap<string, Shape>;
  /** What every other key takes; absent where there are no others. */
  readonly rest?: Shape;
}

export const any: AnyShape = { kind: "any" };
export const openMap: MapShape = { kind: "map", keys: new Map(), rest: any };
export const scalar = (...types: readonly ScalarType[]): ScalarShape => ({
  kind: "scalar",
  types: new Set(types),
});
export const list = (items: Shape = any): ListShape => ({ kind: "list", items });
export const map = (keys: { readonly [key: string]: Shape }, rest?: Shape): MapShape =>
  toMap(new Map(Object.entries(keys)), rest);
export const toMap = (keys: ReadonlyMap<string, Shape>, rest: Shape | undefined): MapShape => ({
  kind: "map",
  keys,
  ...(rest && { rest }),
});

/** Takes whatever `a` or `b` takes. Shapes of different kinds make `any`: the tree of keys has no other word for them. */
export function union(a: Shape, b: Shape): Shape {
  if (a.kind === "scalar" && b.kind === "scalar") return scalarUnion(a, b);
  if (a.kind === "list" && b.kind === "list") return list(union(a.items, b.items));
  if (a.kind === "map" && b.kind === "map") {
    const rest = a.rest && b.rest ? union(a.rest, b.rest) : (a.rest ?? b.rest);
    return toMap(mergeKeys(a.keys, b.keys, union), rest);
  }
  return any;
}

export function mergeKeys(
  a: ReadonlyMap<string, Shape>,
  b: ReadonlyMap<string, Shape>,
  both: (a: Shape, b: Shape) => Shape,
): Map<string, Shape> {
  const keys = new Map(a);
  for (const [key, shape] of b) {
    const other = a.get(key);
    keys.set(key, other ? both(other, shape) : shape);
  }
  return keys;
}

function scalarUnion(a: ScalarShape, b: ScalarShape): ScalarShape {
  const types = new Set([...a.types, ...b.types]);
  const anyString = [a, b].some((shape) => shape.types.has("string") && !shape.literals);
  const literals = new Set([...(a.literals ?? []), ...(b.literals ?? [])]);
  return {
    kind: "scalar",
    types,
    ...(!anyString && literals.size > 0 && { literals }),
    ...(a.unset && b.unset && { unset: true }),
  };
}
