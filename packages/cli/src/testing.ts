import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { testFiles } from "@hub/fleet/testing";
import { expect, onTestFinished } from "vitest";
import { main } from "./main.ts";

/** The program, for a test that wants it in a process of its own. */
export const hubctlPath = join(import.meta.dirname, "../bin/hubctl.mjs");

/** What a command line did. Paths are from the test's root. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Text or bytes by path; null removes a file of the small fleet that every test starts from. */
export type Changes = Record<string, string | Uint8Array | null>;

/**
 * A repository in a folder of its own, removed after the test: the fleet of `testFiles`, and the components alpha
 * (settings and a ConfigMap) and beta (a chart; depends on alpha, pinned nowhere).
 */
export function testRoot(changes: Changes = {}): string {
  // Inside this package, so that the components find @hub/component.
  const root = mkdtempSync(join(import.meta.dirname, "..", ".tmp-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, { ...Object.fromEntries(testFiles()), ...components, ...changes });
  return root;
}

/** Writes files below a root; leaves those out that are null. */
export function writeFiles(root: string, files: Changes): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Runs a command line in a root, as on 2026-06-15. */
export const hubctl = (root: string, ...argv: string[]): Promise<Run> =>
  hubctlOn("2026-06-15", root, ...argv);

/** Runs a command line in a root, as on a day. */
export async function hubctlOn(today: string, root: string, ...argv: string[]): Promise<Run> {
  const texts = { out: "", err: "" };
  const code = await main(argv, {
    out: (text) => {
      texts.out += text;
    },
    err: (text) => {
      texts.err += text;
    },
    color: false,
    isTerminal: false,
    today,
    cwd: root,
  });
  const fromRoot = (text: string) => text.replaceAll(`${root}/`, "").replaceAll(root, ".");
  return { code, out: fromRoot(texts.out), err: fromRoot(texts.err) };
}

/** What `render` says of a fleet that it refuses. Fails where it does not refuse, or writes anything. */
export async function refusal(changes: Changes, prepare = (_root: string) => {}): Promise<string> {
  const root = testRoot(changes);
  prepare(root);
  const { code, out, err } = await hubctl(root, "render", "--out", "deploy", "--root", ".");
  expect({ code, out, isWritten: existsSync(join(root, "deploy")) }).toEqual({
    code: 1,
    out: "",
    isWritten: false,
  });
  return `\n${err}`;
}

/** Source of a component; `body` holds the fields that a test is about. */
export const componentText = (name: string, body: string, before = ""): string =>
  `import { defineComponent, manifest } from "@hub/component";
import { z } from "zod";
${before}
export default defineComponent({
  name: ${JSON.stringify(name)},
  description: "For tests.",
  namespace: { name: ${JSON.stringify(name)}, podSecurity: "restricted" },
${body}
});
`;

/** The files of a component that the ring canary runs, and so the cluster edge-1. */
export const withComponent = (name: string, body: string, before = ""): Changes => ({
  [`apps/${name}/package.json`]: '{"type":"module"}',
  [`apps/${name}/src/index.ts`]: componentText(name, body, before),
  "clusters/rings/canary/pins.yaml": `alpha: head\n${name}: head\n`,
});

const components: Changes = {
  "apps/alpha/package.json": '{"type":"module"}',
  "apps/alpha/src/index.ts": componentText(
    "alpha",
    `  settings: z.strictObject({
    replicas: z.int().min(1).max(9).default(2).describe("Number of pods, 1 to 9."),
    retention: z.string().regex(/^\\d+d$/, "must be a number of days, for example 30d").default("30d").describe("How long it keeps logs, days."),
    token: z.string().optional().describe("For tests of credentials."),
  }),
  manifests: (scope, cluster, settings) => {
    manifest(scope, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "alpha", namespace: "alpha" },
      data: { replicas: String(settings.replicas), host: cluster.domain },
    });
  },`,
  ),
  "apps/beta/package.json": '{"type":"module"}',
  "apps/beta/src/index.ts": componentText(
    "beta",
    `  dependsOn: ["alpha"],
  settings: z.strictObject({}),
  chart: {
    repository: "https://charts.example.com",
    name: "beta",
    version: "1.0.0",
    keys: {
      replicaCount: "number",
      fullnameOverride: "string|null",
      image: { tag: "string" },
      ingress: { hosts: ["string"], annotations: "any" },
    },
  },
  values: (cluster) => ({ replicaCount: 2, ingress: { hosts: [cluster.domain], annotations: {} } }),`,
  ),
};
