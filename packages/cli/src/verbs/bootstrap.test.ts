import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fakeApi, kubeconfigFile, notAllowed } from "@hub/live/testing";
import { commitAll, git } from "@hub/testing/git";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { main } from "../main.ts";
import { componentText, hubctl, testRoot } from "../testing.ts";

afterEach(() => vi.unstubAllEnvs());

const clusters = (...names: string[]) => ({
  "GET /api/v1/namespaces/argocd/secrets": {
    items: names.map((name) => ({ metadata: { name: `cluster-${name}` }, data: { name: btoa(name) } })),
  },
});

/** A hub with the kinds of Argo CD, which knows some clusters. */
const hub = (...known: string[]) =>
  fakeApi({ "GET /version": { gitVersion: "v1.34.2" }, ...clusters(...known) });

/** Runs the verb against the hub at a port of loopback. */
const bootstrap = (root: string, port: number, ...more: string[]) =>
  hubctl(root, "bootstrap", ...more, "--context", "hub", "--kubeconfig", kubeconfigFile(port));

const applied = (seen: Awaited<ReturnType<typeof fakeApi>>["seen"]) =>
  seen.filter(({ method }) => method === "PATCH").map(({ path }) => path);

test("bootstrap applies the namespace, the AppProject and the root Application, and says who is missing", async () => {
  const { port, seen } = await hub("hub-1");
  const { code, out, err } = await bootstrap(testRoot(), port, "--yes");
  expect(`\n${err.replace(String(port), "PORT")}\n${out}`).toMatchInlineSnapshot(`
    "
    To http://127.0.0.1:PORT (context hub), by server-side apply as hubctl:
      The namespace argocd (1 object)
      The AppProject of the fleet (1 object)
      The root Application: from here on hubs/hub-1 on the branch deploy says what this hub has (1 object)
    applied: The namespace argocd
    applied: The AppProject of the fleet
    applied: The root Application: from here on hubs/hub-1 on the branch deploy says what this hub has

    hub-1: 3 objects applied. Git takes over from here.

    hub-1 has no credentials of 1 cluster. Register them:
      argocd cluster add CONTEXT --name edge-1
    "
  `);
  expect(code).toBe(0);
  expect(applied(seen)).toEqual([
    "/api/v1/namespaces/argocd",
    "/apis/argoproj.io/v1alpha1/namespaces/argocd/appprojects/fleet",
    "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/fleet",
  ]);
  expect(seen.filter(({ method }) => method === "PATCH").map(({ query }) => query)).toEqual(
    Array.from({ length: 3 }, () => ({ fieldManager: "hubctl", force: "true" })),
  );
});

test("bootstrap registers the hub itself by its own address, and other clusters by a context of their name", async () => {
  const { port } = await hub();
  const { out } = await bootstrap(testRoot(), port, "--yes");
  expect(out).toContain("  argocd cluster add CONTEXT --name edge-1\n");
  expect(out).toContain("  argocd cluster add hub --name hub-1 --in-cluster\n");
});

test.each([
  [[], "There is no terminal to ask on"],
  [["--json"], "--json asks nobody"],
] as const)("bootstrap %j is wrong use where nobody said yes and nobody can be asked", async (more, said) => {
  const { port, seen } = await hub();
  const { code, err } = await bootstrap(testRoot(), port, ...more);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) });
  expect(seen).toEqual([]);
});

test.each([
  ["n", 1, "Nothing was changed.\n"],
  ["", 1, "Nothing was changed.\n"],
  ["y", 0, "hub-1: 3 objects applied. Git takes over from here.\n"],
])("bootstrap takes %j for an answer", async (answer, exitCode, said) => {
  const { port, seen } = await hub("hub-1", "edge-1");
  let out = "";
  const code = await main(["bootstrap", "--context", "hub", "--kubeconfig", kubeconfigFile(port)], {
    out: (text) => {
      out += text;
    },
    err: () => {},
    color: false,
    isTerminal: true,
    today: "2026-06-15",
    cwd: testRoot(),
    ask: async () => answer,
  });
  expect({ code, out }).toEqual({ code: exitCode, out: said });
  expect(applied(seen)).toHaveLength(exitCode === 0 ? 3 : 0);
});

test("bootstrap changes nothing in a cluster without Argo CD, unless it is to install it", async () => {
  const { port, seen } = await fakeApi({ "GET /apis/argoproj.io/v1alpha1": { status: 404, body: {} } });
  const { code, err } = await bootstrap(testRoot(), port, "--yes");
  expect(code).toBe(1);
  expect(err).toContain("error[no-argo-cd]: The cluster of the context hub has no Argo CD.");
  expect(applied(seen)).toEqual([]);
});

test("bootstrap does not guess a context: it takes the one that is named like the hub", async () => {
  const { port, seen } = await hub();
  const { code, err } = await hubctl(testRoot(), "bootstrap", "--yes", "--kubeconfig", kubeconfigFile(port));
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("has no context hub-1") });
  expect(seen).toEqual([]);
});

test("bootstrap needs no more rights than its roles give", async () => {
  const { port, seen } = await hub();
  await bootstrap(testRoot(), port, "--yes");
  expect(applied(seen)).toHaveLength(3);
  expect(notAllowed("hubctl-bootstrap.yaml", seen)).toEqual([]);
});

/** A folder of this test's own. */
function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A repository with one CRD at a tag, as Argo CD's own has it. */
function crdRepository(kustomization = "resources: [widgets.yaml]\n"): string {
  const folder = testFolder();
  mkdirSync(join(folder, "manifests/crds"), { recursive: true });
  writeFileSync(join(folder, "manifests/crds/kustomization.yaml"), kustomization);
  writeFileSync(join(folder, "manifests/crds/notes.yaml"), "not: listed\n");
  writeFileSync(
    join(folder, "manifests/crds/widgets.yaml"),
    "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: widgets.example.com}\n",
  );
  commitAll(folder, "CRDs");
  git(folder, "tag", "v3.6.1");
  return `file://${folder}`;
}

/** Stands in for helm: prints its arguments as a ConfigMap, and what else a chart has. */
function fakeHelm(): void {
  const program = join(testFolder(), "helm");
  writeFileSync(
    program,
    `#!/bin/sh
cat <<EOF
# Source: a comment alone
---
apiVersion: v1
kind: ConfigMap
metadata: {name: arguments}
data: {arguments: "$*", values: '$(cat "$(eval echo \\\${$#})")'}
---
apiVersion: monitoring.example.com/v1
kind: ServiceMonitor
metadata: {name: argocd, namespace: argocd}
---
apiVersion: batch/v1
kind: Job
metadata: {name: redis-secret-init, namespace: argocd}
EOF
`,
  );
  chmodSync(program, 0o755);
  vi.stubEnv("HELM", program);
}

const installing = (repository: string, pins = "alpha: head\nargo-cd: head\n") =>
  testRoot({
    "clusters/rings/production/pins.yaml": pins,
    "apps/argo-cd/package.json": '{"type":"module"}',
    "apps/argo-cd/src/index.ts": componentText(
      "argo-cd",
      `  settings: z.strictObject({}),
  chart: { repository: "https://charts.example.com", name: "argo-cd", version: "10.1.1", keys: { replicas: "number" } },
  values: () => ({ replicas: 2 }),
  extraSources: [{
    repository: ${JSON.stringify(repository)},
    path: "manifests/crds",
    revision: "v3.6.1",
    commonAnnotations: { "argocd.argoproj.io/sync-options": "Prune=false" },
  }],`,
    ),
  });

const crdPath = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.example.com";
const established = {
  [`GET ${crdPath}`]: { status: { conditions: [{ type: "Established", status: "True" }] } },
};
const job = "/apis/batch/v1/namespaces/argocd/jobs/redis-secret-init";

test("bootstrap --install applies the CRDs at their tag and the chart with the component's values, then the root", async () => {
  fakeHelm();
  const { port, seen } = await fakeApi({
    "GET /version": { gitVersion: "v1.34.2" },
    ...clusters(),
    ...established,
  });
  const root = installing(crdRepository());
  const { code, out } = await bootstrap(root, port, "--install", "--yes");
  expect(code).toBe(0);
  expect(applied(seen)).toEqual([
    "/api/v1/namespaces/argocd",
    crdPath,
    "/api/v1/namespaces/argocd/configmaps/arguments",
    job,
    "/apis/argoproj.io/v1alpha1/namespaces/argocd/appprojects/fleet",
    "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/fleet",
  ]);
  const sent = (path: string) => seen.find((one) => one.method === "PATCH" && one.path.endsWith(path))?.body;
  expect(sent("widgets.example.com")).toMatchObject({
    metadata: { annotations: { "argocd.argoproj.io/sync-options": "Prune=false" } },
  });
  expect(sent("configmaps/arguments")).toMatchObject({
    data: {
      arguments: expect.stringMatching(
        /^template argo-cd argo-cd --repo https:\/\/charts.example.com --version 10.1.1 --kube-version v1.34.2 --include-crds --namespace argocd --values /,
      ),
      values: '{"replicas":2}',
    },
  });
  expect(out).toContain("Left to Argo CD, since their kinds are not there yet: ServiceMonitor argocd.");
});

test("bootstrap --install leaves a Job alone that has run already: it cannot be changed", async () => {
  fakeHelm();
  const answers = {
    "GET /version": { gitVersion: "v1.34.2" },
    ...clusters(),
    ...established,
    [`GET ${job}`]: {},
  };
  const { port, seen } = await fakeApi(answers);
  const root = installing(crdRepository());
  const { code } = await bootstrap(root, port, "--install", "--yes");
  expect(code).toBe(0);
  expect(applied(seen)).not.toContain(job);
});

test.each([
  ["a repository that is away", () => "file:///nowhere/argo-cd.git", "repository-away"],
  [
    "a kustomization that patches",
    () => crdRepository("resources: [widgets.yaml]\npatches: []\n"),
    "needs-kustomize",
  ],
])("bootstrap --install changes nothing with %s", async (_, repository, problem) => {
  fakeHelm();
  const { port, seen } = await fakeApi({ "GET /version": { gitVersion: "v1.34.2" } });
  const root = installing(repository());
  const { code, err } = await bootstrap(root, port, "--install", "--yes");
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`error[${problem}]`) });
  expect(applied(seen)).toEqual([]);
});

test("bootstrap --install says that helm is missing, and that the hub pins no Argo CD", async () => {
  const { port, seen } = await fakeApi({ "GET /version": { gitVersion: "v1.34.2" } });
  const install = (root: string) => bootstrap(root, port, "--install", "--yes");
  vi.stubEnv("HELM", "/nowhere/helm");
  expect((await install(installing(crdRepository()))).err).toContain(
    "error[tool-missing]: There is no program",
  );
  expect((await install(testRoot())).err).toContain("error[no-argo-cd-pin]");
  expect(applied(seen)).toEqual([]);
});
