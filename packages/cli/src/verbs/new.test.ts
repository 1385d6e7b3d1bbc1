import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { main } from "../main.ts";

const repository = join(import.meta.dirname, "../../../..");
let root: string;

/** A repository with the real fleet and the real components, inside the package so that new code finds its imports. */
beforeEach(() => {
  root = mkdtempSync(join(import.meta.dirname, "../../.tmp-new-"));
  cpSync(join(repository, "clusters"), join(root, "clusters"), { recursive: true });
  mkdirSync(join(root, "apps"));
  for (const app of readdirSync(join(repository, "apps")))
    symlinkSync(join(repository, "apps", app), join(root, "apps", app));
  for (const name of ["tooling", "biome.json"]) symlinkSync(join(repository, name), join(root, name));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function hubctl(...argv: string[]) {
  let out = "";
  let err = "";
  const code = await main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    color: false,
    isTerminal: false,
    today: "2026-11-23",
    cwd: root,
  });
  return { code, out, err };
}

const aws = ["--provider", "aws", "--region", "eu-north-1", "--account", "620158834911"];

test("a new cluster passes the check at once, with the fleet's zone and newest Kubernetes", async () => {
  expect(await hubctl("new", "cluster", "eu-prod-2", ...aws, "--ring", "production")).toMatchObject({
    code: 0,
    out: expect.stringContaining("argocd cluster add CONTEXT --name eu-prod-2\n"),
    err: "",
  });
  expect(readFileSync(join(root, "clusters/eu-prod-2/cluster.yaml"), "utf8")).toMatchInlineSnapshot(`
    "# What is special about eu-prod-2, and whom to ask.
    ring: production
    hub: hub-eu-1
    provider: aws
    account: "620158834911"
    region: eu-north-1
    kubernetesVersion: "1.35"
    domain: eu-prod-2.llm-analytics.dev
    dns:
      zone: llm-analytics.dev
      zoneId: Z0591120A8WQ3RT6YB2C
    size:
      nodes: 3
      cpuCores: 32
      memoryGiB: 64
      storageGiB: 500
    "
  `);
  expect(await hubctl("check")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^7 clusters and \d+ Applications are in order\.\n$/),
  });
});

test("a new cluster that would have a problem is not written", async () => {
  const { code, err } = await hubctl("new", "cluster", "eu-prod-2", ...aws, "--ring", "prodution");
  expect(code).toBe(1);
  expect(err).toContain("error[unknown-ring]");
  expect(existsSync(join(root, "clusters/eu-prod-2"))).toBe(false);
});

test("a cluster that is there already is left alone", async () => {
  const before = readFileSync(join(root, "clusters/eu-prod-1/cluster.yaml"), "utf8");
  const { code, err } = await hubctl("new", "cluster", "eu-prod-1", ...aws);
  expect(code).toBe(1);
  expect(err).toContain("error[already-exists]: There is already a folder clusters/eu-prod-1.");
  expect(readFileSync(join(root, "clusters/eu-prod-1/cluster.yaml"), "utf8")).toBe(before);
});

test.each(["../evil", "Upper", "a_b"])("no cluster can be named %s", async (name) => {
  const { code, err } = await hubctl("new", "cluster", name, ...aws);
  expect(code).toBe(1);
  expect(err).toContain("error[bad-name]");
  expect(readdirSync(join(root, "clusters")).sort()).toEqual(
    readdirSync(join(repository, "clusters")).sort(),
  );
});

test("a missing option is wrong use", async () => {
  expect(await hubctl("new", "cluster", "eu-prod-2")).toMatchObject({
    code: 2,
    err: expect.stringContaining("--provider"),
  });
});

const tool = (name: string) => join(repository, "node_modules/.bin", name);

test("a new component passes the check, the type check and the linter at once", {
  timeout: 120_000,
}, async () => {
  expect(await hubctl("new", "component", "demo")).toMatchObject({ code: 0, err: "" });
  expect(await hubctl("check")).toMatchObject({ code: 0, err: expect.not.stringContaining("demo") });
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
  const chart = join(root, "chart");
  cpSync(join(import.meta.dirname, "../testdata/chart"), chart, { recursive: true });
  const options = ["--chart", chart, "--repository", "https://charts.example.com"];
  expect(await hubctl("new", "component", "demo", ...options)).toMatchObject({ code: 0, err: "" });
  expect(await hubctl("check")).toMatchObject({ code: 0, err: expect.not.stringContaining("demo") });
  execFileSync(tool("tsc"), ["-p", join(root, "apps/demo")]);
  execFileSync(tool("vitest"), ["run"], { cwd: join(root, "apps/demo") });
  expect(
    await hubctl(
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
  const { code, err } = await hubctl("new", "component", "../evil");
  expect(code).toBe(1);
  expect(err).toContain('error[bad-name]: "../evil" cannot name a component.');
  const namespace = await hubctl("new", "component", "gamma", "--namespace", 'Bad"Name');
  expect(namespace.code).toBe(1);
  expect(namespace.err).toContain('error[bad-name]: "Bad\\"Name" cannot name a namespace.');
});
