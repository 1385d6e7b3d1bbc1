import { refuseSource } from "@hub/tree/refuse-source";
import { changedFiles, readInputs } from "./input-digests.ts";
import { type RenderOptions, type RenderResult, resultOf } from "./render-result.ts";
import { readState, statePath } from "./render-state.ts";

export type { RenderOptions, RenderResult } from "./render-result.ts";

/**
 * Renders a fleet into a deploy tree: no more of it than has changed, where the last run left its state. Writes nothing
 * where there is a problem.
 *
 * Throws ProblemError with every problem of the run.
 */
export async function renderFleet(options: RenderOptions): Promise<RenderResult> {
  const { root, out, today } = options;
  refuseSource(root, out);
  const cache = statePath(root, out);
  const before = readState(cache, out);
  const inputs = readInputs(root);
  if (before && before.inputs.code === inputs.code && today <= (before.holdEnd ?? today)) {
    const changed = changedFiles(before.inputs, inputs);
    if (changed.length === 0) return resultOf(before, { written: 0, removed: 0 });
    // Imported where it is needed: a run with nothing to do does not wait until components can be rendered.
    const { renderChanged } = await import("./render-changed.ts");
    const result = await renderChanged(options, { cache, before, inputs, changed });
    if (result) return result;
  }
  const { renderAll } = await import("./render-all.ts");
  return renderAll(options, { cache, before, inputs });
}
