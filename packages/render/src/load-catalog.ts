import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reservedProjects } from "@hub/argocd";
import type { Component } from "@hub/component";
import { type Catalog, type CatalogEntry, dnsLabel } from "@hub/fleet";
import type { Place, Problem } from "@hub/problem";

/** Loads the components of `apps/` below a root, each a folder whose default export is a component. */
export async function loadCatalog(root: string): Promise<{ catalog: Catalog; problems: Problem[] }> {
  const names = existsSync(join(root, "apps")) ? readdirSync(join(root, "apps")).sort() : [];
  const catalog = new Map<string, CatalogEntry>();
  const problems: Problem[] = [];
  const folders = names.filter((name) => existsSync(join(root, "apps", name, "package.json")));
  const loaded = await Promise.all(folders.map((name) => loadComponent(root, name)));
  for (const [index, name] of folders.entries()) {
    const result = loaded[index];
    if (result?.entry) catalog.set(name, result.entry);
    problems.push(...(result?.problems ?? []));
  }
  return { catalog, problems };
}

async function loadComponent(
  root: string,
  name: string,
): Promise<{ entry?: CatalogEntry; problems: Problem[] }> {
  const file = `apps/${name}/src/index.ts`;
  const place: Place = { file, line: 1, column: 1 };
  const problem = (code: string, cause: string, fix: string, stack?: string): Problem => ({
    code,
    severity: "error",
    place,
    cause,
    fix,
    ...(stack ? { stack } : {}),
  });
  let exported: unknown;
  try {
    exported = ((await import(pathToFileURL(join(root, file)).href)) as { default?: unknown }).default;
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return {
      problems: [
        problem(
          "component-does-not-load",
          `${name} cannot be loaded: ${firstLine(message)}.`,
          "Mend the component.",
          stack,
        ),
      ],
    };
  }
  if (!isComponent(exported)) {
    return {
      problems: [
        problem(
          "not-a-component",
          `${file} has no component as its default export.`,
          "Export the result of defineComponent.",
        ),
      ],
    };
  }
  const problems: Problem[] = [];
  if (exported.name !== name) {
    problems.push(
      problem(
        "component-name",
        `The folder is apps/${name}, but its component is named ${exported.name}.`,
        "Give both one name.",
      ),
    );
  }
  if (!dnsLabel.test(name) || reservedProjects.includes(name)) {
    problems.push(
      problem(
        "bad-name",
        `${name} cannot name a component: it must be a DNS label, and none of ${reservedProjects.join(", ")}.`,
        "Rename the folder and the component.",
      ),
    );
  }
  problems.push(...impureImports(root, name));
  return { entry: { component: exported, releases: releasesOf(root, name) }, problems };
}

const isComponent = (value: unknown): value is Component =>
  typeof value === "object" && value !== null && (value as Component).kind === "component";

function releasesOf(root: string, name: string): string[] {
  const folder = join(root, "apps", name, "releases");
  return existsSync(folder) ? readdirSync(folder).sort(compareVersions) : [];
}

const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a, b].map((version) =>
    version.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : -1)),
  );
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** A component may import no module of Node: its output must not depend on the machine. */
function impureImports(root: string, name: string): Problem[] {
  const folder = join(root, "apps", name, "src");
  const sources = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  return sources.flatMap((source) => {
    const text = readFileSync(join(folder, source), "utf8");
    return [
      ...text.matchAll(/^\s*(?:import|export)\b(?!\s+type\b)[^;]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm),
    ].flatMap((match): Problem[] => {
      const module = match[1] ?? match[2] ?? "";
      if (!isBuiltin(module)) return [];
      return [
        {
          code: "impure-component",
          severity: "error",
          place: {
            file: `apps/${name}/src/${source}`,
            line: text.slice(0, match.index).split("\n").length,
            column: 1,
          },
          cause: `${name} imports ${module}, and a component must depend on nothing but the cluster and its settings.`,
          fix: "Take what it needs as a setting or a fact of the cluster.",
        },
      ];
    });
  });
}

const firstLine = (text: string): string => (text.split("\n")[0] ?? "").replace(/\.$/, "");
