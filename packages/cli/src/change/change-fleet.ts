import type { EditableFleet } from "@hub/render/preview-edits";
import type { ChangeRequest, FactsOf, HeadRelease, Plan } from "@hub/rollout";
import type { Io } from "../io.ts";
import { findRoot } from "../options.ts";
import type { VerbResult } from "../verb.ts";
import type { ChangeOptions } from "./change-options.ts";
import type { Written } from "./change-text.ts";
import type { ClustersHistory } from "./clusters-history.ts";

/** What a verb plans from. */
export interface ChangeContext {
  readonly editable: EditableFleet;
  readonly factsOf: FactsOf;
  readonly headRelease: HeadRelease;
  readonly history: ClustersHistory;
}

/** Plans a change of `clusters/`, shows what it does to the rendered tree, and makes it where that is asked for. */
export async function changeFleet(
  { io, verb, options }: { io: Io; verb: ChangeRequest["verb"]; options: ChangeOptions },
  planOf: (context: ChangeContext) => Plan | Promise<Plan>,
): Promise<VerbResult> {
  const root = findRoot(io, options.root);
  const { loadToEdit } = await import("@hub/render/preview-edits");
  const { planChange } = await import("@hub/rollout");
  const { changeData, changeText } = await import("./change-text.ts");
  const { ClustersHistory } = await import("./clusters-history.ts");
  const { releaseFacts } = await import("./release-facts.ts");
  const { writeAndCommit } = await import("./write-and-commit.ts");
  const editable = await loadToEdit(root, io.today);
  const history = new ClustersHistory(root);
  const { factsOf, headRelease } = releaseFacts(root);
  const plan = await planOf({ editable, factsOf, headRelease, history });
  const { reason, force } = options;
  const change = await planChange(editable, { verb, plan, reason, force }, factsOf);
  const isWritten = Boolean(options.write || options.commit) && change.verdict === "allowed";
  const texts = new Map(change.files.map(({ path, after }) => [path, after]));
  const commit = options.commit ? { history, message: change.message } : undefined;
  const written: Written = {
    isWritten,
    commit: isWritten ? await writeAndCommit(root, texts, commit) : null,
  };
  return {
    data: changeData(change, written),
    text: changeText(change, written),
    problems: change.problems,
  };
}
