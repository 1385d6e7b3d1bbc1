import { type Hold, type Transition, transitions } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import type { EditableFleet, Preview } from "@hub/render/preview-edits";
import {
  applyMoves,
  type ChangeMessage,
  changeMessage,
  type FactsOf,
  goesBack,
  type HeadRelease,
  holdCluster,
  migrateOverrides,
  type Plan,
  type Return,
  rollbackDangers,
  withMoves,
} from "@hub/rollout";
import type { Io } from "../io.ts";
import { findRoot } from "../options.ts";
import type { VerbResult } from "../verb.ts";
import type { ChangeOptions } from "./change-options.ts";
import { changeData, changeText } from "./change-text.ts";
import { ClustersHistory } from "./clusters-history.ts";
import { releaseFacts } from "./release-facts.ts";
import { writeAndCommit } from "./write-and-commit.ts";

/** What a verb plans from. */
export interface ChangeContext {
  readonly editable: EditableFleet;
  readonly factsOf: FactsOf;
  readonly headRelease: HeadRelease;
  readonly history: ClustersHistory;
}

export interface Change extends Plan {
  /** What speaks against it, and may be overruled with --force. */
  readonly gates?: readonly Problem[];
  /** The cluster that goes on hold as a whole; off it, where the hold is undefined. */
  readonly cluster?: { readonly name: string; readonly hold: Hold | undefined };
  /** For the message of the commit: where it comes from. */
  readonly origin?: readonly string[];
}

/** What came of a change. */
export interface Changed {
  readonly verb: ChangeMessage["verb"];
  readonly change: Change;
  /** Files that change, with their texts before and after. */
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  readonly preview: Preview;
  readonly notes: readonly string[];
  readonly forced: readonly Problem[];
  readonly isRefused: boolean;
  readonly isWritten: boolean;
  readonly commit: string | null;
}

/** Plans a change of `clusters/`, shows what it does to the rendered tree, and makes it where that is asked for. */
export async function changeFleet(
  { io, verb, options }: { io: Io; verb: ChangeMessage["verb"]; options: ChangeOptions },
  plan: (context: ChangeContext) => Change | Promise<Change>,
): Promise<VerbResult> {
  const root = findRoot(io, options.root);
  const { loadToEdit } = await import("@hub/render/preview-edits");
  const editable = await loadToEdit(root, io.today);
  const history = new ClustersHistory(root);
  const { factsOf, headRelease } = releaseFacts(root);
  const change = await plan({ editable, factsOf, headRelease, history });
  const after = withMoves(editable.fleet, change.moves);
  const migrated = migrateOverrides(editable.fleet, after, factsOf, editable.read);
  const files = changedFiles(editable, new Map([...textsOf(change, editable), ...migrated.texts]));
  const texts = new Map(files.map(({ path, after }) => [path, after]));
  const preview = editable.preview(texts);
  const returns = returnsOf(transitions(editable.fleet, after), preview);
  const dangers = rollbackDangers(returns, factsOf);
  const against = [...(change.gates ?? []), ...dangers.problems];
  const forced = options.force ? against : [];
  const errors = [
    ...change.problems,
    ...migrated.problems,
    ...withoutPlaces(preview.problems, migrated.problems).map((one) => ofNewerOverride(one, returns)),
    ...(options.force ? [] : against),
  ];
  const notes = [...change.notes, ...migrated.notes, ...dangers.notes];
  const isRefused = errors.length > 0;
  const isWanted = Boolean(options.write || options.commit) && !isRefused && files.length > 0;
  const message = () =>
    changeMessage({
      ...{ verb, moves: change.moves, cluster: change.cluster?.name, forced },
      notes: [...(change.origin ?? []), ...migrated.notes],
      reason: options.reason,
    });
  const commit = isWanted
    ? await writeAndCommit(root, texts, options.commit ? { history, message } : undefined)
    : null;
  const changed = { verb, change, files, preview, notes, forced, isRefused, isWritten: isWanted, commit };
  return {
    data: changeData(changed),
    text: changeText(changed),
    problems: [...errors, ...[...forced, ...preview.problemsBefore].map(asWarning)],
  };
}

const asWarning = (problem: Problem): Problem => ({ ...problem, severity: "warning" });

function textsOf({ moves, cluster }: Change, { read }: EditableFleet): Map<string, string> {
  const texts = applyMoves(moves, read);
  if (!cluster) return texts;
  const path = `clusters/${cluster.name}/cluster.yaml`;
  return texts.set(path, holdCluster(read(path) ?? "", cluster.hold));
}

const changedFiles = ({ read }: EditableFleet, texts: ReadonlyMap<string, string>): Changed["files"] =>
  [...texts]
    .map(([path, after]) => ({ path, before: read(path) ?? "", after }))
    .filter(({ before, after }) => before !== after);

/** What goes back to an earlier release, or from head to a release. */
function returnsOf(all: readonly Transition[], { clusters }: Preview): Return[] {
  const shown = new Map(
    clusters.flatMap(({ name, components }) =>
      components.map((component) => [`${name} ${component.name}`, component] as const),
    ),
  );
  const nothing = { manifests: [], values: null };
  return all.flatMap(({ cluster, component, from, to }) => {
    if (from === undefined || to === undefined || !goesBack(from, to)) return [];
    const { before, after } = shown.get(`${cluster} ${component}`) ?? {};
    return [{ cluster, component, from, to, before: before ?? nothing, after: after ?? nothing }];
  });
}

/** An override that is wrong only since its component goes back. */
function ofNewerOverride(problem: Problem, returns: readonly Return[]): Problem {
  const [, component] = /\/overrides\/([^/]+)\.yaml$/.exec(problem.place?.file ?? "") ?? [];
  if (!returns.some((one) => one.component === component)) return problem;
  return {
    ...problem,
    code: "newer-override",
    fix: `Only the later release understands this line: change it, then run this again. ${problem.fix}`,
  };
}

/** Of two problems at one place, that of a migration says more. */
function withoutPlaces(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const places = new Set(others.map(({ place }) => JSON.stringify(place)));
  return problems.filter(({ place }) => !place || !places.has(JSON.stringify(place)));
}
