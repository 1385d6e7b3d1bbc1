import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import { effectivePins, loadFleet } from "@hub/fleet";
import { ProblemError } from "@hub/problem";
import { parseFiles, printFiles } from "./known-files.ts";
import { loadCatalog } from "./load-catalog.ts";
import { ClusterRenderer } from "./render-clusters.ts";
import { RenderShare } from "./render-share.ts";
import type { ShareOrder, ShareReport, ShareResult, ShareTask } from "./share-helper.ts";
import { withoutProblems } from "./without-problems.ts";
import { TreeWriter } from "./write-tree.ts";

/** What a helping thread does: renders its clusters, reports, waits until it may write, writes. */
export async function renderHelperShare(task: ShareTask): Promise<void> {
  const known = parseFiles(task.known);
  const share = await withoutProblems(() => render(task, known));
  const report: ShareReport = share ? [...share.bundles] : null;
  const ordered = parentPort && once(parentPort, "message");
  parentPort?.postMessage(report);
  if (!share || !ordered) return;
  const [order] = (await ordered) as [ShareOrder];
  parentPort?.postMessage(write(share, order, known));
}

type Known = ReturnType<typeof parseFiles>;

async function render({ root, clusters }: ShareTask, known: Known): Promise<RenderShare | undefined> {
  const { catalog, problems } = await loadCatalog(root);
  const wanted = new Set(clusters);
  const { fleet, problems: wrong } = loadFleet(root, catalog, (path) => {
    const folder = clusterFolder(path);
    return folder === undefined || wanted.has(folder);
  });
  if (!fleet || problems.length > 0 || wrong.length > 0) return undefined;
  const renderer = new ClusterRenderer(fleet, catalog);
  const share = new RenderShare(renderer, known);
  const rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  for (const cluster of fleet.clusters) {
    const ring = rings.get(cluster.facts.ring);
    const pins = ring && effectivePins(ring, cluster);
    // The check of the whole fleet does not see these files.
    if ([...cluster.overrides.keys()].some((component) => !pins?.has(component))) return undefined;
  }
  share.add(fleet.clusters);
  // Releases are loaded when something asks for them.
  return renderer.problems.length > 0 || problems.length > 0 ? undefined : share;
}

/** The cluster whose folder a file is in. */
function clusterFolder(path: string): string | undefined {
  const [, folder, inside] = path.split("/");
  return inside === undefined || folder === "rings" || folder === "overrides" ? undefined : folder;
}

function write(share: RenderShare, { out, prepared, elsewhere }: ShareOrder, known: Known): ShareResult {
  const writer = new TreeWriter(out, known, prepared);
  try {
    share.write(writer, elsewhere);
  } catch (error) {
    if (error instanceof ProblemError) return { problems: error.problems };
    throw error;
  }
  return { rows: share.rows, files: printFiles(writer.files), written: writer.written };
}
