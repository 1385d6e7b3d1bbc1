import { ProblemError } from "@hub/problem";
import { loadCatalog } from "@hub/render";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { type Page, parsePage, readPage } from "./page.ts";
import { root } from "./root.ts";
import { settingPaths } from "./setting-paths.ts";

const { catalog, problems } = await loadCatalog(root);
if (problems.length > 0) throw new ProblemError(problems);
const components = [...catalog].flatMap(([name, { component }]) => {
  if (!component) return [];
  const page = readPage(`apps/${name}/README.md`);
  return { path: page.path, page, component, settings: settingPaths(component) };
});

test.each(components)("$path names every setting that there is", ({ page, settings }) => {
  const isNamed = (name: string) => page.spans.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
  expect(settings.filter((path) => !/[.[]/.test(path) && !isNamed(path))).toEqual([]);
});

test.each(components)("$path has no setting in a table that there is not", ({ page, settings }) => {
  expect(strangers(page, settings)).toEqual([]);
});

test.each(components)("$path shows settings that the component takes", ({ page, component }) => {
  const shown = page.blocks
    .filter(({ language }) => language === "yaml")
    .flatMap(({ line, text }) =>
      parseAllDocuments(text).map((document) => ({
        line,
        content: document.toJS() as { settings?: object } | null,
      })),
    );
  const refused = shown.flatMap(({ line, content }) => {
    const result =
      content?.settings === undefined ? undefined : component.settings.safeParse(content.settings);
    return result?.success === false ? [`${page.path}:${line}: ${result.error.message}`] : [];
  });
  expect(refused).toEqual([]);
});

test("names the line of a setting that there is not", () => {
  const page = parsePage(
    "apps/a/README.md",
    "# a\n\n| setting | default |\n| --- | --- |\n| `timeout` | `x` |\n| `timeot`, `max` | 1 |\n| `services.<name>.timeout` | 1 |\n\n| `other` | 1 |\n",
  );
  expect(strangers(page, ["services", "services.*", "services.*.timeout", "max"])).toEqual([
    "apps/a/README.md:6: there is no setting timeot",
  ]);
});

/** What stands in the first column of a table of settings, and is none. */
const strangers = ({ path, tables }: Page, settings: readonly string[]): string[] =>
  tables
    .filter(({ head }) => head === "setting")
    .flatMap(({ rows }) => rows)
    .flatMap(({ line, first }) =>
      [...first.matchAll(/`([^`]+)`/g)]
        .map(([, name = ""]) => name)
        .filter((name) => !isThere(name, settings))
        .map((name) => `${path}:${line}: there is no setting ${name}`),
    );

/** A table may be about what is below a map: then its names go on from there. `<name>` stands for any key. */
function isThere(name: string, settings: readonly string[]): boolean {
  const pattern = name.replace(/[.[\]]/g, "\\$&").replace(/<[^>]+>/g, "[^.]+");
  return settings.some((path) => new RegExp(`(^|\\.)${pattern}$`).test(path));
}
