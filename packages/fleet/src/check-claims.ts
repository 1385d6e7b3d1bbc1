import { didYouMean, error, Findings, type Problem } from "@hub/problem";
import type { ClusterClaims, Fleet } from "./fleet.ts";

/** Checks the rings, hubs, servers and domains of clusters against `fleet.yaml` and against each other. */
export function checkClaims({ rings, hubs, clusters, unread }: Fleet): Problem[] {
  const found = new Findings();
  const defined = {
    ring: [...new Set(rings.map(({ name }) => name))],
    hub: [...new Set(hubs.map(({ name }) => name))],
  };
  const byServer = new Map<string, ClusterClaims>();
  const byDomain = new Map<string, ClusterClaims>();
  const claims = [
    ...clusters.map(({ facts: { name, ring, hub, domain }, server, file }) => ({
      name,
      ring,
      hub,
      domain,
      server,
      file,
    })),
    ...unread.clusters,
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const claim of claims) {
    for (const noun of ["ring", "hub"] as const) {
      const name = claim[noun];
      if (name !== undefined && !defined[noun].includes(name))
        found.add(unknown(noun, name, defined[noun], claim));
    }
    if (claim.server !== undefined) {
      const twin = firstOf(byServer, normal(claim.server), claim);
      if (twin)
        found.add(
          clash(
            "server",
            claim,
            twin,
            `${twin.name} and ${claim.name} have the same API server, so that both would be deployed to one cluster.`,
          ),
        );
    }
    if (claim.domain !== undefined) {
      const twin = firstOf(byDomain, claim.domain.toLowerCase(), claim);
      if (twin)
        found.add(
          clash(
            "domain",
            claim,
            twin,
            `${twin.name} and ${claim.name} have the same domain ${claim.domain}, so that both would answer for its names.`,
          ),
        );
    }
  }
  return found.problems;
}

const unknown = (
  noun: "ring" | "hub",
  name: string,
  defined: readonly string[],
  { file }: ClusterClaims,
): Problem =>
  error(
    `unknown-${noun}`,
    `fleet.yaml has no ${noun} ${name}${noun === "ring" ? ", so that the cluster is in no ring and would never be synced" : ""}.`,
    didYouMean(name, defined),
    { place: file.placeOf([noun], "value") },
  );

/** The first that claimed this; undefined where it is the claimant itself. */
function firstOf(
  claimed: Map<string, ClusterClaims>,
  what: string,
  claimant: ClusterClaims,
): ClusterClaims | undefined {
  const first = claimed.get(what);
  if (!first) claimed.set(what, claimant);
  return first;
}

const clash = (field: "server" | "domain", claim: ClusterClaims, twin: ClusterClaims, cause: string) =>
  error(`duplicate-${field}`, cause, "Correct one of the two, or delete one of the clusters.", {
    place: claim.file.placeOf([field], "value"),
    others: [twin.file.placeOf([field], "value")],
  });

const normal = (server: string): string => server.toLowerCase().replace(/\/+$/, "").replace(/:443$/, "");
