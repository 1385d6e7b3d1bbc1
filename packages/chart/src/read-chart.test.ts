import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { create } from "tar";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readChart } from "./read-chart.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chart-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: { [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const parent = {
  "app/Chart.yaml": "name: app\nversion: 1.2.3\ndependencies: [{name: db, condition: db.enabled}]\n",
  "app/values.yaml": "replicas: 2\n",
};
const subchart = { "Chart.yaml": "name: db\nversion: 0.1.0\n", "values.yaml": "size: 8Gi\n" };
const under = (path: string, files: { [path: string]: string }) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${path}/${name}`, text]));

test("reads the same from a folder and from an archive, sub-charts included", () => {
  write({ ...parent, ...under("app/charts/db", subchart) });
  create({ cwd: folder, file: join(folder, "app-1.2.3.tgz"), gzip: true, sync: true }, ["app"]);
  const chart = readChart(join(folder, "app"));
  expect(chart).toMatchObject({ name: "app", version: "1.2.3", values: { replicas: 2 } });
  expect(chart.subcharts.get("db")?.values).toEqual({ size: "8Gi" });
  expect(readChart(join(folder, "app-1.2.3.tgz"))).toEqual(chart);
});

test("reads a sub-chart that is an archive inside the archive", () => {
  write({ ...parent, ...under("db", subchart) });
  mkdirSync(join(folder, "app/charts"));
  create({ cwd: folder, file: join(folder, "app/charts/db-0.1.0.tgz"), gzip: true, sync: true }, ["db"]);
  create({ cwd: folder, file: join(folder, "app-1.2.3.tgz"), gzip: true, sync: true }, ["app"]);
  expect(readChart(join(folder, "app-1.2.3.tgz")).subcharts.get("db")?.values).toEqual({ size: "8Gi" });
});

test.each([
  ["is none", (_archive: Buffer) => Buffer.from("no archive".repeat(100))],
  ["is cut off", (archive: Buffer) => archive.subarray(0, archive.length / 2)],
])("an archive that %s is a problem", (_, damage) => {
  write(parent);
  const file = join(folder, "app.tgz");
  create({ cwd: folder, file, gzip: true, sync: true }, ["app"]);
  writeFileSync(file, damage(readFileSync(file)));
  expect(() => readChart(file)).toThrow(/^not-a-chart: .*app\.tgz is not a Helm chart/);
});

test("reads YAML as Helm does: words for booleans, merge keys, and the last of two equal keys", () => {
  write({
    "app/Chart.yaml": "name: app\nversion: 1.0.0\n",
    "app/values.yaml": "base: &base {a: 1}\nmore: {<<: *base, b: on}\nport: 80\nport: 81\n",
  });
  expect(readChart(join(folder, "app")).values).toEqual({
    base: { a: 1 },
    more: { a: 1, b: true },
    port: 81,
  });
});

test.each([
  ["nothing is there", {}, "there is no such folder or archive"],
  ["Chart.yaml is missing", { "app/values.yaml": "" }, "it has no Chart.yaml with name and version"],
  ["values.yaml is a list", { ...parent, "app/values.yaml": "- a\n" }, "its values.yaml is not a map"],
  ["values.yaml does not parse", { ...parent, "app/values.yaml": "a: [\n" }, "Flow sequence"],
  ["the schema does not parse", { ...parent, "app/values.schema.json": "{" }, "Expected property name"],
])("is a problem where %s", (_, files, why) => {
  write(files);
  expect(() => readChart(join(folder, "app"))).toThrow(why);
  expect(() => readChart(join(folder, "app"))).toThrow("not-a-chart");
});
