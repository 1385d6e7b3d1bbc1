import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Chart, KnownKeys } from "./chart.ts";
import { checkValues } from "./check-values.ts";
import { generateChart } from "./generate.ts";
import { type ChartSource, readChart } from "./read-chart.ts";

/** Charts as they are published, one folder per name and version, where a checkout of them stands beside this one. */
const charts = join(import.meta.dirname, "../../../../shared/charts");
const folders = existsSync(charts)
  ? readdirSync(charts, { recursive: true, encoding: "utf8" })
      .filter((path) => /^[^/]+\/[^/]+\/values\.yaml$/.test(path))
      .map((path) => path.replace("/values.yaml", ""))
      .sort()
  : [];

/** Inside the package, so that the compiler finds `@hub/chart` and its settings. */
const out = join(import.meta.dirname, "../.stored-charts");
const fileOf = (folder: string) => `${folder.replace("/", "-")}.gen.ts`;

describe.skipIf(folders.length === 0)("published charts", () => {
  const sources = new Map<string, ChartSource>();
  const keys = new Map<string, KnownKeys>();
  const keysOf = (folder: string) => keys.get(folder) ?? {};
  let compiler = "";

  beforeAll(async () => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    for (const folder of folders) {
      const source = readChart(join(charts, folder));
      sources.set(folder, source);
      const text = generateChart({
        folder: join(charts, folder),
        repository: "https://charts.example.com",
        subcharts: storedSubcharts(source),
      });
      writeFileSync(join(out, fileOf(folder)), text);
      const generated: { chart: Chart } = await import(join(out, fileOf(folder)));
      keys.set(folder, generated.chart.keys);
    }
    writeFileSync(join(out, "defaults.gen.ts"), defaultsFile(sources));
    writeFileSync(join(out, "misspelt.gen.ts"), misspeltFile(keys));
    writeFileSync(join(out, "tsconfig.json"), `{ "extends": "../tsconfig.json", "include": ["*.gen.ts"] }`);
    compiler = await typecheck(out);
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test("every generated file compiles, and so do the chart's own defaults as its values", () => {
    const elsewhere = compiler
      .split("\n")
      .filter((line) => /error/.test(line) && !line.startsWith("misspelt.gen.ts"));
    expect(elsewhere).toEqual([]);
  });

  test.each(folders)("the defaults of %s pass the check against its keys", (folder) => {
    const issues = checkValues(keysOf(folder), ownDefaults(sources.get(folder)));
    expect(issues.filter(({ kind }) => kind === "unknown-key" || kind === "wrong-type")).toEqual([]);
  });

  test.each(folders)("every key of %s, misspelt, is found and the right name suggested", (folder) => {
    for (const path of closedPaths(keysOf(folder))) {
      const [name, wrong] = [path.at(-1), misspelt(path.at(-1) ?? "")];
      const [issue, ...more] = checkValues(keysOf(folder), nested([...path.slice(0, -1), wrong], null));
      expect({ kind: issue?.kind, nearest: issue?.nearest, more }).toEqual({
        kind: "unknown-key",
        // Names of three letters are too alike: sds, sts.
        nearest: name && name.length > 3 ? name : expect.any(String),
        more: [],
      });
    }
  });

  test("the compiler finds a misspelt key at every depth of every chart, and suggests the right name", () => {
    const wanted = sample(keys).map(({ path }, index) => `${index + 2}: ${path.at(-1)}`);
    const found = [
      ...compiler.matchAll(/^misspelt\.gen\.ts\((\d+),\d+\): error TS2561: .*write '"?(.*?)"?'\?/gm),
    ];
    expect(found.map(([, line, name]) => `${Number(line) - sources.size}: ${name}`)).toEqual(wanted);
  });
});

function storedSubcharts({ dependencies }: ChartSource) {
  const found: { [name: string]: string } = {};
  for (const { name, version = "" } of dependencies) {
    const folder = folders.find((path) => path.startsWith(`${name}/${version.replace("*", "")}`));
    if (folder) found[name] = join(charts, folder);
  }
  return found;
}

function ownDefaults(source: ChartSource | undefined): object {
  const { _internal_defaults_do_not_set: internal, ...plain } = source?.values ?? {};
  return { ...plain, ...(internal as object | undefined) };
}

const importLine = (folder: string, index: number) =>
  `import type { ChartValues as Values${index} } from "./${fileOf(folder)}";\n`;

const defaultsFile = (sources: ReadonlyMap<string, ChartSource>) =>
  [...sources.keys()].map(importLine).join("") +
  [...sources.values()]
    .map(
      (source, index) =>
        `export const values${index}: Values${index} = ${JSON.stringify(ownDefaults(source))};\n`,
    )
    .join("");

/** One line per misspelt key, below the imports. */
const misspeltFile = (keys: ReadonlyMap<string, KnownKeys>) =>
  `${[...keys.keys()].map(importLine).join("")}\n${sample(keys)
    .map(({ chart, path }, index) => {
      const wrong = misspelt(path.at(-1) ?? "");
      return `export const values${index}: Values${chart} = ${nestedText([...path.slice(0, -1), wrong])};\n`;
    })
    .join("")}`;

/** Three keys of each depth of each chart, long enough for the compiler to suggest a name. */
function sample(keys: ReadonlyMap<string, KnownKeys>): { chart: number; path: string[] }[] {
  return [...keys.values()].flatMap((tree, chart) => {
    const paths = [...closedPaths(tree)].filter((path) => /^\w{6,}$/.test(path.at(-1) ?? ""));
    const depths = new Map<number, string[][]>();
    for (const path of paths) depths.set(path.length, [...(depths.get(path.length) ?? []), path]);
    return [...depths.values()].flatMap((some) => some.slice(0, 3).map((path) => ({ chart, path })));
  });
}

/** Paths of all keys of maps that take no others. Lists are left out. */
function* closedPaths(tree: KnownKeys, path: string[] = []): Generator<string[]> {
  if (typeof tree === "string" || Array.isArray(tree)) return;
  for (const [name, child] of Object.entries(tree)) {
    if (name === "*") continue;
    if (!("*" in tree) && !(misspelt(name) in tree)) yield [...path, name];
    yield* closedPaths(child, [...path, name]);
  }
}

/** Another letter in the middle. */
function misspelt(name: string): string {
  const middle = Math.floor(name.length / 2);
  return `${name.slice(0, middle)}_${name.slice(middle + 1)}`;
}

const nested = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);

/** The compiler suggests a name only for a key without quotes. */
const nestedText = (path: readonly string[]): string =>
  path.reduceRight(
    (inner, name) => `{ ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${inner} }`,
    "null",
  );

/** What the compiler prints. */
async function typecheck(folder: string): Promise<string> {
  const tsc = join(import.meta.dirname, "../../../node_modules/typescript/bin/tsc");
  const run = promisify(execFile)(process.execPath, [tsc, "-p", "."], { cwd: folder, maxBuffer: 1e8 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}
