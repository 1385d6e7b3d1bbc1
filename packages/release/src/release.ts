import type { KnownKeys } from "@hub/chart";
import type { ComponentFacts } from "@hub/component";

/** Facts of a release that need no run of it: `release.json`. */
export interface ReleaseManifest extends ComponentFacts {
  readonly component: string;
  readonly version: string;
  /** Version of the contract between the release and the renderer. */
  readonly contract: number;
  /** sha256 of `component.cjs`, hexadecimal. */
  readonly sha256: string;
  /** sha256 of the library that it runs with, hexadecimal. */
  readonly library: string;
  /** Digest of the component's own sources, which tells whether they have changed since. */
  readonly source: string;
  readonly chart: {
    readonly repository: string;
    readonly name: string;
    readonly version: string;
    readonly digest?: string;
  } | null;
  /** Whether it has checks of a live cluster. */
  readonly hasChecks: boolean;
  /** Whether it states the requests of its chart's pods; absent from releases that were frozen before any did. */
  readonly hasWorkloads?: boolean;
  /** JSON Schema of its settings. */
  readonly settings: object;
  /** Tree of the values that its chart knows, null without a chart. */
  readonly knownValues: KnownKeys | null;
  /** The CRDs that it brings; absent where only a run of Helm could list them. */
  readonly crds?: readonly {
    readonly name: string;
    readonly versions: readonly { readonly name: string; readonly storage: boolean }[];
  }[];
  /** Its entry in the changelog. */
  readonly changes: string;
}

export const bundleName = "component.cjs";
export const manifestName = "release.json";

/** Folder of a component's releases, from the repository's root. */
export const releasesFolder = (component: string): string => `apps/${component}/releases`;

/** Folder of a release, from the repository's root. */
export const releaseFolder = (component: string, version: string): string =>
  `${releasesFolder(component)}/${version}`;
