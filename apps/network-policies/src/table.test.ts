import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Component, providers, SettingError, valueAt } from "@hub/component";
import { renderForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import { parse } from "yaml";
import networkPolicies from "./index.ts";
import { platformRows } from "./platform-connections.ts";
import { workloads } from "./workloads.ts";

const apps = join(import.meta.dirname, "../..");

/** Every component of the repository. */
const components = await Promise.all(
  readdirSync(apps)
    .map((name) => join(apps, name, "src/index.ts"))
    .filter((file) => existsSync(file))
    // A component is what every src/index.ts of apps/ exports.
    .map(async (file) => ((await import(file)) as { default: Component }).default),
);

const everyComponent = components.map(({ name }) => name);

/** Workloads that components of this namespace bring: a webhook of one may be answered by another. */
const workloadsIn = ({ namespace, extraNamespaces }: Component) =>
  Object.values(workloads).filter(({ namespace: other }) =>
    [namespace, ...extraNamespaces].some(({ name }) => name === other),
  );
const workloadsOf = (component: Component) =>
  Object.values(workloads).filter(({ of }) => of.includes(component.name));

/** As operators leave it, on a cluster that runs all that it can run beside. */
function rendered(component: Component) {
  const facts = { components: everyComponent.filter((name) => !exclusive(component.name).includes(name)) };
  for (const provider of providers) {
    try {
      return renderForTest(component, { ...facts, provider });
    } catch (error) {
      // Some are for one provider.
      if (!(error instanceof SettingError)) throw error;
    }
  }
  throw new Error(`${component.name} runs nowhere.`);
}

/** Of two that refuse to run together, the other one. */
const exclusive = (name: string): readonly string[] =>
  [
    ["loki", "loki-distributed"],
    ["alloy", "promtail"],
  ].flatMap((pair) => (pair.includes(name) ? pair.filter((other) => other !== name) : []));

const answers = (names: readonly string[], from: string) =>
  platformRows.some(([whoever, to]) => whoever === from && names.includes(to));

const nameOf = ({ name }: { name: string }) => name;

/** Whether values switch a monitor of Prometheus on, wherever that stands. */
function hasMonitor(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, entry]) =>
      (/^(service|pod)monitor$/i.test(key) && Object.values(entry ?? {}).includes(true)) || hasMonitor(entry),
  );
}

test("names no component that does not exist", () => {
  const named = [...new Set(Object.values(workloads).flatMap(({ of }) => of))];
  expect(named.filter((name) => !everyComponent.includes(name))).toEqual([]);
});

test("says the namespace that a component has itself", () => {
  for (const component of components)
    for (const { name, namespace } of workloadsOf(component))
      expect([name, workloadsIn(component).map(nameOf), namespace]).toEqual([
        name,
        expect.arrayContaining([name]),
        namespace,
      ]);
});

test("knows the namespaces that applications have by default", () => {
  const namespaces = components.find(({ name }) => name === "namespaces")?.settings.parse({}) as {
    application: Record<string, unknown>;
  };
  const { applicationNamespaces } = networkPolicies.settings.parse({});
  expect(applicationNamespaces).toEqual(Object.keys(namespaces.application).sort());
});

test("knows every component that has pods", () => {
  /** Charts that bring kinds alone. */
  const kindsAlone = ["gateway-api-crds", "istio-base", "prometheus-operator-crds"];
  const withPods = components.filter(({ chart, name }) => chart && !kindsAlone.includes(name));
  expect(withPods.filter((component) => workloadsOf(component).length === 0).map(nameOf)).toEqual([]);
});

test("lets Prometheus in wherever a component asks to be scraped", () => {
  const scraped = components.filter((component) => {
    const { values, manifests } = rendered(component);
    return hasMonitor(values) || manifests.some(({ kind }) => /^(Service|Pod)Monitor$/.test(String(kind)));
  });
  expect(scraped.map(nameOf)).toContain("cert-manager");
  for (const component of scraped) {
    const names = workloadsOf(component).map(nameOf);
    // What scrapes others brings no pods of its own.
    if (names.length === 0) continue;
    expect([component.name, answers(names, "prometheus")]).toEqual([component.name, true]);
  }
});

test("lets the API server in wherever a component has a webhook, or an API", () => {
  const kinds = ["APIService", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];
  const asked = components.filter(({ argo }) => argo.clusterKinds.some(({ kind }) => kinds.includes(kind)));
  expect(asked.map(nameOf)).toContain("gatekeeper");
  for (const component of asked) {
    const names = workloadsIn(component).map(nameOf);
    expect([component.name, answers(names, "api-server")]).toEqual([component.name, true]);
  }
});

test("has each connection once", () => {
  const pairs = platformRows.map(([from, to, ports]) => `${from} ${to} ${JSON.stringify(ports)}`);
  const twice = pairs.filter((pair, index) => pairs.indexOf(pair) !== index);
  // What needs an identity of the cloud and hosts outside has both.
  expect(twice).toEqual([]);
});

test("lets the API server in at every port that charts hide in their templates", () => {
  const ports = (to: string) =>
    platformRows.flatMap((row) => (row[0] === "api-server" && row[1] === to ? row[2] : []));
  const hidden = {
    "envoy-gateway": [9443],
    istiod: [15017],
    "keda-metrics": [6443],
    "keda-webhooks": [9443],
    "prometheus-operator": [10250],
    "vertical-pod-autoscaler": [8000],
  };
  expect(Object.fromEntries(Object.keys(hidden).map((to) => [to, ports(to)]))).toEqual(hidden);
});

/** Where charts say the ports of their pods. */
const portsInValues: readonly (readonly [from: string, to: string, component: string, path: string])[] = [
  ["api-server", "cert-manager-webhook", "cert-manager", "webhook.securePort"],
  ["api-server", "external-secrets-webhook", "external-secrets", "webhook.port"],
  ["api-server", "gatekeeper", "gatekeeper", "controllerManager.port"],
  ["api-server", "ingress-nginx", "ingress-nginx", "controller.admissionWebhooks.port"],
  ["api-server", "metrics-server", "metrics-server", "containerPort"],
  ["api-server", "prometheus-adapter", "prometheus-adapter", "listenPort"],
  ["prometheus", "alloy", "alloy", "alloy.listenPort"],
  ["prometheus", "external-secrets", "external-secrets", "metrics.listen.port"],
  ["prometheus", "gatekeeper", "gatekeeper", "audit.metricsPort"],
  ["prometheus", "gatekeeper", "gatekeeper", "controllerManager.metricsPort"],
  ["prometheus", "ingress-nginx", "ingress-nginx", "controller.metrics.port"],
  ["prometheus", "keda-metrics", "keda", "prometheus.metricServer.port"],
  ["prometheus", "keda-operator", "keda", "prometheus.operator.port"],
  ["prometheus", "keda-webhooks", "keda", "prometheus.webhooks.port"],
  ["prometheus", "promtail", "promtail", "config.serverPort"],
  ["prometheus", "tempo", "tempo", "tempo.server.http_listen_port"],
];

const charts = join(import.meta.dirname, "../../../../shared/charts");

/** The chart's own values, where charts are stored beside the checkout. */
function storedValues(component: string): unknown {
  const chart = components.find(({ name }) => name === component)?.chart;
  const file = join(charts, chart?.name ?? "", chart?.version ?? "", "values.yaml");
  return chart && existsSync(file) ? parse(readFileSync(file, "utf8")) : undefined;
}

test.skipIf(!existsSync(charts))("has the ports that charts give their pods", () => {
  const known = portsInValues.flatMap(([from, to, component, path]) => {
    const values = storedValues(component);
    return values ? [{ from, to, path, port: valueAt(values, path.split(".")) }] : [];
  });
  expect(known.length).toBeGreaterThan(10);
  for (const { from, to, path, port } of known) {
    const ports = platformRows.flatMap((row) => (row[0] === from && row[1] === to ? row[2] : []));
    expect([to, path, ports]).toEqual([to, path, expect.arrayContaining([port])]);
  }
});
