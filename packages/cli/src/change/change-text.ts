import { fewNames } from "@hub/problem";
import {
  type ComponentPreview,
  type ComponentSide,
  changedValues,
  type Preview,
} from "@hub/render/preview-edits";
import { type Change, moveText, objectName } from "@hub/rollout";
import { count } from "../table.ts";
import { lineDiff } from "./line-diff.ts";

/** What became of a change. */
export interface Written {
  readonly isWritten: boolean;
  /** Null where it was not committed. */
  readonly commit: string | null;
}

/** What a change is, as `--json` prints it. */
export function changeData(
  { verb, moves, files, preview, notes, forced }: Change<Preview>,
  { isWritten, commit }: Written,
): object {
  return {
    schema: 1,
    verb,
    moves: moves.map(({ where, component, from = null, to = null, hold }) => ({
      ...{ where, component, from, to },
      ...(hold === undefined ? {} : { hold }),
    })),
    files: files.map(({ path, before, after }) => ({ path, diff: lineDiff(before, after) })),
    clusters: preview.clusters.map(({ name, ring, hold, components }) => ({
      ...{ name, ring, hold },
      components: components.map((component) => ({
        name: component.name,
        before: sideData(component.before),
        after: sideData(component.after),
        ...differences(component),
      })),
    })),
    notes,
    forced: forced.map(({ code }) => code),
    written: isWritten,
    commit,
  };
}

const sideData = (side: ComponentSide | null): object | null =>
  side && { release: side.release, chart: side.chart, wave: side.wave };

interface Differences {
  /** Paths of Helm values that differ. */
  readonly values: readonly string[];
  readonly objects: readonly { readonly object: string; readonly change: "added" | "changed" | "removed" }[];
}

/** What differs inside a component that stays; nothing for one that comes or goes. */
function differences({ before, after }: ComponentPreview): Differences {
  if (!before || !after) return { values: [], objects: [] };
  const [old, young] = [before, after].map(
    ({ manifests }) => new Map(manifests.map((object) => [objectName(object), JSON.stringify(object)])),
  ) as [Map<string, string>, Map<string, string>]; // two sides in, two maps out
  const names = [...new Set([...old.keys(), ...young.keys()])].sort();
  return {
    values: changedValues(before.values ?? {}, after.values ?? {}),
    objects: names
      .filter((object) => old.get(object) !== young.get(object))
      .map((object) => ({
        object,
        change: !old.has(object) ? "added" : young.has(object) ? "changed" : "removed",
      })),
  };
}

/** What a change is, for people. */
export function changeText(change: Change<Preview>, written: Written): string {
  const { moves, files, preview, notes, verdict } = change;
  const sections = [
    files.flatMap(({ path, before, after }) => [path, ...lineDiff(before, after).map((line) => `  ${line}`)]),
    treeLines(change),
    notes.length > 0 ? ["Notes", ...notes.map((note) => `  ${note}`)] : [],
    [resultLine(change, written)],
  ];
  if (verdict === "refused" && moves.length === 0 && preview.clusters.length === 0 && notes.length === 0)
    return "";
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function treeLines({ files, preview: { clusters }, verdict }: Change<Preview>): string[] {
  if (files.length === 0) return [];
  const groups = new Map<string, { lines: string[]; clusters: string[] }>();
  for (const { name: cluster, hold, components } of clusters) {
    const changes = [
      ...(hold ? [[`${hold === "begins" ? "goes on hold" : "is on hold no longer"}:`, []] as const] : []),
      ...components.map((component) => [headOf(component), detailLines(component)] as const),
    ];
    for (const [head, lines] of changes) {
      const key = [head, ...lines].join("\n");
      const group = groups.get(key) ?? { lines: [head, ...lines], clusters: [] };
      groups.set(key, group);
      group.clusters.push(cluster);
    }
  }
  const applications = clusters.reduce((sum, { components }) => sum + components.length, 0);
  if (groups.size === 0) return verdict === "refused" ? [] : ["In the rendered tree nothing changes."];
  return [
    `In the rendered tree ${count(applications, "Application")} on ${count(clusters.length, "cluster")} would change`,
    ...[...groups.values()].flatMap(({ lines: [head = "", ...lines], clusters: names }) => [
      `  ${head} ${fewNames(names)}`,
      ...lines.map((line) => `    ${line}`),
    ]),
  ];
}

const headOf = ({ name, before, after }: ComponentPreview): string =>
  !before
    ? `${name} ${after?.release} comes to`
    : !after
      ? `${name} ${before.release} goes from`
      : before.release === after.release
        ? `${name} ${after.release} on`
        : `${name} ${before.release} -> ${after.release} on`;

function detailLines(component: ComponentPreview): string[] {
  const { before, after } = component;
  if (!before || !after) return [];
  const { values, objects } = differences(component);
  const lines = [
    before.chart === after.chart ? "" : `chart ${before.chart ?? "(none)"} -> ${after.chart ?? "(none)"}`,
    before.wave === after.wave ? "" : `wave ${before.wave} -> ${after.wave}`,
    values.length === 0 ? "" : `${count(values.length, "value")}: ${fewOf(values)}`,
    ...(["added", "changed", "removed"] as const).map((kind) => {
      const names = objects.filter(({ change }) => change === kind).map(({ object }) => object);
      return names.length === 0 ? "" : `${count(names.length, "object")} ${kind}: ${fewOf(names)}`;
    }),
  ].filter((line) => line !== "");
  return lines.length === 0 ? ["the same values and objects"] : lines;
}

/** So many that a line holds them. */
const fewOf = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(", ") : `${names.slice(0, 6).join(", ")} and ${names.length - 6} more`;

function resultLine({ moves, files, verdict }: Change<Preview>, { isWritten, commit }: Written): string {
  if (verdict === "refused") return "Nothing was written.";
  if (verdict === "unchanged") return "Nothing to do.";
  if (commit) return `Committed ${commit.slice(0, 10)}.`;
  const what = moves.length > 0 ? moves.map(moveText).join(", ") : files.map(({ path }) => path).join(", ");
  return isWritten
    ? `Written: ${what}.`
    : `Nothing was written: give --write for that, or --commit to commit it too (${what}).`;
}
