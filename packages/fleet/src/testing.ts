import { type Component, defineComponent } from "@hub/component";
import { formatProblems, isError, type Problem, ProblemError } from "@hub/problem";
import { z } from "zod";
import {
  type Catalog,
  type CatalogEntry,
  checkFleet,
  checkHolds,
  type Fleet,
  type FleetFiles,
  parseFleet,
} from "./index.ts";

/** Text or bytes by path; null removes a file of the small fleet that a test starts from. */
export type Changes = Record<string, string | Uint8Array | null>;

/** The files of a small fleet, all in order: two rings, a hub, two clusters. A test changes what it is about. */
export const testFiles = (changes: Changes = {}): FleetFiles => {
  const texts: Changes = {
    "clusters/fleet.yaml": fleetText,
    "clusters/rings/canary/pins.yaml": "alpha: head\n",
    "clusters/rings/production/pins.yaml": "alpha: head\n",
    "clusters/hub-1/cluster.yaml": testClusterText({ ring: "production", domain: "hub-1.example.com" }),
    "clusters/edge-1/cluster.yaml": testClusterText({ ring: "canary", domain: "edge-1.example.com" }),
    ...changes,
  };
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(texts).flatMap(([path, text]) =>
      text === null ? [] : [[path, typeof text === "string" ? encoder.encode(text) : text] as const],
    ),
  );
};

const fleetText = `repository:
  url: https://git.example.com/infrastructure.git
hubs:
  - name: hub-1
rings:
  - name: canary
    tracksHead: true
  - name: production
    tracksHead: true
`;

/** The change of a `fleet.yaml` whose text is another. */
export const withFleet = (change: (text: string) => string): Changes => ({
  "clusters/fleet.yaml": change(fleetText),
});

/** The change of a fleet whose cluster edge-1 has another text. */
export const withCluster = (change: (text: string) => string): Changes => ({
  "clusters/edge-1/cluster.yaml": change(testClusterText({ domain: "edge-1.example.com" })),
});

/** The text of a `cluster.yaml`; `more` is added at its end. */
export const testClusterText = ({ ring = "canary", domain = "one.example.com", more = "" } = {}): string =>
  [
    `ring: ${ring}`,
    "hub: hub-1",
    "provider: aws",
    'account: "482910375562"',
    "region: eu-west-1",
    'kubernetesVersion: "1.34"',
    `domain: ${domain}`,
    "dns:",
    "  zone: example.com",
    "  zoneId: Z0831245",
    "size:",
    "  nodes: 3",
    "  cpuCores: 32",
    "  memoryGiB: 64",
    "  storageGiB: 500",
    more,
  ].join("\n");

/** A catalog of components for tests, none of which has releases. */
export const testCatalog = (...components: Component[]): Catalog =>
  new Map(
    components.map((component): [string, CatalogEntry] => [component.name, { component, releases: [] }]),
  );

/** A component for tests, of which a test gives only the fields that it is about. */
export const testComponent = (name: string, fields: Partial<Component> = {}): Component =>
  defineComponent({
    name,
    description: "For tests.",
    namespace: { name, podSecurity: "restricted" },
    settings: z.strictObject({}),
    ...fields,
  });

/** Has settings, and no chart. */
export const alpha = testComponent("alpha", {
  settings: z.strictObject({
    replicas: z.int().min(1).max(9).default(2).describe("Number of pods, 1 to 9."),
    retention: z
      .string()
      .regex(/^\d+d$/, "must be a number of days, for example 30d")
      .default("30d")
      .describe("How long it keeps logs, days."),
    token: z.string().optional().describe("For tests of credentials."),
  }),
});

/** Has a chart, and no settings; depends on alpha. */
export const beta = testComponent("beta", {
  dependsOn: ["alpha"],
  chart: {
    repository: "https://charts.example.com",
    name: "beta",
    version: "1.0.0",
    keys: {
      replicaCount: "number",
      fullnameOverride: "string|null",
      image: { tag: "string" },
      ingress: { hosts: ["string"], annotations: "any" },
    },
  },
  values: () => ({}),
});

/** An entry of a catalog with frozen releases, each of which is a component of its own. */
export const testEntry = (
  component: Component,
  releases: Readonly<Record<string, Component>>,
  more: Partial<CatalogEntry> = {},
): [string, CatalogEntry] => [
  component.name,
  { component, releases: Object.keys(releases), release: (version) => releases[version], ...more },
];

/** Every problem of the fleet of `testFiles` after some changes, on 2026-06-15. */
export function testProblems(changes: Changes, catalog = testCatalog(alpha, beta)): readonly Problem[] {
  const { fleet, problems } = parseFleet(testFiles(changes), catalog);
  return fleet ? [...problems, ...checkFleet(fleet, catalog), ...checkHolds(fleet, "2026-06-15")] : problems;
}

/** The same as people read it. */
export const problemsText = (changes: Changes, catalog?: Catalog): string =>
  `\n${formatProblems(testProblems(changes, catalog))}`;

/** The fleet in some files. Throws ProblemError where they have problems. */
export function testFleet(files: FleetFiles, catalog: Catalog): Fleet {
  const { fleet, problems } = parseFleet(files, catalog);
  if (!fleet || problems.some(isError)) throw new ProblemError(problems);
  return fleet;
}
