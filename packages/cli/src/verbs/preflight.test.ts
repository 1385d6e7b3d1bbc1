import { join } from "node:path";
import { fakeApi, kubeconfigFile, notAllowed } from "@hub/live/testing";
import { expect, test } from "vitest";
import { hubctl, testRoot } from "../testing.ts";

const repository = join(import.meta.dirname, "../../../..");

/** A cluster that is there, and has nothing. */
const empty = {
  "GET /version": { major: "1", minor: "34+" },
  "GET /apis/apps/v1/namespaces/argocd/deployments": { items: [] },
  "GET /apis/apps/v1/namespaces/argocd/statefulsets": { items: [] },
};

/** Asks about hub-1 and its own cluster alone, without any name server. */
const preflight = (port: number, ...more: string[]) =>
  hubctl(
    testRoot(),
    "preflight",
    "hub-1",
    "--context",
    "hub-1=hub",
    "--kubeconfig",
    kubeconfigFile(port),
    ...more,
  );

const outcomes = (out: string) => {
  const { items } = JSON.parse(out) as { items: { on: string; id: string; outcome: string }[] };
  return Object.fromEntries(items.map(({ id, outcome }) => [id, outcome]));
};

test("preflight ends with 1 on a cluster that has nothing, and says for each item what to do", async () => {
  const { port } = await fakeApi(empty);
  const { code, out } = await preflight(port);
  expect(code).toBe(1);
  expect(out).toContain("hub-1\n  pass           The API server of the hub hub-1 answers.\n");
  expect(out).toContain(
    "  fail           Argo CD is 3.6 or newer.\n                 There is no Argo CD in its namespace.\n                 fix: Pin a newer release",
  );
  expect(out).toContain("Production readiness\n");
});

test("preflight --json has every item with its outcome, and the readiness list", async () => {
  const { port } = await fakeApi(empty);
  const { out } = await preflight(port, "--json");
  expect(outcomes(out)).toMatchObject({
    "api-server": "pass",
    "argo-cd-version": "fail",
    "kubernetes-version": "pass",
    nodes: "fail",
    volumes: "not-checkable",
    "dns-settings": "fail",
  });
  expect(JSON.parse(out)).toMatchObject({ schema: 1, readiness: { length: 14 } });
});

test("preflight reads versions, names and data as the API server has them", async () => {
  const workload = (name: string, image: string) => ({
    metadata: { name, labels: { "app.kubernetes.io/version": "v3.6.2" } },
    spec: { template: { spec: { containers: [{ image }] } } },
  });
  const { port } = await fakeApi({
    ...empty,
    "GET /apis/apps/v1/namespaces/argocd/deployments": {
      items: [
        workload("argocd-server", "registry.example.com:5000/argoproj/argocd:v3.6.1"),
        workload("argocd-repo-server", "quay.io/argoproj/argocd@sha256:0a1b"),
      ],
    },
    "GET /api/v1/namespaces/argocd/configmaps/argocd-cmd-params-cm": {
      data: {
        "applicationsetcontroller.enable.progressive.syncs": "true",
        "controller.sync.timeout.seconds": "900",
      },
    },
    "GET /api/v1/namespaces/argocd/secrets": {
      items: ["edge-1", "hub-1"].map((name) => ({ metadata: { name }, data: { name: btoa(name) } })),
    },
    "GET /api/v1/nodes": {
      items: ["a", "b", "c"].map((name) => ({
        metadata: { name },
        status: {
          capacity: { cpu: "11", memory: "33554432Ki" },
          conditions: [{ type: "Ready", status: "True" }],
        },
      })),
    },
  });
  const { out } = await preflight(port, "--json");
  expect(outcomes(out)).toMatchObject({
    "argo-cd-version": "pass",
    "progressive-syncs": "pass",
    "sync-timeout": "pass",
    "clusters-known": "pass",
    nodes: "pass",
  });
  expect(out).toContain("It is v3.6.1 and v3.6.2.");
});

test("preflight judges what the fleet says of a cluster that it has no way to, and looks at the others", async () => {
  const { port } = await fakeApi(empty);
  const argv = [
    "preflight",
    "hub-1",
    "edge-1",
    "--context",
    "hub-1=hub",
    "--kubeconfig",
    kubeconfigFile(port),
  ];
  const { code, out } = await hubctl(testRoot(), ...argv);
  expect(code).toBe(1);
  expect(out).toContain("  pass           Kubernetes is of the version that cluster.yaml says.\n");
  const [, edge] = /\n(edge-1\n.*?)\n\n/s.exec(out) ?? [];
  expect(`\n${edge}\n`).toMatchInlineSnapshot(`
    "
    edge-1
      fail           The API server of edge-1 answers.
                     The kubeconfig has no context edge-1.
                     fix: Known are hub.
      not checkable  kubernetes-version, nodes, default-storage-class, load-balancers, dns-records, secrets
                     Not judged: the API server did not answer.
      not checkable  It may take 500 GB of volumes.
                     cluster.yaml says 500 GiB, which suffices; whether the provider grants it is a quota that the API server does not know.
      fail           Domain and zone are the cluster's own, not the samples.
                     A sample: edge-1.example.com, example.com.
                     fix: Give domain and dns their own values in clusters/edge-1/cluster.yaml.
      not checkable  Let's Encrypt writes to an address of your own.
                     It does not run cert-manager.
      fail           The pods reach the provider's DNS and secret store with identities of their own.
                     The account 482910375562 is a sample.
                     fix: Give account in clusters/edge-1/cluster.yaml and the identities of cert-manager and external-secrets their own values.
      not checkable  The secret store can be reached.
                     It does not run external-secrets.
      not checkable  Nobody can log in with a password from a manual.
                     It does not run Grafana.
      fail           Alerts reach somebody.
                     It runs no Alertmanager.
                     fix: Set alertmanager.slackChannel or alertmanager.pagerDuty of kube-prometheus-stack.
      fail           Backups are made by themselves.
                     It runs nothing that makes backups.
                     fix: Pin the component velero.
    "
  `);

  const json = await hubctl(testRoot(), ...argv, "--json");
  expect(JSON.parse(json.out)).toMatchObject({
    items: expect.arrayContaining([
      {
        id: "nodes",
        on: "edge-1",
        title:
          "It has the nodes, cores and memory of the platform's minimum, and those that cluster.yaml says.",
        outcome: "not-checkable",
        reason: "Not judged: the API server did not answer.",
      },
    ]),
  });
});

test("preflight judges nothing of a hub that does not answer, and what the fleet says of its cluster", async () => {
  const { port } = await fakeApi({});
  const { code, out } = await preflight(port);
  expect(code).toBe(1);
  expect(`\n${out.split("\n\n")[0]}\n`.replaceAll(String(port), "PORT")).toMatchInlineSnapshot(`
    "
    hub-1
      fail           The API server of the hub hub-1 answers.
                     The API server http://127.0.0.1:PORT has no /version (404): /version not found.
                     fix: Check with --context that this is the right cluster, and that what it asks for is installed.
      not checkable  argo-cd-version, progressive-syncs, application-health, sync-timeout, repository, clusters-known, kubernetes-version, nodes, default-storage-class, load-balancers, dns-records, secrets
                     Not judged: the API server did not answer.
      fail           The API server of hub-1 answers.
                     The API server http://127.0.0.1:PORT has no /version (404): /version not found.
                     fix: Check with --context that this is the right cluster, and that what it asks for is installed.
      not checkable  It may take 500 GB of volumes.
                     cluster.yaml says 500 GiB, which suffices; whether the provider grants it is a quota that the API server does not know.
      fail           Domain and zone are the cluster's own, not the samples.
                     A sample: hub-1.example.com, example.com.
                     fix: Give domain and dns their own values in clusters/hub-1/cluster.yaml.
      not checkable  Let's Encrypt writes to an address of your own.
                     It does not run cert-manager.
      fail           The pods reach the provider's DNS and secret store with identities of their own.
                     The account 482910375562 is a sample.
                     fix: Give account in clusters/hub-1/cluster.yaml and the identities of cert-manager and external-secrets their own values.
      not checkable  The secret store can be reached.
                     It does not run external-secrets.
      not checkable  Nobody can log in with a password from a manual.
                     It does not run Grafana.
      fail           Alerts reach somebody.
                     It runs no Alertmanager.
                     fix: Set alertmanager.slackChannel or alertmanager.pagerDuty of kube-prometheus-stack.
      fail           Backups are made by themselves.
                     It runs nothing that makes backups.
                     fix: Pin the component velero.
    "
  `);
});

test("preflight refuses a context that names no cluster", async () => {
  const { code, err } = await hubctl(testRoot(), "preflight", "--context", "hub-1");
  expect(code).toBe(2);
  expect(err).toContain("Say it as CLUSTER=CONTEXT.");
});

test("preflight needs no more rights than its roles give", async () => {
  const { port, seen } = await fakeApi(empty);
  const where = ["--context", "hub-eu-1=hub", "--kubeconfig", kubeconfigFile(port)];
  const { out } = await hubctl(repository, "preflight", "hub-eu-1", ...where, "--json");
  // Else a password would be missing among what was asked for.
  expect(outcomes(out)["default-passwords"]).toBe("not-checkable");
  expect(seen.length).toBeGreaterThan(12);
  expect(notAllowed("hubctl-preflight.yaml", seen)).toEqual([]);
});

test("preflight holds a hub against what it pins, and knows the fleet in this repository for samples", async () => {
  const healthKey = "resource.customizations.health.argoproj.io_Application";
  const { port } = await fakeApi({
    ...empty,
    "GET /api/v1/namespaces/argocd/configmaps/argocd-cm": { data: { [healthKey]: "return {}" } },
  });
  const contexts = ["--context", "hub-eu-1=hub", "--context", "eu-prod-1=hub"];
  const run = (name: string) =>
    hubctl(repository, "preflight", name, ...contexts, "--kubeconfig", kubeconfigFile(port), "--json");
  const [hub, member] = [await run("hub-eu-1"), await run("eu-prod-1")];
  // Open, where no check was wanted.
  expect(outcomes(hub.out)["application-health"]).toBe("fail");
  expect(outcomes(member.out)).toMatchObject({
    "cloud-credentials": "fail",
    "dns-settings": "fail",
    email: "fail",
    notifications: "pass",
    secrets: "fail",
  });
  expect(member.out).toContain("monitoring/alertmanager-receivers");
});
