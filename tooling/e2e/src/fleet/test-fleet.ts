import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WorkloadOptions } from "./workload.ts";

export interface TestCluster {
  readonly name: string;
  readonly ring: string;
  readonly isHeld?: boolean;
  /** Components that it does not run. */
  readonly off?: readonly string[];
}

export interface TestComponent extends Pick<WorkloadOptions, "name" | "dependsOn" | "removal"> {
  /** Whether it comes from the chart; else as manifests. */
  readonly isChart?: boolean;
  /** Source of `src/index.ts`, for one that is no workload. */
  readonly source?: string;
}

/** What a fleet says, from which all of its files are written. */
export interface TestFleet {
  readonly rings: readonly { readonly name: string; readonly maxUpdate?: number | string }[];
  readonly clusters: readonly TestCluster[];
  readonly components: readonly TestComponent[];
  /** What all pods say they are, and of single rings. */
  readonly version: string;
  readonly ringVersions?: Readonly<Record<string, string>>;
  /** Rings whose pods never become Ready. */
  readonly broken?: readonly string[];
  /** Version of the chart. Default: 1.0.0. */
  readonly chartVersion?: string;
  /** Release that all rings pin, frozen before. Default: the working tree, with the versions above. */
  readonly release?: string;
}

/** A release that the working tree is made ready for. */
export interface TestRelease extends Pick<WorkloadOptions, "says" | "breaksIn"> {
  readonly version: string;
}

export interface WriteOptions {
  readonly root: string;
  readonly repository: string;
  readonly charts: string;
  /** What the components of the working tree are about to be released as. Default: nothing. */
  readonly release?: TestRelease;
}

/**
 * Writes the `apps/` and `clusters/` of a fleet, as people would have them. What was there before goes, but for releases
 * of components that stay.
 */
export function writeFleet(fleet: TestFleet, { root, repository, charts, release }: WriteOptions): void {
  clear(root, fleet);
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  linkPackage(root);
  write(".gitignore", "node_modules/\n");
  for (const { isChart = false, source, ...options } of fleet.components) {
    const chart = isChart ? { chart: { repository: charts, version: fleet.chartVersion ?? "1.0.0" } } : {};
    const name = `@hub/app-${options.name}`;
    write(
      `apps/${options.name}/package.json`,
      json({ name, version: release?.version ?? "0.0.0", type: "module" }),
    );
    if (release)
      write(
        `apps/${options.name}/CHANGELOG.md`,
        `# ${name}\n\n## ${release.version}\n\n### Minor Changes\n\n- For a test.\n`,
      );
    const { says, breaksIn } = release ?? {};
    write(
      `apps/${options.name}/src/index.ts`,
      source ??
        `import { workload } from "@hub/e2e/workload";\nexport default workload(${JSON.stringify({ ...options, ...chart, says, breaksIn })});\n`,
    );
  }
  write(
    "clusters/fleet.yaml",
    json({
      repository: { url: repository, branch: "deploy" },
      hubs: [{ name: "hub-1" }],
      rings: fleet.rings.map(({ name, maxUpdate = "100%" }) => ({ name, maxUpdate, tracksHead: true })),
    }),
  );
  const workloads = fleet.components.filter(({ source }) => !source);
  const names = fleet.components.map(({ name }) => name);
  for (const { name } of fleet.rings) {
    write(
      `clusters/rings/${name}/pins.yaml`,
      json(Object.fromEntries(names.map((name) => [name, fleet.release ?? "head"]))),
    );
    for (const component of fleet.release ? [] : workloads)
      write(
        `clusters/rings/${name}/overrides/${component.name}.yaml`,
        json({
          settings: {
            version: fleet.ringVersions?.[name] ?? fleet.version,
            ...(fleet.broken?.includes(name) ? { ready: "never" } : {}),
          },
        }),
      );
  }
  for (const { name, ring, isHeld, off = [] } of fleet.clusters) {
    write(
      `clusters/${name}/cluster.yaml`,
      json({
        ring,
        hub: "hub-1",
        provider: "aws",
        account: "000000000000",
        region: "eu-west-1",
        kubernetesVersion: "1.34",
        domain: `${name}.example.com`,
        dns: { zone: "example.com", zoneId: "Z0" },
        size: { nodes: 3, cpuCores: 8, memoryGiB: 32, storageGiB: 100 },
        ...(isHeld ? { hold: { reason: "A test holds it.", until: "9999-12-31" } } : {}),
      }),
    );
    if (off.length > 0)
      write(`clusters/${name}/pins.yaml`, json(Object.fromEntries(off.map((name) => [name, "off"]))));
  }
}

function clear(root: string, { components }: TestFleet): void {
  rmSync(join(root, "clusters"), { recursive: true, force: true });
  const apps = join(root, "apps");
  for (const app of existsSync(apps) ? readdirSync(apps) : []) {
    const stays = components.some(({ name }) => name === app);
    for (const entry of readdirSync(join(apps, app)))
      if (!stays || entry !== "releases") rmSync(join(apps, app, entry), { recursive: true });
    if (!stays) rmSync(join(apps, app), { recursive: true });
  }
}

/** JSON is YAML. */
const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** So that components outside of the workspace find what they import. */
function linkPackage(root: string): void {
  const link = join(root, "node_modules/@hub/e2e");
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join(import.meta.dirname, "../.."), link);
}

/** Components of four waves: from a chart and as manifests, by turns. */
const fourWaves: readonly TestComponent[] = [
  { name: "alpha", isChart: true },
  { name: "beta", dependsOn: ["alpha"] },
  { name: "gamma", dependsOn: ["beta"], isChart: true },
  { name: "delta", dependsOn: ["gamma"] },
];

/** Three rings, of one, two and three clusters. */
export const threeRings: TestFleet = {
  rings: [{ name: "canary" }, { name: "staging" }, { name: "production" }],
  clusters: [
    { name: "canary-1", ring: "canary" },
    { name: "staging-1", ring: "staging" },
    { name: "staging-2", ring: "staging" },
    { name: "production-1", ring: "production" },
    { name: "production-2", ring: "production" },
    { name: "production-3", ring: "production" },
  ],
  components: fourWaves,
  version: "0",
};

/** Two waves alone. */
export const twoWaves: TestFleet = { ...threeRings, components: fourWaves.slice(0, 2) };

/** Three rings of one cluster each, and two waves. */
export const small: TestFleet = {
  ...twoWaves,
  clusters: threeRings.clusters.filter(({ name }) => name.endsWith("-1")),
};

/** One ring of twelve clusters, of which a quarter may update at once. */
export const twelve: TestFleet = {
  rings: [{ name: "production", maxUpdate: "25%" }],
  clusters: Array.from({ length: 12 }, (_, index) => ({
    name: `production-${index + 1}`,
    ring: "production",
  })),
  components: fourWaves.slice(0, 1),
  version: "0",
};
