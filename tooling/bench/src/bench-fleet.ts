import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BenchApp } from "./bench-apps.ts";
import { needsOverride, overrideText } from "./bench-overrides.ts";
import { createRandom, type Random } from "./random.ts";

/** The files of a fleet by path, in which no two clusters are alike. */
export type BenchFleet = ReadonlyMap<string, string>;

export interface BenchFleetOptions {
  readonly clusters: number;
  readonly apps: readonly BenchApp[];
  readonly seed?: number;
}

const rings = ["canary", "staging", "early", "production"] as const;
/** Share of the clusters in each ring, percent. */
const ringShares = [2, 8, 20, 70];
const regions = {
  aws: ["eu-west-1", "us-east-1", "ap-southeast-2"],
  gcp: ["europe-west4", "us-central1", "asia-south1"],
  azure: ["westeurope", "eastus2", "japaneast"],
} as const;
const versions = ["1.32", "1.33", "1.34"];
/** A hub holds some hundred clusters. */
const clustersPerHub = 250;
/** Share of a cluster's components that it overrides for itself. */
const overridden = 0.3;

export function benchFleet({ clusters, apps, seed = 1 }: BenchFleetOptions): BenchFleet {
  const random = createRandom(seed);
  const files = new Map<string, string>();
  const names = Array.from({ length: clusters }, (_, index) => clusterName(index));
  const hubs = names.filter((_, index) => index % clustersPerHub === 0);
  files.set("clusters/fleet.yaml", fleetText(hubs));
  for (const ring of rings) {
    files.set(`clusters/rings/${ring}/pins.yaml`, apps.map(({ name }) => `${name}: head\n`).join(""));
    for (const app of apps) {
      const text = random.chance(0.2) ? overrideText(app.original, "aws", random, "ring") : undefined;
      if (text) files.set(`clusters/rings/${ring}/overrides/${app.name}.yaml`, text);
    }
  }
  for (const [index, name] of names.entries()) {
    const provider = random.pick(["aws", "gcp", "azure"] as const);
    files.set(
      `clusters/${name}/cluster.yaml`,
      clusterText(name, provider, hubs[Math.floor(index / clustersPerHub)] ?? "", random),
    );
    for (const app of apps) {
      const text =
        random.chance(overridden) || needsOverride(app.original, provider)
          ? overrideText(app.original, provider, random, "cluster")
          : undefined;
      if (text) files.set(`clusters/${name}/overrides/${app.name}.yaml`, text);
    }
  }
  return files;
}

export function writeFleet(target: string, files: BenchFleet): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
}

const clusterName = (index: number): string => `cluster-${String(index + 1).padStart(4, "0")}`;

const fleetText = (hubs: readonly string[]): string =>
  [
    "repository:",
    "  url: https://git.example.com/infrastructure.git",
    "hubs:",
    ...hubs.map((hub) => `  - name: ${hub}`),
    "rings:",
    ...rings.flatMap((ring) => [`  - name: ${ring}`, "    maxUpdate: 25%", "    tracksHead: true"]),
    "",
  ].join("\n");

function clusterText(name: string, provider: keyof typeof regions, hub: string, random: Random): string {
  const nodes = random.int(3, 60);
  return [
    `ring: ${ringOf(random.int(1, 100))}`,
    `hub: ${hub}`,
    `provider: ${provider}`,
    `account: "${random.int(100_000_000_000, 999_999_999_999)}"`,
    `region: ${random.pick<string>(regions[provider])}`,
    `kubernetesVersion: "${random.pick(versions)}"`,
    `domain: ${name}.example.com`,
    "dns:",
    "  zone: example.com",
    `  zoneId: Z${random.int(10_000_000, 99_999_999)}`,
    "size:",
    `  nodes: ${nodes}`,
    `  cpuCores: ${nodes * random.pick([8, 16, 32])}`,
    `  memoryGiB: ${nodes * random.pick([32, 64, 128])}`,
    `  storageGiB: ${nodes * random.int(50, 400)}`,
    "labels:",
    `  team: ${random.pick(["search", "chat", "billing", "platform"])}`,
    `  tier: ${random.pick(["gold", "silver", "bronze"])}`,
    "",
  ].join("\n");
}

function ringOf(percent: number): string {
  let left = percent;
  for (const [index, share] of ringShares.entries()) {
    left -= share;
    if (left <= 0) return rings[index] ?? rings[0];
  }
  return rings[0];
}
