import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ProblemError } from "@hub/problem";
import { expect, onTestFinished, test } from "vitest";
import { type ContextOptions, loadKubeConfig } from "./kube-config.ts";

/** A folder of kubeconfigs; each has the contexts that are named, all on clusters of `server`. */
function files(configs: Record<string, { contexts: string[]; server: string; current?: string }>): string {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, { contexts, server, current }] of Object.entries(configs)) {
    const config = {
      ...(current ? { "current-context": current } : {}),
      contexts: contexts.map((context) => ({ name: context, context: { cluster: context, user: "me" } })),
      clusters: contexts.map((context) => ({ name: context, cluster: { server } })),
      users: [{ name: "me", user: {} }],
    };
    writeFileSync(join(folder, name), JSON.stringify(config));
  }
  return folder;
}

const server = (options: ContextOptions) => loadKubeConfig(options).getCurrentCluster()?.server;

function problem(options: ContextOptions): string {
  try {
    loadKubeConfig(options);
  } catch (error) {
    if (error instanceof ProblemError)
      return error.problems.map(({ code, cause, fix }) => `${code}: ${cause} ${fix}`).join("\n");
    throw error;
  }
  return "none";
}

test("takes several files of KUBECONFIG as kubectl does: the first word counts, missing files do not", () => {
  const folder = files({
    a: { contexts: ["hub"], server: "https://a.example.com" },
    b: { contexts: ["hub", "edge"], server: "https://b.example.com", current: "edge" },
  });
  const KUBECONFIG = ["a", "missing", "b"].map((name) => join(folder, name)).join(delimiter);
  expect(server({ env: { KUBECONFIG } })).toBe("https://b.example.com");
  expect(server({ context: "hub", env: { KUBECONFIG } })).toBe("https://a.example.com");
});

test("prefers the file that is named to that of the environment", () => {
  const folder = files({
    a: { contexts: ["hub"], server: "https://a.example.com", current: "hub" },
    b: { contexts: ["hub"], server: "https://b.example.com", current: "hub" },
  });
  expect(server({ kubeconfig: join(folder, "b"), env: { KUBECONFIG: join(folder, "a") } })).toBe(
    "https://b.example.com",
  );
});

test("names the nearest context", () => {
  const folder = files({ a: { contexts: ["hub-eu-1", "edge"], server: "https://a.example.com" } });
  const kubeconfig = join(folder, "a");
  expect(problem({ context: "hub-eu1", kubeconfig })).toMatchInlineSnapshot(
    `"unknown-context: The kubeconfig has no context hub-eu1. Did you mean hub-eu-1?"`,
  );
  expect(problem({ kubeconfig })).toMatchInlineSnapshot(
    `"unknown-context: The kubeconfig names no current context. Choose one with --context. Known are hub-eu-1, edge."`,
  );
});

test("says that there is no kubeconfig, or that it is none", () => {
  const folder = files({});
  writeFileSync(join(folder, "broken"), "clusters: [{name: x}]\ncurrent-context: x\n");
  const told = (options: ContextOptions) => problem(options).replaceAll(folder, "FOLDER");
  expect(told({ env: { HOME: folder } })).toMatchInlineSnapshot(
    `"no-kubeconfig: There is no kubeconfig at FOLDER/.kube/config. Name one with --kubeconfig or KUBECONFIG."`,
  );
  expect(told({ kubeconfig: join(folder, "broken") })).toMatchInlineSnapshot(
    `"bad-kubeconfig: It is no kubeconfig: clusters[0].cluster is missing. Try it with \`kubectl config view\`."`,
  );
});
