import { type Fleet, type Transition, transitions } from "@hub/fleet";
import { asWarning, error, type Problem } from "@hub/problem";
import { type ChangeMessage, changeMessage } from "./commit-message.ts";
import { holdCluster } from "./hold.ts";
import { migrateOverrides } from "./migrations.ts";
import { applyMoves, type Move, type ReadText, type Texts, withMoves } from "./moves.ts";
import type { Plan } from "./plan.ts";
import { type FactsOf, goesBack } from "./release-facts.ts";
import { type Rendered, type Return, rollbackDangers } from "./rollback-dangers.ts";

/** Changes of the rendered tree by edits of the fleet, as far as planning needs them. */
export interface ChangePreview {
  /** Errors that come with the edits. */
  readonly problems: readonly Problem[];
  /** Errors that are there without them. */
  readonly problemsBefore: readonly Problem[];
  readonly clusters: readonly {
    readonly name: string;
    readonly components: readonly {
      readonly name: string;
      readonly before: Rendered | null;
      readonly after: Rendered | null;
    }[];
  }[];
}

/** A fleet, the texts of its files, and a look at what edited ones would render. */
export interface Editable<Preview extends ChangePreview> {
  readonly fleet: Fleet;
  readonly read: ReadText;
  readonly preview: (texts: Texts) => Promise<Preview>;
}

export interface ChangeRequest {
  readonly verb: ChangeMessage["verb"];
  readonly plan: Plan;
  /** Why, in the words of whoever asks. */
  readonly reason?: string | undefined;
  /** Gates and dangers are overruled: they become warnings, and the commit names them. Default: false. */
  readonly force?: boolean | undefined;
}

/** A change of `clusters/`, and the answer to whether it may be made. */
export interface Change<Preview extends ChangePreview = ChangePreview> {
  readonly verb: ChangeMessage["verb"];
  /** `allowed`: its files may be written. `unchanged`: there are none, the fleet is that way already. */
  readonly verdict: "allowed" | "unchanged" | "refused";
  readonly moves: readonly Move[];
  /** Files that differ, with their texts before and after. */
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  readonly preview: Preview;
  readonly notes: readonly string[];
  /** Gates that hold it back for now. */
  readonly gates: readonly Problem[];
  /** Dangers of going back to an earlier release. */
  readonly dangers: readonly Problem[];
  /** The gates and dangers that were overruled. */
  readonly forced: readonly Problem[];
  /** All there is to report: errors that refuse it, and warnings of what was overruled or was a problem before. */
  readonly problems: readonly Problem[];
  /** For the commit: what, where from and why. */
  readonly message: string;
}

/**
 * Computes what a plan changes, and whether it may: moves its pins, moves overrides along with settings that were renamed,
 * looks at what that renders, and at what is dangerous to go back over. Pure but for `read` and `preview`.
 */
export async function planChange<Preview extends ChangePreview>(
  { fleet, read, preview: previewOf }: Editable<Preview>,
  { verb, plan, reason, force = false }: ChangeRequest,
  factsOf: FactsOf,
): Promise<Change<Preview>> {
  const after = withMoves(fleet, plan.moves);
  const migrated = migrateOverrides(fleet, after, factsOf, read);
  const files = changedFiles(new Map([...textsOf(plan, read), ...migrated.texts]), read);
  const preview = await previewOf(new Map(files.map(({ path, after }) => [path, after])));
  const returns = returnsOf(transitions(fleet, after), preview);
  const { problems: dangers, notes: dangerNotes } = rollbackDangers(returns, factsOf);
  const { gates = [], origin = [], moves, cluster } = plan;
  const overrulable = [...gates, ...dangers];
  const forced = force ? overrulable : [];
  const errors = [
    ...plan.problems,
    ...migrated.problems,
    ...withoutPlacesOf(migrated.problems, preview.problems).map((one) => asNewerOverride(one, returns)),
    ...(force ? [] : overrulable),
  ];
  return {
    ...{ verb, moves, files, preview, gates, dangers, forced },
    verdict: errors.length > 0 ? "refused" : files.length === 0 ? "unchanged" : "allowed",
    notes: [...plan.notes, ...migrated.notes, ...dangerNotes],
    problems: [...errors, ...[...forced, ...preview.problemsBefore].map(asWarning)],
    message: changeMessage({
      ...{ verb, moves, cluster: cluster?.name, forced, reason },
      notes: [...origin, ...migrated.notes],
    }),
  };
}

function textsOf({ moves, cluster }: Plan, read: ReadText): Texts {
  const texts = applyMoves(moves, read);
  if (!cluster) return texts;
  const path = `clusters/${cluster.name}/cluster.yaml`;
  return texts.set(path, holdCluster(read(path) ?? "", cluster.hold));
}

const changedFiles = (texts: Texts, read: ReadText): Change["files"] =>
  [...texts]
    .map(([path, after]) => ({ path, before: read(path) ?? "", after }))
    .filter(({ before, after }) => before !== after);

const nothing: Rendered = { manifests: [], values: null };

/** Components that go back to an earlier release, or from head to a release, with their output. */
function returnsOf(all: readonly Transition[], { clusters }: ChangePreview): Return[] {
  const shown = new Map(
    clusters.flatMap(({ name, components }) =>
      components.map((component) => [`${name} ${component.name}`, component] as const),
    ),
  );
  return all.flatMap(({ cluster, component, from, to }) => {
    if (from === undefined || to === undefined || !goesBack(from, to)) return [];
    const { before, after } = shown.get(`${cluster} ${component}`) ?? {};
    return [{ cluster, component, from, to, before: before ?? nothing, after: after ?? nothing }];
  });
}

/** An override with problems only since its component goes back is the problem `newer-override`. */
function asNewerOverride(problem: Problem, returns: readonly Return[]): Problem {
  const [, component] = /\/overrides\/([^/]+)\.yaml$/.exec(problem.place?.file ?? "") ?? [];
  if (!returns.some((one) => one.component === component)) return problem;
  const fix = `Only the later release understands this line: change it, then run this again. ${problem.fix}`;
  return error("newer-override", problem.cause, fix, problem);
}

/** Problems at other places than some that say more. */
function withoutPlacesOf(better: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const places = new Set(better.map(({ place }) => JSON.stringify(place)));
  return problems.filter(({ place }) => !place || !places.has(JSON.stringify(place)));
}
