import { testCluster } from "@hub/component/testing";
import { expect, test } from "vitest";
import type { LiveCluster } from "./live-cluster.ts";
import { clusterItems, unreadCluster, type WantedCluster } from "./preflight-cluster.ts";

const facts = testCluster({
  name: "edge-1",
  account: "111122223333",
  domain: "edge-1.acme.cloud",
  dns: { zone: "acme.cloud", zoneId: "Z0831245" },
  size: { nodes: 3, cpuCores: 48, memoryGiB: 192, storageGiB: 1000 },
  components: ["cert-manager", "external-secrets", "kube-prometheus-stack", "velero"],
});

const wanted: WantedCluster = {
  facts,
  email: "platform@acme.cloud",
  externalSecrets: ["monitoring/grafana-admin"],
  receivers: ["slack"],
  grafanaSecret: { namespace: "monitoring", name: "grafana-admin", key: "admin-password" },
};

const ready = (name: string, status = "True", spec = {}) => ({
  metadata: { name, namespace: "monitoring" },
  spec,
  status: { conditions: [{ type: "Ready", status }] },
});

const node = { isReady: true, cpuCores: 16, memoryBytes: 62 * 2 ** 30 };

/** A cluster where all is well. */
const good: LiveCluster = {
  version: { value: "1.34" },
  nodes: { value: [node, node, node] },
  storageClasses: {
    value: [
      { metadata: { name: "ssd", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } } },
    ],
  },
  loadBalancers: { value: [{ name: "ingress-nginx/controller", address: "192.0.2.10" }] },
  secretStore: { value: ready("platform") },
  externalSecrets: { value: [ready("grafana-admin")] },
  certificates: { value: [ready("default-tls", "True", { dnsNames: ["*.edge-1.acme.cloud"] })] },
  hasDefaultPassword: { value: false },
  addresses: { value: ["192.0.2.10"] },
};

const look = (id: string, live: Partial<LiveCluster>, more: Partial<WantedCluster> = {}) => {
  const item = clusterItems({ ...wanted, ...more }, { ...good, ...live }).find((one) => one.id === id);
  return `${item?.outcome}: ${item?.reason}`;
};

test("passes on a cluster where all is well; a provider's quota alone nobody can see", () => {
  const items = clusterItems(wanted, good);
  expect(items.filter(({ outcome }) => outcome !== "pass").map(({ id, outcome }) => [id, outcome])).toEqual([
    ["volumes", "not-checkable"],
  ]);
  expect(items).toHaveLength(14);
});

test("holds the version against cluster.yaml", () => {
  expect(look("kubernetes-version", { version: { value: "1.35" } })).toBe(
    "fail: It runs 1.35, cluster.yaml says 1.34.",
  );
});

test("counts nodes that are ready, against the platform's minimum and against cluster.yaml", () => {
  const nodes = (...value: (typeof node)[]) => look("nodes", { nodes: { value } });
  expect(nodes(node, node, node)).toBe("pass: It has 3 ready nodes, 48 cores, 186 GiB.");
  expect(nodes(node, node, { ...node, isReady: false })).toBe(
    "fail: It has 2 ready nodes, 32 cores, 124 GiB; the platform needs 3 nodes, cluster.yaml says 3 nodes, cluster.yaml says 48 cores, cluster.yaml says 192 GiB.",
  );
  const small = { isReady: true, cpuCores: 4, memoryBytes: 15 * 2 ** 30 };
  expect(nodes(small, small, small, small)).toContain("the platform needs 32 cores");
  expect(nodes(small, small, small)).toContain("the platform needs 64 GB of memory");
});

test("lets a node report some percent less memory than it was sold with", () => {
  const least = { ...facts, size: { nodes: 4, cpuCores: 32, memoryGiB: 64, storageGiB: 500 } };
  const sold16 = { isReady: true, cpuCores: 8, memoryBytes: 15.3 * 2 ** 30 };
  expect(look("nodes", { nodes: { value: [sold16, sold16, sold16, sold16] } }, { facts: least })).toMatch(
    /^pass/,
  );
});

test("wants 500 GB of volumes declared", () => {
  const volumes = (storageGiB: number) =>
    look("volumes", {}, { facts: { ...facts, size: { ...facts.size, storageGiB } } });
  expect(volumes(400)).toBe("fail: cluster.yaml says 400 GiB; the platform needs 500 GB.");
  expect(volumes(500)).toMatch(/^not-checkable/);
});

test("wants one default StorageClass", () => {
  expect(look("default-storage-class", { storageClasses: { value: [] } })).toMatch(/^fail/);
});

test("fails while a load balancer has no address, and is open where there is none", () => {
  const balancers = (value: { name: string; address: string | undefined }[]) =>
    look("load-balancers", { loadBalancers: { value } });
  expect(balancers([{ name: "ingress-nginx/controller", address: undefined }])).toBe(
    "fail: No address yet for ingress-nginx/controller.",
  );
  expect(balancers([])).toMatch(/^not-checkable/);
});

test("refuses the samples: domain, zone, email and account", () => {
  const sample = { ...facts, domain: "edge-1.llm-analytics.io" };
  expect(look("dns-settings", {}, { facts: sample })).toBe("fail: A sample: edge-1.llm-analytics.io.");
  const zone = { ...facts, dns: { zone: "acme.cloud", zoneId: "Z08312453QEXAMPLE0" } };
  expect(look("dns-settings", {}, { facts: zone })).toBe("fail: A sample: Z08312453QEXAMPLE0.");
  expect(look("email", {}, { email: "platform@llm-analytics.io" })).toBe(
    "fail: platform@llm-analytics.io is a sample.",
  );
  expect(look("email", {}, { email: "me@example.com" })).toMatch(/^fail/);
  expect(look("cloud-credentials", {}, { facts: { ...facts, account: "482910375562" } })).toBe(
    "fail: The account 482910375562 is a sample.",
  );
});

test("takes a domain that only looks like a sample", () => {
  const near = { ...facts, domain: "edge-1.notllm-analytics.io", dns: { zone: "contest", zoneId: "Z1" } };
  expect(look("dns-settings", {}, { facts: near })).toMatch(/^pass/);
});

test("follows the cluster's domain to its load balancer", () => {
  const records = (addresses: LiveCluster["addresses"], address?: string) =>
    look("dns-records", { addresses, loadBalancers: { value: [{ name: "in", address }] } });
  expect(records({ value: ["192.0.2.10"] }, "192.0.2.10")).toMatch(/^pass/);
  expect(records({ value: ["192.0.2.99"] }, "192.0.2.10")).toBe(
    "fail: edge-1.acme.cloud resolves to 192.0.2.99, the load balancer is at 192.0.2.10.",
  );
  expect(records({ value: [] }, "192.0.2.10")).toBe("fail: edge-1.acme.cloud does not resolve.");
  expect(records({ value: ["192.0.2.99"] }, "k8s-1.elb.amazonaws.com")).toMatch(/^not-checkable/);
  expect(records({ value: ["192.0.2.99"] })).toMatch(/^not-checkable/);
  expect(records({ unknown: "No name server answers." }, "192.0.2.10")).toBe(
    "not-checkable: No name server answers.",
  );
});

test("takes a secret store that is ready and a wildcard that was issued as proof of the identities", () => {
  const broken = ready("platform", "False");
  expect(look("cloud-credentials", { secretStore: { value: broken } })).toMatch(/^fail/);
  expect(look("secret-store", { secretStore: { value: broken } })).toMatch(/^fail/);
  expect(look("secret-store", { secretStore: { value: undefined } })).toBe(
    "fail: There is no ClusterSecretStore platform.",
  );
  const pending = ready("default-tls", "False", { dnsNames: ["*.edge-1.acme.cloud"] });
  expect(look("cloud-credentials", { certificates: { value: [pending] } })).toBe(
    "fail: Not issued: default-tls.",
  );
  expect(look("cloud-credentials", { certificates: { value: [] } })).toMatch(/^not-checkable/);
});

test("wants every ExternalSecret there and filled", () => {
  const secrets = (...value: ReturnType<typeof ready>[]) => look("secrets", { externalSecrets: { value } });
  expect(secrets()).toBe("fail: Not there: monitoring/grafana-admin.");
  expect(secrets(ready("grafana-admin", "False"))).toBe("fail: Not filled: monitoring/grafana-admin.");
  expect(secrets(ready("grafana-admin"), ready("of-a-team", "False"))).toBe("pass: All 1 are there.");
});

test("fails on a password that everybody knows", () => {
  const password = (value: boolean | undefined) =>
    look("default-passwords", { hasDefaultPassword: { value } });
  expect(password(true)).toMatch(/^fail/);
  expect(password(undefined)).toMatch(/^not-checkable/);
});

test("wants a receiver that reaches somebody", () => {
  expect(look("notifications", {}, { receivers: [] })).toMatch(/^fail: Alertmanager has no receiver/);
  expect(look("notifications", {}, { receivers: undefined })).toBe("fail: It runs no Alertmanager.");
});

test("judges what takes no API server, where that does not answer", () => {
  const judged = (more: Partial<WantedCluster> = {}) =>
    clusterItems({ ...wanted, ...more }, unreadCluster).flatMap(({ id, outcome, reason }) =>
      reason === "Not judged: the API server did not answer." ? [] : `${id}: ${outcome}`,
    );
  expect(judged()).toEqual([
    "volumes: not-checkable",
    "dns-settings: pass",
    "email: pass",
    "notifications: pass",
    "backups: pass",
  ]);
  const sample = { ...facts, account: "482910375562", components: [] };
  expect(judged({ facts: sample, grafanaSecret: undefined })).toEqual([
    "volumes: not-checkable",
    "dns-settings: pass",
    "email: pass",
    "cloud-credentials: fail",
    "secret-store: not-checkable",
    "default-passwords: not-checkable",
    "notifications: pass",
    "backups: fail",
  ]);
});

test("leaves open what a cluster does not run", () => {
  const bare = { facts: { ...facts, components: [] }, email: undefined, grafanaSecret: undefined };
  expect(look("email", {}, bare)).toBe("not-checkable: It does not run cert-manager.");
  expect(look("default-passwords", {}, bare)).toBe("not-checkable: It does not run Grafana.");
  expect(look("secret-store", {}, bare)).toBe("not-checkable: It does not run external-secrets.");
});

test("wants something that makes backups", () => {
  expect(look("backups", {}, { facts: { ...facts, components: [] } })).toMatch(/^fail/);
});
