import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hubctl, realFleetRoot, repository } from "../new/testing.ts";
import { testRoot } from "../testing.ts";

const tool = (name: string) => join(repository, "node_modules/.bin", name);

test("a new component passes the check, the type check and the linter at once", {
  timeout: 120_000,
}, async () => {
  const root = realFleetRoot();
  expect(await hubctl(root, "new", "component", "demo")).toMatchObject({ code: 0, err: "" });
  expect(await hubctl(root, "check")).toMatchObject({ code: 0, err: expect.not.stringContaining("demo") });
  const folder = join(root, "apps/demo");
  execFileSync(tool("tsc"), ["-p", folder]);
  // Outside of the repository, whose linter leaves temporary folders alone.
  const copy = mkdtempSync(join(tmpdir(), "new-component-"));
  try {
    cpSync(join(folder, "src"), copy, { recursive: true });
    execFileSync(tool("biome"), ["check", "--config-path", repository, copy]);
  } finally {
    rmSync(copy, { recursive: true });
  }
  execFileSync(tool("vitest"), ["run"], { cwd: folder });
});

test("a new component with a chart knows the chart's values", { timeout: 120_000 }, async () => {
  const root = realFleetRoot();
  const chart = join(root, "chart");
  cpSync(join(import.meta.dirname, "../testdata/chart"), chart, { recursive: true });
  const options = ["--chart", chart, "--repository", "https://charts.example.com"];
  expect(await hubctl(root, "new", "component", "demo", ...options)).toMatchObject({ code: 0, err: "" });
  expect(await hubctl(root, "check")).toMatchObject({ code: 0, err: expect.not.stringContaining("demo") });
  execFileSync(tool("tsc"), ["-p", join(root, "apps/demo")]);
  execFileSync(tool("vitest"), ["run"], { cwd: join(root, "apps/demo") });
  expect(
    await hubctl(
      root,
      "chart",
      "types",
      chart,
      "--repository",
      "https://charts.example.com",
      "--component",
      "demo",
    ),
  ).toMatchObject({ code: 0 });
});

test("no component can be named ../evil", async () => {
  const root = realFleetRoot();
  const { code, err } = await hubctl(root, "new", "component", "../evil");
  expect(code).toBe(1);
  expect(err).toContain('error[bad-name]: "../evil" cannot name a component.');
  const namespace = await hubctl(root, "new", "component", "gamma", "--namespace", 'Bad"Name');
  expect(namespace.code).toBe(1);
  expect(namespace.err).toContain('error[bad-name]: "Bad\\"Name" cannot name a namespace.');
});

test.each([
  ["--chart", "A chart is given, but not where Argo CD gets it."],
  ["--repository", "A repository is given, but no chart to read the values of."],
])("a new component with %s alone is not written", async (option, cause) => {
  const root = testRoot();
  const { code, err } = await hubctl(root, "new", "component", "gamma", option, "https://charts.example.com");
  expect(code).toBe(1);
  expect(err).toContain(`error[incomplete-chart]: ${cause}`);
  expect(existsSync(join(root, "apps/gamma"))).toBe(false);
});
