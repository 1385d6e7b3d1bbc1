import type { Chart, KnownKeys } from "./chart.ts";

/** Keys that a chart reads but does not list, and how one knows that it does. */
export interface UnlistedKeys<Keys extends KeyMap = KeyMap> {
  /** Where the chart reads them, for whoever wonders at the next update. One sentence. */
  readonly reason: string;
  /** In the words of `KnownKeys`. A key that the chart does list takes this type instead. */
  readonly keys: Keys;
}

type KeyMap = { readonly [key: string]: KnownKeys };

/**
 * The chart with further keys, known to the compiler and to `checkValues`.
 *
 * ```ts
 * export const chart = withUnlistedKeys(generated, {
 *   reason: "deployment.yaml reads image.tag; values.yaml has it commented out",
 *   keys: { image: { tag: "string" } },
 * });
 * export type ChartValues = ValuesOf<typeof chart>;
 * ```
 */
export function withUnlistedKeys<Values, const Keys extends KeyMap>(
  chart: Chart<Values>,
  { keys }: UnlistedKeys<Keys>,
): Chart<WithKeys<Values, Keys>> {
  const { values: _, ...known } = chart;
  return { ...known, keys: extend(chart.keys, keys) };
}

function extend(known: KnownKeys, more: KnownKeys): KnownKeys {
  if (!isMap(known) || !isMap(more)) return more;
  const keys = { ...known };
  for (const [name, child] of Object.entries(more)) {
    const there = Object.hasOwn(known, name) ? known[name] : undefined;
    keys[name] = there === undefined ? child : extend(there, child);
  }
  return keys;
}

const isMap = (keys: KnownKeys): keys is KeyMap => typeof keys === "object" && !Array.isArray(keys);

/** The type of a chart's values. */
export type ValuesOf<AnyChart extends Chart<unknown>> = NonNullable<AnyChart["values"]>;

/**
 * The type of the values that a tree of keys takes. A type says of `*` what holds for the named keys beside it as well,
 * so it is wider there than a check.
 */
export type ValueOf<Keys> = Keys extends string
  ? Word<Keys>
  : Keys extends readonly [infer Items]
    ? readonly NonNullable<ValueOf<Items>>[] | null
    :
        | {
            [Name in keyof Keys as Name extends "*" ? string : Name]?: Name extends "*"
              ? ValueOf<Keys[keyof Keys]>
              : ValueOf<Keys[Name]>;
          }
        | null;

type Word<Text extends string> = Text extends `${infer First}|${infer Others}`
  ? Scalar<First> | Word<Others>
  : Scalar<Text>;
type Scalar<Name extends string> = Name extends keyof Scalars ? Scalars[Name] | null : unknown;
interface Scalars {
  string: string;
  number: number;
  boolean: boolean;
  null: null;
}

/** `Values` with the types of `Keys` put in, at every depth. */
export type WithKeys<Values, Keys> = {
  [Name in keyof Values | Extract<keyof Keys, string> as Name extends "*" ? string : Name]?: Name extends "*"
    ? Values[keyof Values] | ValueOf<Keys[keyof Keys]>
    : Name extends keyof Keys
      ? Name extends keyof Values
        ? Inner<Values[Name], Keys[Name]>
        : ValueOf<Keys[Name]>
      : Name extends keyof Values
        ? Values[Name]
        : never;
};

type Inner<Value, Keys> = Keys extends KeyMap
  ? NonNullable<Value> extends readonly unknown[] | string | number | boolean
    ? ValueOf<Keys>
    : WithKeys<NonNullable<Value>, Keys> | null
  : ValueOf<Keys>;
