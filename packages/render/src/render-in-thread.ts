import { type Problem, ProblemError } from "@hub/problem";
import type { RenderOptions, RenderResult } from "./render-result.ts";
import type { NewRun } from "./render-state.ts";
import { nextMessage, startThread } from "./start-thread.ts";
import { memoryLimits } from "./thread-memory.ts";

type LeadResult = { readonly result: RenderResult } | { readonly problems: readonly Problem[] };

/** Renders the whole fleet as `renderAll` does, in a thread whose memory is bounded. */
export async function renderInThread(
  options: RenderOptions,
  run: NewRun,
  clusters: number,
): Promise<RenderResult> {
  const file = new URL("./lead-thread.ts", import.meta.url);
  const lead = startThread(file, { options, run }, memoryLimits(clusters));
  const answer = await nextMessage<LeadResult>(lead);
  if ("problems" in answer) throw new ProblemError(answer.problems);
  return answer.result;
}
