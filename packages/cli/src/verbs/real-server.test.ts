import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { binaries, startApiServer } from "@hub/live/testing-api-server";
import { commitAll, git } from "@hub/testing/git";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { componentText, hubctl, testRoot } from "../testing.ts";

const crds = join(import.meta.dirname, "../../../../../shared/charts/argo-cd/v3.6.1/crds");
const canRun = binaries !== undefined && existsSync(crds);

afterEach(() => vi.unstubAllEnvs());

test.skipIf(!canRun)(
  "bootstrap --install on a real API server, twice, and verify what it refuses",
  { timeout: 120_000 },
  async () => {
    const bin = binaries ?? "";
    vi.stubEnv("HELM", join(bin, "helm"));
    const { kubeconfig, kube } = await startApiServer(bin);
    const root = testRoot({
      "clusters/rings/production/pins.yaml": "alpha: head\nargo-cd: head\n",
      "apps/argo-cd/package.json": '{"type":"module"}',
      "apps/argo-cd/src/index.ts": componentText(
        "argo-cd",
        `  settings: z.strictObject({}),
  chart: ${JSON.stringify({ repository: await chartRepository(bin), name: "small", version: "1.0.0", keys: { colour: "string" } })},
  values: () => ({ colour: "green" }),
  extraSources: [{ repository: ${JSON.stringify(crdRepository())}, path: "manifests/crds", revision: "v3.6.1" }],`,
      ),
      "apps/alpha/src/index.ts": componentText(
        "alpha",
        `  settings: z.strictObject({}),
  checks: () => ["held", "open"].map((namespace) => ({
    kind: "refused",
    object: {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "trial", namespace },
      spec: { containers: [{ name: "x", image: "x", securityContext: { privileged: true } }] },
    },
    by: "violates PodSecurity",
    proves: "The namespace " + namespace + " refuses a privileged pod.",
  })),`,
      ),
    });

    const bootstrap = () =>
      hubctl(root, "bootstrap", "--install", "--yes", "--context", "hub", "--kubeconfig", kubeconfig);
    const first = await bootstrap();
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining("Git takes over from here.") });
    const read = () =>
      Promise.all(
        [
          "/api/v1/namespaces/argocd/configmaps/small",
          "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/fleet",
        ].map((path) =>
          kube.get<{ metadata: { resourceVersion: string }; data?: object; spec?: object }>(path),
        ),
      );
    const before = await read();
    expect(before[0]?.data).toEqual({ colour: "green" });
    expect(before[1]?.spec).toMatchObject({ project: "fleet", source: { path: "hubs/hub-1" } });
    expect((await bootstrap()).code).toBe(0);
    const after = await read();
    expect(after.map(({ metadata }) => metadata.resourceVersion)).toEqual(
      before.map(({ metadata }) => metadata.resourceVersion),
    );

    const manager = { fieldManager: "test" };
    const restricted = { "pod-security.kubernetes.io/enforce": "restricted" };
    for (const [name, labels] of [
      ["held", restricted],
      ["open", {}],
    ] as const)
      await kube.apply(
        `/api/v1/namespaces/${name}`,
        { apiVersion: "v1", kind: "Namespace", metadata: { name, labels } },
        manager,
      );
    const { code, out } = await hubctl(
      root,
      "verify",
      "edge-1",
      "--context",
      "hub",
      "--kubeconfig",
      kubeconfig,
    );
    expect(code).toBe(1);
    expect(out).toContain("  pass           The namespace held refuses a privileged pod.\n");
    expect(out).toContain("  fail           The namespace open refuses a privileged pod.\n");
    const pods = await Promise.all(
      ["held", "open"].map((name) => kube.list(`/api/v1/namespaces/${name}/pods`)),
    );
    expect(pods.flatMap(({ items }) => items)).toEqual([]);
  },
);

function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Argo CD's own CRDs, in a repository like Argo CD's. */
function crdRepository(): string {
  const folder = testFolder();
  cpSync(crds, join(folder, "manifests/crds"), { recursive: true });
  const list = readdirSync(crds).map((file) => `- ${file}\n`);
  writeFileSync(join(folder, "manifests/crds/kustomization.yaml"), `resources:\n${list.join("")}`);
  commitAll(folder, "CRDs");
  git(folder, "tag", "v3.6.1");
  return `file://${folder}`;
}

/** A chart repository on loopback, with one chart of one ConfigMap. */
async function chartRepository(bin: string): Promise<string> {
  const folder = testFolder();
  const server = createServer(({ url = "" }, response) => {
    const file = join(folder, url);
    response.writeHead(existsSync(file) ? 200 : 404).end(existsSync(file) ? readFileSync(file) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  // It listens on TCP.
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mkdirSync(join(folder, "small/templates"), { recursive: true });
  writeFileSync(join(folder, "small/Chart.yaml"), "apiVersion: v2\nname: small\nversion: 1.0.0\n");
  writeFileSync(
    join(folder, "small/templates/all.yaml"),
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: small, namespace: {{ .Release.Namespace }}}\ndata: {colour: {{ .Values.colour }}}\n",
  );
  const helm = (...args: string[]) => execFileSync(join(bin, "helm"), args, { cwd: folder });
  helm("package", "small");
  helm("repo", "index", ".", "--url", address);
  return address;
}
