import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "@hub/component";
import {
  type Catalog,
  checkFleet,
  checkHolds,
  dotted,
  type Fleet,
  type FleetCluster,
  type FleetFiles,
  type IsChecked,
  isMap,
  parseFleet,
  readFleetFiles,
  transitions,
} from "@hub/fleet";
import { isError, type Problem, ProblemError, sortProblems } from "@hub/problem";
import { listCatalog, withHeads } from "./load/load-catalog.ts";
import { pinnedHeads } from "./load/pinned-heads.ts";
import { ClusterRenderer, type PartlyRendered } from "./render/cluster-renderer.ts";
import type { RenderedComponent } from "./render/component-renderer.ts";
import type { Outline, ResolvedCluster, ResolvedComponent } from "./resolve/resolved.ts";

/** A fleet whose files are about to be edited. */
export interface EditableFleet {
  readonly fleet: Fleet;
  /** Which components and releases there are; nothing of the working tree. */
  readonly catalog: Catalog;
  /** Text of a file under `clusters/`, undefined where there is none. */
  read(path: string): string | undefined;
  /** Changes of the output by edited texts, by path. Writes nothing. */
  preview(texts: ReadonlyMap<string, string>): Promise<Preview>;
}

export interface Preview {
  /** Errors of the fleet with the edits that it does not have without them. */
  readonly problems: readonly Problem[];
  /** Errors that it has without them too; of overrides, only those that the edits concern. */
  readonly problemsBefore: readonly Problem[];
  /** Clusters that change, by name. */
  readonly clusters: readonly ClusterPreview[];
}

export interface ClusterPreview {
  readonly name: string;
  readonly ring: string;
  /** Whether the cluster goes on hold, or off it; null where that stays. */
  readonly hold: "begins" | "ends" | null;
  /** Applications that change, in the order in which the cluster gets them. */
  readonly components: readonly ComponentPreview[];
}

export interface ComponentPreview {
  readonly name: string;
  /** Null where the cluster does not run it. */
  readonly before: ComponentSide | null;
  readonly after: ComponentSide | null;
}

export interface ComponentSide {
  readonly release: string;
  /** `name version`, null where there is none. */
  readonly chart: string | null;
  readonly wave: number;
  readonly values: JsonObject | null;
  readonly manifests: readonly JsonObject[];
}

/** Loads a fleet to edit it. Throws ProblemError where there is none that could be edited. */
export async function loadToEdit(root: string, today: string): Promise<EditableFleet> {
  const listed = listCatalog(root);
  const { files, problems: unreadable } = readFleetFiles(root);
  const parse = (from: FleetFiles, catalog: Catalog, isChecked: IsChecked = () => false) => {
    const { fleet, problems } = parseFleet(from, catalog, isChecked);
    if (!fleet) throw new ProblemError(sortProblems([...unreadable, ...problems]));
    return { fleet, problems };
  };
  const { fleet } = parse(files, listed);
  return {
    fleet,
    catalog: listed,
    read: (path) => {
      const bytes = files.get(path);
      return bytes && new TextDecoder().decode(bytes);
    },
    preview: async (texts) => {
      const encoder = new TextEncoder();
      const edited = new Map([
        ...files,
        ...[...texts].map(([path, text]) => [path, encoder.encode(text)] as const),
      ]);
      const editedFleet = parse(edited, listed).fleet;
      const isOfEdits = isConcerned([...texts.keys()]);
      const heads = [fleet, editedFleet].flatMap((side) => [
        ...pinnedHeads(side, side.clusters.filter(isOfEdits)),
      ]);
      const { catalog, problems: catalogProblems } = await withHeads(root, listed, new Set(heads));
      const moved = new Set(transitions(fleet, editedFleet).map(({ component }) => component));
      // Problems of an override that the edits do not concern existed before.
      const isChecked: IsChecked = ({ component, file }) => moved.has(component) || texts.has(file.path);
      const toSide = (from: FleetFiles): Side => {
        const { fleet: side, problems } = parse(from, catalog, isChecked);
        return {
          fleet: side,
          renderer: new ClusterRenderer(side, catalog),
          problems: [
            ...problems,
            ...checkFleet(side, catalog),
            ...checkHolds(side, today),
            ...catalogProblems,
          ],
        };
      };
      const [before, after] = [toSide(files), toSide(edited)];
      const clusters = previewClusters(before, after, isOfEdits);
      const errorsBefore = errors([...before.problems, ...before.renderer.problems, ...unreadable]);
      const existing = new Set(errorsBefore.map(problemKey));
      return {
        problems: errors([...after.problems, ...after.renderer.problems]).filter(
          (one) => !existing.has(problemKey(one)),
        ),
        problemsBefore: errorsBefore,
        clusters,
      };
    },
  };
}

const errors = (problems: readonly Problem[]): Problem[] => sortProblems(problems.filter(isError));

/** Without the line: an edit above moves it. */
const problemKey = ({ code, place, cause }: Problem): string => JSON.stringify([code, place?.file, cause]);

/** Which clusters edits of some files can change. */
function isConcerned(paths: readonly string[]): (cluster: FleetCluster) => boolean {
  const folders = new Set(paths.map((path) => path.split("/").slice(1)).map(folderOf));
  return ({ facts: { name, ring } }) => folders.has("") || folders.has(`rings/${ring}`) || folders.has(name);
}

const folderOf = ([first = "", second = "", ...rest]: readonly string[]): string =>
  first === "rings" && rest.length > 0
    ? `rings/${second}`
    : first === "overrides" || second === ""
      ? ""
      : first;

/** One of the two fleets. */
interface Side {
  readonly fleet: Fleet;
  readonly renderer: ClusterRenderer;
  readonly problems: readonly Problem[];
}

interface SeenCluster {
  readonly cluster: ResolvedCluster;
  /** By name, in the order in which the cluster gets them; without what does not render, which is then a problem. */
  readonly components: ReadonlyMap<string, ComponentSide>;
}

function previewClusters(
  old: Side,
  next: Side,
  isConcerned: (cluster: FleetCluster) => boolean,
): ClusterPreview[] {
  const before = new Map(old.fleet.clusters.map((cluster) => [cluster.facts.name, cluster]));
  const all = next.fleet.clusters.filter(isConcerned).flatMap((cluster) => {
    const was = before.get(cluster.facts.name);
    const [from, to] = [was && old.renderer.outline(was), next.renderer.outline(cluster)];
    if (!from || !to) return [];
    const names = concerned(from, to);
    return { from: withOnly(from, names), to: withOnly(to, names) };
  });
  const were = [...old.renderer.renderOutlines(all.map(({ from }) => from))].map(seen);
  const are = [...next.renderer.renderOutlines(all.map(({ to }) => to))].map(seen);
  return all.flatMap(({ from, to }, index) => {
    const [was, is] = [were[index], are[index]];
    if (!was || !is) return [];
    const components = previewComponents(was, is);
    const [held, holds] = [Boolean(from.cluster.hold), Boolean(to.cluster.hold)];
    const hold = held === holds ? null : holds ? ("begins" as const) : ("ends" as const);
    if (components.length === 0 && hold === null) return [];
    return [{ name: to.facts.name, ring: to.facts.ring, hold, components }];
  });
}

const seen = ({ resolved: cluster, components }: PartlyRendered): SeenCluster => ({
  cluster,
  components: new Map(
    cluster.components.flatMap((resolved, index) => {
      const side = sideOf(resolved, components[index]);
      return side ? [[resolved.component.name, side] as const] : [];
    }),
  ),
});

const withOnly = (outline: Outline, names: ReadonlySet<string>): Outline => ({
  ...outline,
  components: outline.components.filter(({ component }) => names.has(component.name)),
});

/** The components that may render to something else: all of them where the facts of the cluster differ. */
function concerned(before: Outline, after: Outline): Set<string> {
  const was = new Map(before.components.map((one) => [one.component.name, one]));
  const is = new Map(after.components.map((one) => [one.component.name, one]));
  const names = [...new Set([...is.keys(), ...was.keys()])];
  if (!isDeepStrictEqual(before.facts, after.facts)) return new Set(names);
  return new Set(
    names.filter((name) => {
      const [from, to] = [was.get(name), is.get(name)];
      return !(
        from?.component === to?.component &&
        from?.wave === to?.wave &&
        // The same bytes give the same object.
        from?.layers.every((layer, index) => layer === to?.layers[index])
      );
    }),
  );
}

function previewComponents(old: SeenCluster, next: SeenCluster): ComponentPreview[] {
  return [...new Set([...next.components.keys(), ...old.components.keys()])].flatMap((name) => {
    const [was, is] = [old.components.get(name), next.components.get(name)];
    // It is to run there and does not render: a problem, and nothing to show.
    if (!is && next.cluster.facts.components.includes(name)) return [];
    if (isDeepStrictEqual(was, is)) return [];
    return [{ name, before: was ?? null, after: is ?? null }];
  });
}

/** Undefined where it does not render. */
function sideOf(
  { component: { chart }, release, wave }: ResolvedComponent,
  rendered: RenderedComponent | undefined,
): ComponentSide | undefined {
  if (!rendered) return undefined;
  return {
    release,
    chart: chart ? `${chart.name} ${chart.version}` : null,
    wave,
    values: rendered.values,
    manifests: rendered.manifests,
  };
}

/** Paths of the values that differ, with dots. */
export function changedValues(before: Json | undefined, after: Json | undefined): string[] {
  const visit = (a: Json | undefined, b: Json | undefined, path: readonly string[]): string[] => {
    if (isDeepStrictEqual(a, b)) return [];
    if (!isMap(a) || !isMap(b)) return [dotted(path)];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .sort()
      .flatMap((key) => visit(a[key], b[key], [...path, key]));
  };
  return visit(before, after, []);
}
