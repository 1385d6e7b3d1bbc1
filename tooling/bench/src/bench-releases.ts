import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleName, manifestName } from "@hub/release";
import { commitAll } from "@hub/testing/git";
import { type BenchApp, writeApps } from "./bench-apps.ts";
import { benchFleet, writeFleet } from "./bench-fleet.ts";
import { hubctlArgs } from "./hubctl-args.ts";
import { measure } from "./measure.ts";
import { packedBytes } from "./packed-bytes.ts";
import { median, medianUsage, type Usage } from "./usage.ts";

/** What releases cost; medians. */
export interface ReleasesResult {
  /** What one more release of a component adds to a packed repository, bytes; and the files themselves. */
  readonly packed: readonly {
    readonly component: string;
    readonly bytes: number;
    readonly fileBytes: number;
  }[];
  /** Releases that were opened and rendered once, and what the whole process took. */
  readonly loaded: { readonly releases: number } & Usage;
  /** `hubctl promote` of one component to the largest ring of a fleet, without writing it. */
  readonly promote: { readonly clusters: number; readonly moved: number } & Usage;
}

export interface ReleasesOptions {
  /** The repository. */
  readonly home: string;
  /** An empty folder to work in. */
  readonly folder: string;
  /** Components of which 1.0.0 and 2.0.0 are frozen. */
  readonly upgraded: readonly string[];
  /** All components of the fleet; each has 1.0.0. */
  readonly apps: readonly BenchApp[];
  readonly clusters: number;
  readonly repetitions: number;
}

const promoted = "cert-manager";

export async function benchReleases(options: ReleasesOptions): Promise<ReleasesResult> {
  return {
    packed: options.upgraded.map((component) => packOf(options, component)),
    loaded: await measureLoading(options),
    promote: await measurePromote(options),
  };
}

/** Commits the first release, packs, commits the second, and packs again. */
function packOf({ home, folder }: ReleasesOptions, component: string): ReleasesResult["packed"][number] {
  const root = join(folder, `pack-${component}`);
  const path = (version: string): string => `apps/${component}/releases/${version}`;
  cpSync(join(home, "releases"), join(root, "releases"), { recursive: true });
  const sizes = ["1.0.0", "2.0.0"].map((version) => {
    cpSync(join(home, path(version)), join(root, path(version)), { recursive: true });
    return packedBytes(root, `freeze ${version}`);
  });
  const [before = 0, after = 0] = sizes;
  const files = [bundleName, manifestName].map((name) => readFileSync(join(root, path("2.0.0"), name)));
  return {
    component,
    bytes: after - before,
    fileBytes: files.reduce((sum, { length }) => sum + length, 0),
  };
}

/** How many releases are opened. */
const releases = 100;

async function measureLoading({ home, folder, apps, repetitions }: ReleasesOptions) {
  const program = join(import.meta.dirname, "load-releases.ts");
  const own = apps.map(({ name }) => name);
  const run = () => measure(folder, [program, home, String(releases), ...own]);
  // Not counted: fills the cache of compiled code.
  await run();
  return { releases, ...medianUsage(await times(repetitions, run)) };
}

async function measurePromote({ home, folder, apps, clusters, repetitions }: ReleasesOptions) {
  const root = join(folder, "promote");
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeApps(home, root, apps);
  for (const { name } of apps) {
    cpSync(join(home, `apps/${name}/releases`), join(root, `apps/${name}/releases`), { recursive: true });
  }
  cpSync(join(home, "releases"), join(root, "releases"), { recursive: true });
  const files = new Map(benchFleet({ clusters, apps }));
  const pins = (release: string): string =>
    apps.map(({ name }) => `${name}: ${name === promoted ? release : "1.0.0"}\n`).join("");
  for (const ring of ["canary", "staging", "early"])
    files.set(`clusters/rings/${ring}/pins.yaml`, pins("2.0.0"));
  files.set("clusters/rings/production/pins.yaml", pins("1.0.0"));
  writeFleet(root, files);
  writeFileSync(join(root, ".gitignore"), "node_modules\nevidence.json\n");
  writeFileSync(join(root, "evidence.json"), JSON.stringify(evidenceOf(files)));
  commitAll(root, "begin");
  const hubctl = hubctlArgs(home).map((arg) => (arg.startsWith("-") ? arg : join(home, arg)));
  const run = () =>
    measure(folder, [
      ...hubctl,
      ...["promote", promoted, "--ring", "production", "--root", root],
      ...["--evidence", join(root, "evidence.json"), "--at", "2026-06-15T12:00:00Z"],
    ]);
  await run();
  const moved = [...files].filter(
    ([path, text]) => path.endsWith("/cluster.yaml") && text.startsWith("ring: production"),
  ).length;
  return { clusters, moved, ...medianUsage(await times(repetitions, run)) };
}

/** What `hubctl status --json` says where everything has been Healthy for a day. */
function evidenceOf(files: ReadonlyMap<string, string>): object {
  const clusters = [...files.keys()].flatMap(
    (path) => /^clusters\/([^/]+)\/cluster\.yaml$/.exec(path)?.[1] ?? [],
  );
  const seen = { running: "2.0.0", health: "Healthy", healthySince: "2026-06-14T12:00:00Z" };
  return {
    schema: 1,
    at: "2026-06-15T12:00:00Z",
    comparedWith: "tree",
    clusters: clusters.map((name) => ({ name, components: [{ name: promoted, ...seen }] })),
  };
}

async function times<T>(count: number, run: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let index = 0; index < count; index++) all.push(await run());
  return all;
}

/** Those of which both are frozen. */
export const upgradedComponents = (home: string): string[] =>
  readdirSync(join(home, "apps")).filter((name) =>
    ["1.0.0", "2.0.0"].every((version) => existsSync(join(home, `apps/${name}/releases/${version}`))),
  );

/** The results as people read them. */
export function releasesText({ packed, loaded, promote }: ReleasesResult): string {
  const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  const sizes = packed.map(({ bytes }) => bytes);
  const took = ({ wallSeconds, cpuSeconds, peakMB }: Usage): string =>
    `${wallSeconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} CPU s, ${peakMB.toFixed(0)} MB)`;
  return [
    `One more release in a packed repository: ${kB(median(sizes))} (${kB(Math.min(...sizes))} to ${kB(Math.max(...sizes))}), of ${kB(median(packed.map(({ fileBytes }) => fileBytes)))} of files.`,
    `Opening ${loaded.releases} releases, and rendering each once: ${took(loaded)}.`,
    `promote of ${promoted} to ${promote.moved} of ${promote.clusters} clusters: ${took(promote)}.`,
    "",
  ].join("\n");
}
