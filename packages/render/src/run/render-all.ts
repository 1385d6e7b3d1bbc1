import type { Component } from "@hub/component";
import { type Fleet, firstHoldEnd } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import { indexBytes } from "@hub/tree/deploy-tree";
import { parseFiles, printFiles } from "@hub/tree/stored-files";
import { TreeWriter } from "@hub/tree/write-tree";
import { loadAndCheck, warningsOf } from "../load/load-and-render.ts";
import type { ClusterRenderer } from "../render/cluster-renderer.ts";
import { hubFiles } from "../render/hub-files.ts";
import { type RenderOptions, type RenderResult, resultOf } from "./render-result.ts";
import { dropState, parseRuns, type RenderState, type Run, writeState } from "./render-state.ts";
import { summarize } from "./render-summary.ts";
import { type ClusterRow, RenderedFiles } from "./rendered-files.ts";

/** Renders the whole fleet. Throws ProblemError with every problem of the run. */
export async function renderAll({ root, out, today }: RenderOptions, run: Run): Promise<RenderResult> {
  const { fleet, renderer, problems } = await loadAndCheck(root, today);
  const stored = parseFiles(run.before?.files ?? "");
  const rendered = new RenderedFiles(renderer, stored);
  rendered.add(fleet.clusters);
  const warnings = warningsOf([...problems, ...renderer.problems]);
  dropState(run.cache);
  const writer = new TreeWriter(out, stored);
  rendered.write(writer);
  return finish({ fleet, renderer, warnings, writer, rows: rendered.rows }, run);
}

interface Written {
  readonly fleet: Fleet;
  readonly renderer: ClusterRenderer;
  readonly warnings: readonly Problem[];
  readonly writer: TreeWriter;
  /** In the order of the fleet's clusters. */
  readonly rows: readonly ClusterRow[];
}

/** Writes what belongs to no single cluster, and the state. */
function finish({ fleet, renderer, warnings, writer, rows }: Written, run: Run): RenderResult {
  for (const file of hubFiles(fleet, runningOn(rows, renderer))) writer.write(file);
  const { bytes, digest } = indexBytes(
    rows.map(({ entry }) => entry),
    writer.files,
  );
  writer.finish(bytes);
  const state: RenderState = {
    format: 2,
    inputs: run.inputs,
    digest,
    files: printFiles(writer.files),
    holdEnd: firstHoldEnd(fleet) ?? null,
    warnings,
    summary: summarize(fleet, rows),
    namespaces: Object.fromEntries(rows.map(({ runs, namespaces }) => [runs, namespaces])),
  };
  writeState(run.cache, state);
  return resultOf(state, writer);
}

/** The components that the clusters of each hub run. */
function runningOn(rows: readonly ClusterRow[], renderer: ClusterRenderer): Map<string, Set<Component>> {
  const running = new Map<string, Set<Component>>();
  const seen = new Set<string>();
  for (const { hub, runs } of rows) {
    // Most clusters of a hub run the same.
    if (seen.has(`${hub} ${runs}`)) continue;
    seen.add(`${hub} ${runs}`);
    const components = running.get(hub) ?? new Set();
    running.set(hub, components);
    for (const listed of parseRuns(runs)) {
      const component = renderer.component(listed);
      if (component) components.add(component);
    }
  }
  return running;
}
