import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import argoCd from "./index.ts";
import { values } from "./values.ts";

const server = (settings: object = {}) => values(testCluster(), defaults(argoCd, settings)).server;

test("Argo CD's API server may only read the hub where nobody may write", () => {
  const { clusterRoleRules } = server() ?? {};
  const verbs = (clusterRoleRules?.rules ?? []).flatMap((rule) => (rule as { verbs: string[] }).verbs);
  expect(clusterRoleRules?.enabled).toBe(true);
  expect(new Set(verbs)).toEqual(new Set(["get", "list", "watch"]));
  for (const writers of [{ adminGroups: ["platform"] }, { adminUser: true }])
    expect(server(writers)?.clusterRoleRules).toEqual({ enabled: false });
});

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

test("a hub has the service account of pipelines, with the very Role that hubctl is documented with", () => {
  const documented = new URL("../../../packages/live/hubctl-reader.yaml", import.meta.url);
  // Rendered objects have both.
  const manifests = renderForTest(argoCd).manifests as unknown as readonly Manifest[];
  const shipped = manifests.filter(({ metadata }) => metadata.name === "hubctl-reader");
  expect(shipped.map(({ kind }) => kind)).toEqual(["ServiceAccount", "Role", "RoleBinding"]);
  expect(shipped[1]).toEqual(parse(readFileSync(documented, "utf8")));
});

const binary = join(process.env.CONTROLPLANE_BIN ?? "", "argocd");

describe.skipIf(!process.env.CONTROLPLANE_BIN || !existsSync(binary))("by Argo CD's own judgement", () => {
  const folder = mkdtempSync(join(tmpdir(), "argo-cd-rbac-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  // It wants one, and asks nobody.
  const kubeconfig = join(folder, "kubeconfig");
  writeFileSync(
    kubeconfig,
    JSON.stringify({
      clusters: [{ name: "none", cluster: { server: "http://127.0.0.1:1" } }],
      contexts: [{ name: "none", context: { cluster: "none" } }],
      "current-context": "none",
    }),
  );

  /** Whether Argo CD lets a subject do something, with the ConfigMap that the settings make. */
  const can = (subject: string, action: string, resource: string, object: string, settings: object = {}) => {
    const { configs } = values(testCluster(), defaults(argoCd, settings));
    const file = join(folder, "policy.json");
    const metadata = { name: "argocd-rbac-cm" };
    writeFileSync(
      file,
      JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata, data: configs?.rbac }),
    );
    const { stdout, stderr } = spawnSync(
      binary,
      ["admin", "settings", "rbac", "can", subject, action, resource, object, "--policy-file", file],
      { encoding: "utf8", env: { ...process.env, HOME: folder, KUBECONFIG: kubeconfig } },
    );
    const answer = stdout.trim();
    if (answer !== "Yes" && answer !== "No") throw new Error(`argocd said: ${stdout}${stderr}`);
    return answer === "Yes";
  };

  const writing = [
    ["sync", "applications"],
    ["override", "applications"],
    ["create", "applications"],
    ["update", "applications"],
    ["delete", "applications"],
    ["action/apps/Deployment/restart", "applications"],
    ["create", "exec"],
    ["update", "applicationsets"],
    ["update", "projects"],
    ["create", "clusters"],
    ["update", "repositories"],
  ] as const;
  const object = (resource: string) => (/^(app|exec)/.test(resource) ? "fleet/eu-prod-1" : "*");

  test("whoever logs in reads, and writes nothing", () => {
    expect(can("ada@example.com", "get", "applications", "fleet/eu-prod-1")).toBe(true);
    expect(can("ada@example.com", "get", "logs", "fleet/eu-prod-1")).toBe(true);
    expect(
      writing.filter(([action, resource]) => can("ada@example.com", action, resource, object(resource))),
    ).toEqual([]);
  });

  test("members of an admin group write, and those of another group do not", () => {
    const settings = { adminGroups: ["on call"] };
    expect(
      writing.filter(([action, resource]) => !can("on call", action, resource, object(resource), settings)),
    ).toEqual([]);
    expect(can("on", "sync", "applications", "fleet/eu-prod-1", settings)).toBe(false);
  });
});
