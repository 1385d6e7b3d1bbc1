import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadCatalog } from "@hub/render/load-catalog";
import { expect, test } from "vitest";
import { root } from "./root.ts";

interface CustomManager {
  readonly managerFilePatterns: readonly string[];
  readonly matchStrings: readonly string[];
  readonly datasourceTemplate: string;
  readonly packageNameTemplate?: string;
}

const { customManagers } = JSON.parse(readFileSync(join(root, "renovate.json"), "utf8")) as {
  readonly customManagers: readonly CustomManager[];
};

/** What Renovate finds in one file of the repository. */
function found(path: string, text: string) {
  return customManagers.flatMap((manager) => {
    const isMeant = manager.managerFilePatterns.some((pattern) =>
      new RegExp(pattern.slice(1, -1)).test(path),
    );
    const matches = isMeant
      ? manager.matchStrings.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, "g"))])
      : [];
    return matches.map(({ groups = {} }) => ({
      datasource: manager.datasourceTemplate,
      depName: groups.depName,
      currentValue: groups.currentValue,
      packageName:
        manager.packageNameTemplate?.replace(/\{\{\{(\w+)\}\}\}/g, (_, name: string) => groups[name] ?? "") ??
        groups.depName,
      registryUrl: groups.registryUrl,
    }));
  });
}

const sources = globSync("apps/*/src/**/*.ts", { cwd: root }).sort();

test("Renovate finds the chart of every component, once, with its repository and version", async () => {
  const { catalog } = await loadCatalog(root);
  const pinned = [...catalog.values()].flatMap(({ component }) => {
    if (!component?.chart) return [];
    const { name, version, repository } = component.chart;
    const isHttp = repository.startsWith("https://");
    return {
      datasource: isHttp ? "helm" : "docker",
      depName: name,
      currentValue: version,
      packageName: isHttp ? name : `${repository}/${name}`,
      registryUrl: isHttp ? repository : undefined,
    };
  });
  const all = sources.flatMap((path) => found(path, readFileSync(join(root, path), "utf8")));
  const byName = (a: { depName?: string | undefined }, b: { depName?: string | undefined }) =>
    (a.depName ?? "") < (b.depName ?? "") ? -1 : 1;
  expect(pinned.length).toBeGreaterThan(0);
  expect(all.sort(byName)).toEqual(pinned.sort(byName));
});

test("a chart of an OCI registry is looked up as an image", () => {
  const text = `export const chart = {
  repository: "docker.io/envoyproxy",
  name: "gateway-helm",
  version: "v1.9.0",
`;
  expect(found("apps/envoy-gateway/src/chart.gen.ts", text)).toEqual([
    {
      datasource: "docker",
      depName: "gateway-helm",
      currentValue: "v1.9.0",
      packageName: "docker.io/envoyproxy/gateway-helm",
      registryUrl: undefined,
    },
  ]);
});

test("its expressions are ones that RE2 knows: nothing looks around, and nothing refers back", () => {
  for (const pattern of customManagers.flatMap(({ matchStrings }) => matchStrings))
    expect(pattern).not.toMatch(/\(\?<?[=!]|\\[1-9]/);
});
