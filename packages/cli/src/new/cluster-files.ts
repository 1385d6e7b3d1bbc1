import type { Fleet } from "@hub/fleet";
import { error, type Problem, ProblemError } from "@hub/problem";
import { printYaml } from "@hub/yaml/print";

/** What the command line says about a new cluster. */
export interface NewCluster {
  readonly ring?: string;
  readonly hub?: string;
  readonly provider: string;
  readonly region: string;
  readonly account: string;
  readonly domain?: string;
  readonly zone?: string;
  readonly zoneId?: string;
  readonly kubernetes?: string;
  readonly nodes: number;
  /** Of all nodes. */
  readonly cores: number;
  /** Of all nodes, GiB. */
  readonly memory: number;
  /** GiB. */
  readonly storage: number;
}

/** The files of a new cluster; what is not said comes from the clusters that are there. */
export function newClusterFiles(name: string, wanted: NewCluster, fleet: Fleet): Record<string, string> {
  const facts = fleet.clusters.map((cluster) => cluster.facts);
  const zone =
    wanted.zone ??
    zoneOf(
      wanted.domain,
      facts.map(({ dns }) => dns.zone),
    ) ??
    mostFrequent(facts.map(({ dns }) => dns.zone));
  const zoneId =
    wanted.zoneId ??
    facts.find(({ dns, provider }) => dns.zone === zone && provider === wanted.provider)?.dns.zoneId;
  if (zone === undefined || zoneId === undefined) throw new ProblemError(missingZone(zone, wanted.provider));
  const kubernetesVersion =
    wanted.kubernetes ??
    facts
      .map((cluster) => cluster.kubernetesVersion)
      .sort(byMinor)
      .at(-1);
  const text = printYaml({
    ring: wanted.ring ?? fleet.rings[0]?.name,
    hub: wanted.hub ?? fleet.hubs[0]?.name,
    provider: wanted.provider,
    account: wanted.account,
    region: wanted.region,
    kubernetesVersion,
    domain: wanted.domain ?? `${name}.${zone}`,
    dns: { zone, zoneId },
    size: {
      nodes: wanted.nodes,
      cpuCores: wanted.cores,
      memoryGiB: wanted.memory,
      storageGiB: wanted.storage,
    },
  });
  return { "cluster.yaml": `# What is special about ${name}, and whom to ask.\n${text}` };
}

const zoneOf = (domain: string | undefined, zones: readonly string[]): string | undefined =>
  domain === undefined ? undefined : zones.find((zone) => domain === zone || domain.endsWith(`.${zone}`));

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

const byMinor = (a: string, b: string): number => Number(a.split(".")[1]) - Number(b.split(".")[1]);

const missingZone = (zone: string | undefined, provider: string): Problem =>
  error(
    "missing-zone",
    zone
      ? `No cluster on ${provider} is in the DNS zone ${zone}, so that its id there is not known.`
      : "No cluster of the fleet has a DNS zone to go by.",
    "Give --zone and --zone-id: hosted zone id on AWS, managed zone name on GCP, resource group on Azure.",
  );
