import { hash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ProblemError } from "@hub/problem";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freezeAs, writeRelease } from "./freeze.ts";
import { libraryFile } from "./library.ts";

let root: string;

// Inside the package, so that the component finds what it imports.
beforeEach(() => {
  root = mkdtempSync(join(import.meta.dirname, "../.tmp-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function writeComponent({
  version = "1.0.0",
  values = "({ replicas: settings.replicas })",
  imports = "",
} = {}) {
  mkdirSync(join(root, "apps/demo/src"), { recursive: true });
  writeFileSync(
    join(root, "apps/demo/package.json"),
    JSON.stringify({ name: "@hub/app-demo", version, type: "module" }),
  );
  writeFileSync(
    join(root, "apps/demo/CHANGELOG.md"),
    `# demo\n\n## ${version}\n\n### Minor Changes\n\n- Asks for two replicas.\n\n## 0.9.0\n\n- Older.\n`,
  );
  writeFileSync(
    join(root, "apps/demo/src/index.ts"),
    `import { defineComponent } from "@hub/component";
import { z } from "zod";
${imports}
let state = 0;
export default defineComponent({
  name: "demo",
  description: "A component for tests.",
  namespace: { name: "demo", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  settings: z.strictObject({ replicas: z.int().default(2).describe("How many pods."), labels: z.record(z.string(), z.string()).default({ a: "1", b: "2" }) }),
  chart: { repository: "https://charts.example.com", name: "demo", version: "3.2.1", crds: [{ name: "demos.example.com", versions: [{ name: "v1", storage: true }] }], keys: { replicas: "number", text: "string" } },
  values: (cluster, settings) => ${values},
});
`,
  );
}

const problemOf = async (run: () => Promise<unknown>) => {
  const error = await run().catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problems[0] : error;
};

test("writes the bundle and what is known of it without running it", async () => {
  writeComponent();
  const release = await freezeAs(root, "demo", "1.0.0");
  writeRelease(root, release);
  const folder = join(root, "apps/demo/releases/1.0.0");
  const { sha256, library, source, settings, ...manifest } = JSON.parse(
    readFileSync(join(folder, "release.json"), "utf8"),
  );
  expect(manifest).toEqual({
    component: "demo",
    version: "1.0.0",
    contract: 1,
    chart: { repository: "https://charts.example.com", name: "demo", version: "3.2.1" },
    description: "A component for tests.",
    namespace: { name: "demo", podSecurity: "restricted" },
    extraNamespaces: [],
    extraSources: [],
    dependsOn: ["namespaces"],
    after: [],
    argo: { syncOptions: [], ignoreDifferences: [], removal: "confirm", clusterKinds: [], namespaces: [] },
    hasChecks: false,
    hasWorkloads: false,
    migrations: [],
    oneWay: [],
    crds: [{ name: "demos.example.com", versions: [{ name: "v1", storage: true }] }],
    knownValues: { replicas: "number", text: "string" },
    changes: "### Minor Changes\n\n- Asks for two replicas.",
  });
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(source).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(settings.properties.replicas).toMatchObject({ default: 2, description: "How many pods." });
  expect(readFileSync(join(folder, "component.cjs"), "utf8")).toBe(release.bundle);
  expect(hash("sha256", readFileSync(join(root, libraryFile(library))))).toBe(library);
});

test("holds its own code alone, and a further release runs with the same library", async () => {
  writeComponent();
  const first = await freezeAs(root, "demo", "1.0.0");
  writeRelease(root, first);
  expect(Buffer.byteLength(first.bundle)).toBeLessThan(4_000);
  const file = join(root, libraryFile(first.manifest.library));
  const before = statSync(file);
  writeComponent({ version: "1.1.0", values: "({ replicas: 3 })" });
  const second = await freezeAs(root, "demo", "1.1.0");
  writeRelease(root, second);
  expect(second.bundle).not.toBe(first.bundle);
  expect(second.manifest.library).toBe(first.manifest.library);
  expect(readdirSync(join(root, "releases/library"))).toHaveLength(1);
  expect(statSync(file)).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
});

test("is the same bytes in another folder", async () => {
  writeComponent();
  const { bundle, library } = await freezeAs(root, "demo", "1.0.0");
  const other = mkdtempSync(join(import.meta.dirname, "../.tmp-other-"));
  try {
    cpSync(root, other, { recursive: true });
    const again = await freezeAs(other, "demo", "1.0.0");
    expect(again.bundle).toBe(bundle);
    expect(again.library.id).toBe(library.id);
    expect(bundle + library.text()).not.toContain(root.slice(0, root.indexOf("packages")));
  } finally {
    rmSync(other, { recursive: true });
  }
});

describe("refuses a component that", () => {
  test.each([
    ["reads the clock", "({ text: String(Date.now()) })", "it reads the clock"],
    ["makes a date of now", "({ text: new Date().toJSON() })", "it reads the clock"],
    ["rolls dice", "({ replicas: Math.random() })", "it reads random numbers"],
    ["keeps state", "({ replicas: state++ })", "renders something else"],
    [
      "depends on the order of keys",
      "({ text: Object.keys(settings.labels).join() })",
      "keys of its input come in another order",
    ],
  ])("%s", async (_, values, why) => {
    writeComponent({ values });
    expect(await problemOf(() => freezeAs(root, "demo", "1.0.0"))).toMatchObject({
      code: "impure-component",
      cause: expect.stringContaining(why),
    });
  });

  test("reads a file, naming what a release does not have", async () => {
    writeComponent({
      imports: 'import { readFileSync } from "node:fs";',
      values: '({ text: readFileSync("/etc/hostname", "utf8") })',
    });
    expect(await problemOf(() => freezeAs(root, "demo", "1.0.0"))).toMatchObject({
      code: "component-does-not-bundle",
      place: { file: "apps/demo/src/index.ts", line: 3 },
      cause: "demo cannot be frozen: it imports node:fs.",
    });
  });

  test("never ends", async () => {
    writeComponent({ imports: "for (;;) {}" });
    expect(await problemOf(() => freezeAs(root, "demo", "1.0.0"))).toMatchObject({
      code: "release-limit",
      cause: "demo is stopped: it has no result after 5 seconds of work.",
    });
  }, 120_000);
});
