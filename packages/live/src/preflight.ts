import { Resolver } from "node:dns/promises";
import { didYouMean, error, type Problem, ProblemError } from "@hub/problem";
import type { RenderedFleet } from "@hub/render";
import { inParallel } from "./in-parallel.ts";
import type { Kube } from "./kube.ts";
import { clusterItems, unreadCluster } from "./preflight-cluster.ts";
import { hubItems, unreadHub } from "./preflight-hub.ts";
import { type PreflightItem, toItem } from "./preflight-item.ts";
import { readCluster, readHub } from "./preflight-read.ts";
import { type ReadinessItem, readiness } from "./preflight-readiness.ts";
import { wantedCluster, wantedHub } from "./preflight-wanted.ts";
import { fail, pass } from "./verdict.ts";

export interface PreflightOptions {
  /** Hubs and clusters to look at, by name. Default: all of the fleet. */
  readonly only?: readonly string[];
  /** The API server of a hub or a cluster. Throws ProblemError where there is no way to it. */
  readonly connect: (name: string) => Kube;
  /** Addresses of a name, none where it does not resolve; throws where nobody answers. Default: asks DNS. */
  readonly lookup?: (name: string) => Promise<readonly string[]>;
}

export interface PreflightResult {
  /** Hubs first, then clusters, each in the order of the fleet. */
  readonly items: readonly PreflightItem[];
  /** The platform's production readiness checklist. */
  readonly readiness: readonly ReadinessItem[];
}

/**
 * Looks at hubs and clusters before go-live. Changes nothing. Where an API server does not answer, judges what the fleet
 * alone says. Throws the Problem `unknown-cluster`.
 */
export async function preflight(
  { fleet, clusters }: Pick<RenderedFleet, "fleet" | "clusters">,
  { only = [], connect, lookup = askDns }: PreflightOptions,
): Promise<PreflightResult> {
  const known = new Set([
    ...fleet.hubs.map(({ name }) => name),
    ...clusters.map(({ resolved }) => resolved.facts.name),
  ]);
  const unknown = only.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new ProblemError(unknown.map((name) => unknownCluster(name, [...known])));
  const isWanted = ({ name }: { name: string }) => only.length === 0 || only.includes(name);

  const hubs = fleet.hubs.filter(isWanted).map(({ name, namespace }) => async () => {
    const { kube, item } = await reach(name, `The API server of the hub ${name} answers.`, connect);
    const wanted = wantedHub(name, clusters, fleet.repository.url);
    return [item, ...hubItems(wanted, kube ? await readHub(kube, namespace) : unreadHub)];
  });
  const members = clusters
    .filter(({ resolved }) => isWanted(resolved.facts))
    .map((cluster) => async () => {
      const { name, secretStore, domain } = cluster.resolved.facts;
      const { kube, item } = await reach(name, `The API server of ${name} answers.`, connect);
      const wanted = wantedCluster(cluster);
      const { grafanaSecret } = wanted;
      const live = kube
        ? await readCluster(kube, { secretStore, domain, grafanaSecret, lookup })
        : unreadCluster;
      return [item, ...clusterItems(wanted, live)];
    });
  const items = (await inParallel([...hubs, ...members], 8, (look) => look())).flat();
  return { items, readiness: readiness(items) };
}

/** Whether the API server answers: where it does not, it is asked nothing else. */
async function reach(
  name: string,
  title: string,
  connect: (name: string) => Kube,
): Promise<{ kube?: Kube; item: PreflightItem }> {
  try {
    const kube = connect(name);
    await kube.get("/version");
    const { server } = kube;
    return { kube, item: toItem(name, { id: "api-server", title, fix: "" }, pass(`${server} answers.`)) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [problem] = error.problems;
    const fix = problem?.fix ?? "";
    return { item: toItem(name, { id: "api-server", title, fix }, fail(problem?.cause ?? error.message)) };
  }
}

/** Asks the machine's name servers for addresses. */
async function askDns(name: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (addresses.length > 0) return addresses;
  for (const answer of answers)
    if (answer.status === "rejected" && !isAbsent(answer.reason)) throw answer.reason;
  return [];
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOTFOUND" || error.code === "ENODATA");

const unknownCluster = (name: string, known: readonly string[]): Problem =>
  error("unknown-cluster", `There is no cluster ${name}.`, didYouMean(name, known));
