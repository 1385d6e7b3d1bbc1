import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reservedProjects } from "@hub/argocd";
import type { Component } from "@hub/component";
import { type Catalog, type CatalogEntry, dnsLabel } from "@hub/fleet";
import { error, type Place, type Problem } from "@hub/problem";
import { definitionPlace, impureSource } from "./component-source.ts";
import { componentError } from "./component-stack.ts";
import { releasesOf } from "./load-releases.ts";

export interface LoadedCatalog {
  readonly catalog: Catalog;
  /** Problems of the working tree's components. A frozen release is loaded when it is requested, and has its own. */
  readonly problems: readonly Problem[];
}

/** The names and releases of the components of `apps/` below a root, without those of the working tree themselves. */
export function listCatalog(root: string): Catalog {
  const names = existsSync(join(root, "apps")) ? readdirSync(join(root, "apps")).sort() : [];
  const folders = names.filter((name) => existsSync(join(root, "apps", name, "package.json")));
  return new Map(folders.map((name) => [name, releasesOf(root, name)]));
}

/**
 * Loads the components of `apps/` below a root, each a folder whose default export is a component; of the working tree,
 * all or those of these names: to import them takes most of the time.
 */
export const loadCatalog = (root: string, heads?: ReadonlySet<string>): Promise<LoadedCatalog> =>
  withHeads(root, listCatalog(root), heads);

/** The same catalog with components of the working tree: all, or those of these names. */
export async function withHeads(
  root: string,
  catalog: Catalog,
  heads?: ReadonlySet<string>,
): Promise<LoadedCatalog> {
  const wanted = [...catalog].filter(([name]) => heads?.has(name) ?? true);
  const loaded = await Promise.all(
    wanted.map(async ([name, entry]) => ({ name, entry, ...(await loadHead(root, name)) })),
  );
  const entries = loaded.map(({ name, entry, head }) => [name, { ...entry, ...head }] as const);
  return {
    catalog: new Map([...catalog, ...entries]),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

async function loadHead(
  root: string,
  name: string,
): Promise<{ head?: Pick<CatalogEntry, "component" | "placeOf">; problems: readonly Problem[] }> {
  const broken = (problem: Problem) => ({ problems: [problem] });
  const file = `apps/${name}/src/index.ts`;
  const top: Place = { file, line: 1, column: 1 };
  let exported: unknown;
  try {
    exported = ((await import(pathToFileURL(join(root, file)).href)) as { default?: unknown }).default;
  } catch (thrown) {
    const { message, place = top, stack } = componentError(name, thrown);
    const cause = `${name} cannot be loaded: ${message}.`;
    return broken(error("component-does-not-load", cause, "Mend the component.", { place, stack }));
  }
  if (!isComponent(exported)) {
    const cause = `${file} has no component as its default export.`;
    return broken(error("not-a-component", cause, "Export the result of defineComponent.", { place: top }));
  }
  const placeOf = (field: string) => definitionPlace(root, name, field);
  const flaw = definitionFlaw(exported);
  if (flaw) {
    const cause = `The ${flaw.field} of ${name} is not ${flaw.expected}.`;
    const place = placeOf(flaw.field);
    return broken(error("bad-component", cause, "Correct what is given to defineComponent.", { place }));
  }
  const problems = [...nameProblems(name, exported, placeOf("name")), ...impureSource(root, name)];
  return { head: { component: exported, placeOf }, problems };
}

const isComponent = (value: unknown): value is Component =>
  typeof value === "object" && value !== null && (value as Component).kind === "component";

/** What the compiler would have refused, for components that nobody compiled. */
function definitionFlaw(component: Component): { field: string; expected: string } | undefined {
  const { name, namespace, extraNamespaces, dependsOn, after, settings, chart, values } = component;
  const areNames = (list: unknown) => Array.isArray(list) && list.every((item) => typeof item === "string");
  if (typeof name !== "string") return { field: "name", expected: "text" };
  for (const [field, list] of Object.entries({ namespace: [namespace], extraNamespaces })) {
    if (
      !Array.isArray(list) ||
      !list.every((one) => typeof one?.name === "string" && dnsLabel.test(one.name))
    )
      return { field, expected: "a namespace whose name is a DNS label" };
  }
  if (!areNames(dependsOn)) return { field: "dependsOn", expected: "a list of names" };
  if (!areNames(after)) return { field: "after", expected: "a list of names" };
  if (typeof settings?.safeParse !== "function") return { field: "settings", expected: "a zod schema" };
  if (chart && ![chart.repository, chart.name, chart.version].every((one) => typeof one === "string"))
    return { field: "chart", expected: "a chart with repository, name and version" };
  if (chart && typeof values !== "function")
    return { field: "values", expected: "a function, which a chart needs" };
  return undefined;
}

function nameProblems(name: string, component: Component, place: Place): Problem[] {
  const problems: Problem[] = [];
  if (component.name !== name) {
    problems.push(
      error(
        "component-name",
        `The folder is apps/${name}, but its component is named ${component.name}.`,
        "Give both one name.",
        { place },
      ),
    );
  }
  if (!dnsLabel.test(name) || reservedProjects.includes(name)) {
    problems.push(
      error(
        "bad-name",
        `${name} cannot name a component: it must be a DNS label, and none of ${reservedProjects.join(", ")}.`,
        "Rename the folder and the component.",
        { place },
      ),
    );
  }
  return problems;
}
