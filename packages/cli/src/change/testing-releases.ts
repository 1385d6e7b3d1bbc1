import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordGolden } from "@hub/check/golden";
import { freezeAs, writeRelease } from "@hub/release";
import { commitAll } from "@hub/testing/git";
import { afterAll } from "vitest";
import { type Changes, componentText, testRoot } from "../testing.ts";
import { stubGit } from "../testing-git.ts";

/** What differs between the releases of alpha. */
interface Alpha {
  readonly setting: string;
  readonly chart: string;
  /** Version in which its CRD is stored. */
  readonly stored: string;
  readonly serviceName: string;
  readonly more?: string;
}

const alphaText = ({ setting, chart, stored, serviceName, more = "" }: Alpha): string =>
  componentText(
    "alpha",
    `  ${more}
  settings: z.strictObject({
    ${setting}: z.int().min(1).max(9).default(2).describe("Number of pods, 1 to 9."),
  }),
  chart: {
    repository: "https://charts.example.com", name: "alpha", version: "${chart}",
    keys: { pods: "number", tag: "string" },
  },
  values: (_cluster, settings) => ({ pods: settings.${setting}, tag: "${chart}" }),
  manifests: (scope) => {
    manifest(scope, {
      apiVersion: "apps/v1", kind: "StatefulSet", metadata: { name: "alpha", namespace: "alpha" },
      spec: { serviceName: "${serviceName}" },
    });
    manifest(scope, {
      apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition",
      metadata: { name: "things.example.com" },
      spec: {
        group: "example.com", scope: "Cluster", names: { kind: "Thing", plural: "things" },
        versions: [{ name: "${stored}", storage: true, served: true, schema: { openAPIV3Schema: { type: "object" } } }],
      },
    });
  },
  argo: { clusterKinds: [{ group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" }] },`,
  );

const first: Alpha = { setting: "replicas", chart: "1.0.0", stored: "v1alpha1", serviceName: "alpha" };
const last: Alpha = {
  ...{ setting: "pods", chart: "2.0.0", stored: "v1", serviceName: "alpha-headless" },
  more: `migrations: [{ since: "2.0.0", from: ["replicas"], to: ["pods"], note: "It counts pods." }],
  oneWay: [{ since: "2.0.0", reason: "Its data is in another format." }],`,
};

/** Releases of alpha: 1.1.0 has a newer chart, 2.0.0 renames a setting and cannot be gone back over. */
const releases: Record<string, Alpha> = {
  "1.0.0": first,
  "1.1.0": { ...first, chart: "1.1.0" },
  "2.0.0": last,
};

let frozen: Promise<string> | undefined;
const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

/** A folder with the frozen releases, made once for a test file. */
async function freezeAll(): Promise<string> {
  const root = mkdtempSync(join(import.meta.dirname, "../..", ".tmp-releases-"));
  made.push(root);
  mkdirSync(join(root, "apps/alpha/src"), { recursive: true });
  writeFileSync(join(root, "apps/alpha/package.json"), '{"type":"module"}');
  for (const [version, alpha] of Object.entries(releases)) {
    writeFileSync(join(root, "apps/alpha/src/index.ts"), alphaText(alpha));
    writeRelease(root, await freezeAs(root, "alpha", version));
  }
  recordGolden(root, "alpha", "missing");
  return root;
}

/** The pins of the ring production in a root from `releasedRoot`, where a test says nothing else. */
export const productionPins = `# What production runs.
alpha: 1.0.0 # since the audit

# Needs alpha.
beta: head
`;

/**
 * A committed repository in which alpha has the releases 1.0.0, 1.1.0 and 2.0.0, the last of which is the working tree.
 * canary runs 1.1.0 on edge-1, production 1.0.0 on hub-1. Nothing of the machine's Git configuration has a say.
 */
export async function releasedRoot(changes: Changes = {}): Promise<string> {
  frozen ??= freezeAll();
  const root = testRoot({
    "apps/alpha/src/index.ts": alphaText(last),
    "clusters/rings/canary/pins.yaml": "alpha: 1.1.0\n",
    "clusters/rings/production/pins.yaml": productionPins,
    ...changes,
  });
  for (const folder of ["apps/alpha/releases", "releases"])
    cpSync(join(await frozen, folder), join(root, folder), { recursive: true });
  stubGit();
  commitAll(root, "feat: begin");
  return root;
}

export const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

/** Writes what `hubctl status --json` would say at 2026-06-15T12:00Z of alpha on edge-1. */
export function writeEvidence(root: string, alpha: object = {}): void {
  const seen = { name: "alpha", running: "1.1.0", health: "Healthy", healthySince: "2026-06-15T06:00:00Z" };
  const clusters = [{ name: "edge-1", components: [{ ...seen, ...alpha }] }];
  const evidence = { ok: true, schema: 1, at: "2026-06-15T12:00:00Z", comparedWith: "tree", clusters };
  writeFileSync(join(root, "evidence.json"), JSON.stringify(evidence));
}

/** What a gate is asked with in tests. */
export const asked = ["--evidence", "evidence.json", "--at", "2026-06-15T12:05:00Z"];
