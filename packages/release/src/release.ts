import type { KnownKeys } from "@hub/chart";

/** What is known of a release without running it: `release.json`. */
export interface ReleaseManifest {
  readonly component: string;
  readonly version: string;
  /** Version of the contract between the release and the renderer. */
  readonly contract: number;
  /** sha256 of `component.mjs`, hexadecimal. */
  readonly sha256: string;
  readonly chart: {
    readonly repository: string;
    readonly name: string;
    readonly version: string;
    readonly digest?: string;
  } | null;
  readonly dependsOn: readonly string[];
  readonly after: readonly string[];
  /** JSON Schema of its settings. */
  readonly settings: object;
  /** Tree of the values that its chart knows, null without a chart. */
  readonly knownValues: KnownKeys | null;
  /** Its entry in the changelog. */
  readonly changes: string;
}

export const bundleName = "component.mjs";
export const manifestName = "release.json";

/** Folder of a release, from the repository's root. */
export const releaseFolder = (component: string, version: string): string =>
  `apps/${component}/releases/${version}`;
