/** A chart at an exact version. Its identity is (repository, name). */
export interface ChartRef {
  /** As Argo CD takes it: an https URL, or an OCI registry path without `oci://`. */
  readonly repository: string;
  readonly name: string;
  /** Exact, with the leading `v` if the chart's own versions have one. */
  readonly version: string;
  /** sha256 of the chart archive, where it was read from one. */
  readonly digest?: string;
}

/** A chart with the keys it knows. `Values` is the type of its values; it has no value at run time. */
export interface Chart<Values = object> extends ChartRef {
  readonly keys: KnownKeys;
  /** Carries `Values`; never set. */
  readonly values?: Values;
}

/**
 * The tree of keys that a chart knows, as JSON.
 *
 * - a word names scalars: `string`, `number`, `boolean`, several joined by `|`; `any` is anything at all;
 * - `[items]` is a list;
 * - a map names its keys; the key `*` stands for every other key, so `{"*": "any"}` is an open map.
 *
 * `null` is allowed everywhere: it is Helm's way to remove a default. A word that ends in `|null` says that the chart
 * sets no default there, so that a `null` has nothing to remove.
 */
export type KnownKeys = string | readonly [KnownKeys] | { readonly [key: string]: KnownKeys };
