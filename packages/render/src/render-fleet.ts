import { checkFleet, checkHolds, type Fleet, firstHoldEnd, loadFleet } from "@hub/fleet";
import { type Problem, ProblemError, sortProblems } from "@hub/problem";
import { indexEntry, indexText } from "./deploy-tree.ts";
import { hubFiles } from "./hub-files.ts";
import { codeDigest, fleetDigests } from "./input-digests.ts";
import { loadCatalog } from "./load-catalog.ts";
import { bundleFiles, ClusterRenderer, type RenderedCluster, runningComponents } from "./render-clusters.ts";
import { dropState, readState, statePath, writeState } from "./render-state.ts";
import { type RenderSummary, summarize } from "./render-summary.ts";
import { type KnownFile, TreeWriter } from "./write-tree.ts";

export interface RenderOptions {
  /** Folder of the repository, with `apps/` and `clusters/` in it. */
  readonly root: string;
  /** Folder of the deploy tree. */
  readonly out: string;
  /** The day that holds are compared with, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface RenderResult {
  readonly summary: RenderSummary;
  readonly warnings: readonly Problem[];
  /** Digest of the tree. */
  readonly digest: string;
  readonly files: number;
  /** Of all files, without the index. */
  readonly bytes: number;
  /** Files that were written, and stale ones that were removed. */
  readonly written: number;
  readonly removed: number;
}

/** A fleet with everything rendered that it runs. */
export interface RenderedFleet {
  readonly fleet: Fleet;
  /** By name. */
  readonly clusters: readonly RenderedCluster[];
  readonly renderer: ClusterRenderer;
  readonly warnings: readonly Problem[];
}

/** Loads, checks and renders a fleet without writing anything. Throws ProblemError with every problem of the run. */
export async function loadAndRender(root: string, today: string): Promise<RenderedFleet> {
  const { catalog, problems: catalogProblems } = await loadCatalog(root);
  const { fleet, problems: fleetProblems } = loadFleet(root, catalog);
  const problems = [...catalogProblems, ...fleetProblems];
  if (!fleet) throw new ProblemError(sortProblems(problems));
  problems.push(...checkFleet(fleet, catalog), ...checkHolds(fleet, today));
  const renderer = new ClusterRenderer(fleet, catalog);
  // A circle has no waves: what it would render to means nothing.
  const clusters = problems.some(({ code }) => code === "dependency-cycle")
    ? []
    : fleet.clusters.flatMap((cluster) => renderer.render(cluster) ?? []);
  problems.push(...renderer.problems);
  if (problems.some(({ severity }) => severity === "error")) throw new ProblemError(sortProblems(problems));
  return { fleet, clusters, renderer, warnings: problems };
}

/**
 * Renders a fleet into a deploy tree. Writes nothing where there is a problem.
 *
 * Throws ProblemError with every problem of the run.
 */
export async function renderFleet({ root, out, today }: RenderOptions): Promise<RenderResult> {
  const cache = statePath(root, out);
  const before = readState(cache, out);
  const code = codeDigest(root);
  const inputs = fleetDigests(root);
  const { fleet, clusters, renderer, warnings } = await loadAndRender(root, today);
  dropState(cache);
  const writer = new TreeWriter(out, new Map(Object.entries(before?.files ?? {})));
  for (const file of bundleFiles(clusters).values()) writer.write(file);
  const entries = clusters.map((cluster) => {
    const { files, index } = renderer.print(cluster);
    for (const file of files) writer.write(file);
    return indexEntry(index);
  });
  for (const file of hubFiles(fleet, runningComponents(clusters))) writer.write(file);
  const { text, digest } = indexText(entries, digests(writer.files));
  writer.finish(text);
  const summary = summarize(fleet, clusters);
  writeState(cache, {
    format: 1,
    code,
    inputs,
    digest,
    files: Object.fromEntries(writer.files),
    holdEnd: firstHoldEnd(fleet) ?? null,
    summary,
  });
  return { ...result(writer), summary, warnings, digest };
}

const digests = (files: ReadonlyMap<string, KnownFile>): Map<string, string> =>
  new Map([...files].map(([path, { digest }]) => [path, digest]));

function result({
  files,
  written,
  removed,
}: TreeWriter): Pick<RenderResult, "files" | "bytes" | "written" | "removed"> {
  let bytes = 0;
  for (const { size } of files.values()) bytes += size;
  return { files: files.size + 1, bytes, written, removed };
}
