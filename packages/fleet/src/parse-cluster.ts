import type { JsonObject } from "@hub/component";
import { error, type Problem } from "@hub/problem";
import type { ClusterClaims, FleetCluster, Overrides, Pin, SourceFile } from "./fleet.ts";
import { sortKeys } from "./layers.ts";
import { clusterSchema, dnsLabel } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";
import { parseSource } from "./source-file.ts";

export interface ClusterSource {
  /** The cluster's folder under `clusters/`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pins: readonly Pin[];
  readonly overrides: Overrides;
  /** Folders of all clusters. */
  readonly folders: readonly string[];
}

/** Reads `clusters/<name>/cluster.yaml`. With errors, what it claims as far as that can be read. */
export function parseCluster({ name, path, bytes, pins, overrides, folders }: ClusterSource): {
  readonly result: { readonly cluster: FleetCluster } | { readonly claims: ClusterClaims };
  readonly problems: readonly Problem[];
} {
  const { file, value, problems: found, withoutHidden } = parseSource(path, bytes);
  const problems: Problem[] = [...found, ...folderProblems(name, file)];
  if (!value) return { result: { claims: { name, file } }, problems };
  problems.push(...nameProblems(name, value, file, folders));
  const checked = clusterSchema.safeParse(value);
  if (!checked.success) {
    const own = schemaProblems(clusterSchema, value, checked.error, { file, noun: "field" });
    return {
      result: { claims: claimsOf(name, value, file) },
      problems: [...problems, ...withoutHidden(own)],
    };
  }
  const { name: _name, server, hold, secretStore, ...facts } = checked.data;
  if (facts.domain !== facts.dns.zone && !facts.domain.endsWith(`.${facts.dns.zone}`)) {
    problems.push(
      error(
        "domain-outside-zone",
        `The domain ${facts.domain} is not inside the DNS zone ${facts.dns.zone}.`,
        "Correct one of the two.",
        { place: file.placeOf(["domain"], "value"), others: [file.placeOf(["dns", "zone"], "value")] },
      ),
    );
  }
  const labels = sortKeys(facts.labels);
  const cluster = { facts: { ...facts, labels, name, secretStore }, server, hold, pins, overrides, file };
  return { result: { cluster }, problems };
}

/** The file may repeat the folder's name, and must not give another. */
function nameProblems(
  name: string,
  value: JsonObject,
  file: SourceFile,
  folders: readonly string[],
): Problem[] {
  const given = value.name;
  if (typeof given !== "string" || given === name) return [];
  const place = file.placeOf(["name"], "value");
  if (folders.includes(given)) {
    return [
      error(
        "duplicate-cluster",
        `Two clusters are named ${given}: the folder of that name, and the folder ${name}, whose file says it too.`,
        `Say ${name} here, or delete the line: the folder's name is the cluster's.`,
        { place, others: [{ file: `clusters/${given}/cluster.yaml`, line: 1, column: 1 }] },
      ),
    ];
  }
  return [
    error(
      "cluster-name",
      `The file says name: ${given}, but its folder is ${name}, and the folder's name is the cluster's.`,
      `Say ${name}, delete the line, or rename the folder.`,
      { place },
    ),
  ];
}

function folderProblems(name: string, file: SourceFile): Problem[] {
  if (dnsLabel.test(name)) return [];
  return [
    error(
      "bad-name",
      `The folder name ${JSON.stringify(name)} is not a DNS label, and it names the cluster in Argo CD.`,
      "Rename the folder: a-z, 0-9 and -, at most 63 characters.",
      { place: file.placeOf([]) },
    ),
  ];
}

function claimsOf(name: string, value: JsonObject, file: SourceFile): ClusterClaims {
  const text = (field: string): string | undefined => {
    const given = value[field];
    return typeof given === "string" ? given : undefined;
  };
  return { name, ring: text("ring"), hub: text("hub"), domain: text("domain"), server: text("server"), file };
}
