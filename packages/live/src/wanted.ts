import { readFileSync } from "node:fs";
import { join } from "node:path";
import { labels } from "@hub/argocd";
import { error, type Problem, ProblemError } from "@hub/problem";
import { verifyTree } from "@hub/tree/verify-tree";
import { parseAllDocuments } from "yaml";
import type { ApplicationObject } from "./applications.ts";
import { sourcesDigest } from "./sources.ts";

/** What a deploy tree wants of one hub's clusters. */
export type Wanted = ReadonlyMap<string, WantedCluster>;

export interface WantedCluster {
  readonly ring: string;
  readonly hold: { readonly reason: string; readonly until: string } | null;
  readonly components: ReadonlyMap<string, WantedComponent>;
}

export interface WantedComponent {
  readonly release: string;
  readonly wave: number;
  /** Digest of the sources of its Application. */
  readonly sources: string;
}

/**
 * Reads what a deploy tree wants of the clusters of one hub. A hub that does not say its name yet is taken for the only
 * one of the tree.
 *
 * Throws the Problems `damaged-tree` and `not-a-deploy-tree`, and `unknown-hub` where the tree is about other hubs.
 */
export function loadWanted(folder: string, name: string | null): Wanted {
  const { index, problems } = verifyTree(folder);
  if (!index) throw new ProblemError(problems);
  const hubs = new Set(index.clusters.map((cluster) => cluster.hub));
  const hub = name ?? (hubs.size === 1 ? [...hubs].join() : undefined);
  if (hub === undefined) throw new ProblemError(namelessHub(folder));
  const own = index.clusters.filter((cluster) => cluster.hub === hub);
  if (own.length === 0 && index.clusters.length > 0) throw new ProblemError(otherHub(folder, hub));
  return new Map(
    own.map(({ name, ring, hold, components }) => {
      const sources = readSources(join(folder, "hubs", hub, "clusters", name, "applications.yaml"));
      const wanted = components.map((one): [string, WantedComponent] => [
        one.name,
        { release: one.release, wave: one.wave, sources: sources.get(one.name) ?? "" },
      ]);
      return [name, { ring, hold, components: new Map(wanted) }];
    }),
  );
}

/** Digest of the sources of every Application in a file, by component. */
function readSources(file: string): Map<string, string> {
  const documents = parseAllDocuments(readFileSync(file, "utf8"));
  if (!Array.isArray(documents)) return new Map();
  return new Map(
    documents.flatMap((document) => {
      // The tree's digest was checked: it is what `hubctl render` wrote.
      const { metadata, spec } = document.toJS() as ApplicationObject;
      const component = metadata.labels?.[labels.component];
      return component ? [[component, sourcesDigest(spec?.sources ?? [])]] : [];
    }),
  );
}

const namelessHub = (folder: string): Problem =>
  error(
    "unknown-hub",
    `The deploy tree ${folder} is about several hubs, and this one has no ApplicationSet that says which it is.`,
    "Run `hubctl bootstrap` for it, or leave --tree out.",
  );

const otherHub = (folder: string, hub: string): Problem =>
  error(
    "unknown-hub",
    `The deploy tree ${folder} has no cluster of the hub ${hub}.`,
    "Choose the context of another hub with --context, or another folder with --tree.",
  );
