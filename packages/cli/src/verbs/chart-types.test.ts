import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hubctl, testRoot } from "../testing.ts";

const chart = join(import.meta.dirname, "../testdata/chart");
const types = ["chart", "types", chart, "--repository", "https://charts.example.com"];

test("the type of a chart goes where it is told to", async () => {
  const root = testRoot();
  expect(await hubctl(root, ...types, "--out", "demo.gen.ts")).toMatchObject({ code: 0 });
  expect(readFileSync(join(root, "demo.gen.ts"), "utf8")).toContain("export interface ChartValues");
});

test("it goes nowhere by itself", async () => {
  const root = testRoot();
  const { code, err } = await hubctl(root, ...types);
  expect(code).toBe(1);
  expect(err).toContain("error[no-target]: It is not said where the type goes.");
  expect(existsSync(join(root, "chart.gen.ts"))).toBe(false);
});
