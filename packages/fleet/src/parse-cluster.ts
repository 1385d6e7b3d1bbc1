import type { Problem } from "@hub/problem";
import type { FleetCluster, Overrides, Pin } from "./fleet.ts";
import { sortKeys } from "./layers.ts";
import { clusterSchema, dnsLabel } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";
import { type ParsedFile, parseSource } from "./source-file.ts";

/** Reads `clusters/<name>/cluster.yaml`. */
export function parseCluster(
  name: string,
  path: string,
  bytes: Uint8Array,
  pins: readonly Pin[],
  overrides: Overrides,
): { cluster?: FleetCluster; problems: readonly Problem[] } {
  const source = parseSource(path, bytes);
  if (!source.value) return { problems: [...source.problems, ...folderProblems(name, source)] };
  const result = clusterSchema.safeParse(source.value);
  const problems = [...source.problems, ...folderProblems(name, source)];
  if (!result.success) {
    return {
      problems: [
        ...problems,
        ...schemaProblems(clusterSchema, source.value, result.error, { file: source.file, noun: "field" }),
      ],
    };
  }
  const { name: said = name, server, hold, secretStore, ...facts } = result.data;
  if (said !== name) {
    problems.push({
      code: "cluster-name",
      severity: "error",
      place: source.file.placeOf(["name"]),
      cause: `The file says name: ${said}, but its folder is ${name}, and the folder's name is the cluster's.`,
      fix: `Say ${name}, delete the line, or rename the folder.`,
    });
  }
  if (facts.domain !== facts.dns.zone && !facts.domain.endsWith(`.${facts.dns.zone}`)) {
    problems.push({
      code: "domain-outside-zone",
      severity: "error",
      place: source.file.placeOf(["domain"]),
      others: [source.file.placeOf(["dns", "zone"])],
      cause: `The domain ${facts.domain} is not inside the DNS zone ${facts.dns.zone}.`,
      fix: "Correct one of the two.",
    });
  }
  return {
    cluster: {
      facts: { ...facts, labels: sortKeys(facts.labels), name, secretStore },
      server,
      hold,
      pins,
      overrides,
      file: source.file,
    },
    problems,
  };
}

function folderProblems(name: string, { file }: ParsedFile): Problem[] {
  if (dnsLabel.test(name)) return [];
  return [
    {
      code: "bad-name",
      severity: "error",
      place: file.placeOf([]),
      cause: `The folder name ${JSON.stringify(name)} is not a DNS label, and it names the cluster in Argo CD.`,
      fix: "Rename the folder: a-z, 0-9 and -, at most 63 characters.",
    },
  ];
}
