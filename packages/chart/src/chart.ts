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
  /** Version of what the chart installs, and the tag of those of its images that name none. */
  readonly appVersion?: string;
  /** The CRDs that it brings, sorted by name; absent where it was not read. */
  readonly crds?: readonly ChartCrd[];
  /** Container images as its default values name them, sorted; absent where it was not read. */
  readonly images?: readonly string[];
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

/** A CRD with its versions, in the order of the chart. */
export interface ChartCrd {
  /** As `certificates.cert-manager.io`. */
  readonly name: string;
  readonly versions: readonly {
    readonly name: string;
    /** Whether objects are stored in this version. */
    readonly storage: boolean;
    /** False where the API server no longer answers for it. Default: true. */
    readonly served?: false;
  }[];
}
