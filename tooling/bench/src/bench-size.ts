import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchApp, writeApps } from "./bench-apps.ts";
import { benchFleet, writeFleet } from "./bench-fleet.ts";
import { hubctlArgs } from "./hubctl-args.ts";
import { measure } from "./measure.ts";
import { median, medianUsage, type Usage } from "./usage.ts";

/** What was measured at one size of a fleet; medians. */
export interface SizeResult {
  readonly clusters: number;
  readonly files: number;
  readonly bytes: number;
  /** Only writing the bytes. */
  readonly floor: { readonly wallSeconds: number; readonly cpuSeconds: number };
  /** A new folder, and no state of an earlier run. */
  readonly cold: Usage;
  /** Nothing changed since the last run. */
  readonly nothing: Usage;
  /** One override of one cluster changed. */
  readonly one: Usage;
}

export interface SizeOptions {
  readonly clusters: number;
  readonly apps: readonly BenchApp[];
  readonly repetitions: number;
  /** The repository. */
  readonly home: string;
  /** An empty folder to work in. */
  readonly folder: string;
}

/**
 * Measures a fleet of one size. Floor and cold take turns, so that both meet the same state of the disk, and each writes
 * to a folder of its own: removing the last one first would be measured too, since ext4 goes around the inodes of files
 * that it has just removed, one by one.
 *
 * @see https://github.com/torvalds/linux/blob/v6.12/fs/ext4/ialloc.c `recently_deleted`
 */
export async function benchSize(options: SizeOptions): Promise<SizeResult> {
  const { clusters, apps, repetitions, home, folder } = options;
  const root = join(folder, `fleet-${clusters}`);
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeApps(home, root, apps);
  writeFleet(root, benchFleet({ clusters, apps }));
  const hubctl = hubctlArgs(home).map((arg) => (arg.startsWith("-") ? arg : join(home, arg)));
  const out = join(root, "deploy");
  const render = (to: string) => measure(folder, [...hubctl, "render", "--root", root, "--out", to]);
  // Not counted: fills the cache of compiled code, and gives the bytes of the floor.
  await render(out);
  const floors: Floor[] = [];
  const colds: Usage[] = [];
  for (let run = 0; run < repetitions; run++) {
    floors.push(writeFloor(out, join(root, `floor-${run}`)));
    colds.push(await render(join(root, `cold-${run}`)));
  }
  const nothings: Usage[] = [];
  const ones: Usage[] = [];
  for (let run = 0; run < repetitions; run++) {
    nothings.push(await render(out));
    changeOverride(root, run);
    ones.push(await render(out));
  }
  rmSync(root, { recursive: true });
  const [{ files = 0, bytes = 0 } = {}] = floors;
  return {
    clusters,
    files,
    bytes,
    floor: {
      wallSeconds: median(floors.map(({ wallSeconds }) => wallSeconds)),
      cpuSeconds: median(floors.map(({ cpuSeconds }) => cpuSeconds)),
    },
    cold: medianUsage(colds),
    nothing: medianUsage(nothings),
    one: medianUsage(ones),
  };
}

interface Floor {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly files: number;
  readonly bytes: number;
}

const writeFloor = (from: string, to: string): Floor =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, "write-floor.ts"), from, to], {
      encoding: "utf8",
    }),
  ) as Floor;

/** Gives one setting of one cluster another value, a different one in each run. */
function changeOverride(root: string, run: number): void {
  for (const cluster of readdirSync(join(root, "clusters"))) {
    const path = join(root, "clusters", cluster, "overrides", "ingress-nginx.yaml");
    const text = readIfThere(path);
    if (text === undefined) continue;
    writeFileSync(path, text.replace(/minReplicas: \d+/, `minReplicas: ${(run % 9) + 1}`));
    return;
  }
  throw new Error("no cluster of the bench overrides ingress-nginx");
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
