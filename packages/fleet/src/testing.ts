import type { Component } from "@hub/component";
import { ProblemError } from "@hub/problem";
import { type Catalog, type CatalogEntry, type Fleet, type FleetFiles, parseFleet } from "./index.ts";

/** The files of a small fleet, all in order: two rings, a hub, two clusters. A test changes what it is about. */
export const testFiles = (changes: Record<string, string | null> = {}): FleetFiles => {
  const texts: Record<string, string | null> = {
    "clusters/fleet.yaml": [
      "repository:",
      "  url: https://git.example.com/infrastructure.git",
      "hubs:",
      "  - name: hub-1",
      "rings:",
      "  - name: canary",
      "    tracksHead: true",
      "  - name: production",
      "    tracksHead: true",
      "",
    ].join("\n"),
    "clusters/rings/canary/pins.yaml": "alpha: head\n",
    "clusters/rings/production/pins.yaml": "alpha: head\n",
    "clusters/hub-1/cluster.yaml": testClusterText({ ring: "production", domain: "hub-1.example.com" }),
    "clusters/edge-1/cluster.yaml": testClusterText({ ring: "canary", domain: "edge-1.example.com" }),
    ...changes,
  };
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(texts).flatMap(([path, text]) =>
      text === null ? [] : [[path, encoder.encode(text)] as const],
    ),
  );
};

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

/** The fleet in some files. Throws ProblemError where they have problems. */
export function testFleet(files: FleetFiles, catalog: Catalog): Fleet {
  const { fleet, problems } = parseFleet(files, catalog);
  if (!fleet || problems.some(({ severity }) => severity === "error")) throw new ProblemError(problems);
  return fleet;
}
