import { reversedKeys } from "@hub/component";
import { checksForTest, objectNames, renderForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import type { IServiceMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import component from "./index.ts";
import { ruleFile } from "./testing.ts";

type Settings = z.input<typeof component.settings>;

const everything = {
  services: {
    api: { labels: { app: "gateway" }, port: "http", path: "/internal/metrics", statusLabel: "code" },
    kafka: { namespace: "streams" },
  },
  thresholds: { apiErrorPercent: 2.5, memoryPercent: 95, certificateCriticalDays: 3 },
  teams: { billing: "billing", databases: "storage" },
  defaultTeam: "sre",
  runbooks: "https://wiki.llm-analytics.io/runbooks/",
} satisfies Settings;
const components = ["istio-cni", "kube-prometheus-stack", "prometheus-adapter"];

const messages = (settings: object) =>
  component.settings
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

test("renders with the defaults", () => expectRendered(renderForTest(component), "defaults"));

test("renders with everything that it can do", () =>
  expectRendered(renderForTest(component, { components }, everything), "everything"));

test("renders the same in whatever order a file has its keys", () => {
  expect(renderForTest(component, { components }, reversedKeys(everything))).toEqual(
    renderForTest(component, { components }, everything),
  );
});

describe("monitors", () => {
  const monitorOf = (name: string, settings: Settings = {}) => {
    const { manifests } = renderForTest(component, {}, settings);
    const found = manifests.find((object) => objectNames([object])[0] === `ServiceMonitor/${name}`);
    // The name says its kind.
    return (found as unknown as IServiceMonitor | undefined)?.spec;
  };

  test("of components are there only where the cluster runs them", () => {
    const names = (running: string[]) =>
      objectNames(renderForTest(component, { components: running }).manifests).filter((name) =>
        /istio|adapter/.test(name),
      );
    expect(names([])).toEqual([]);
    expect(names(["prometheus-adapter"])).toEqual(["ServiceMonitor/prometheus-adapter"]);
    expect(names(components)).toEqual(["PodMonitor/istio-cni", "ServiceMonitor/prometheus-adapter"]);
  });

  test("look for the hub's services in the namespaces of the platform", () => {
    const found = [
      "llm-analytics-api",
      "llm-analytics-frontend",
      "kafka",
      "redis",
      "timescaledb",
      "pgbouncer",
    ].map((name) => {
      const { namespaceSelector, selector } = monitorOf(name) ?? {};
      return `${namespaceSelector?.matchNames?.join()}/${Object.values(selector?.matchLabels ?? {}).join()}`;
    });
    expect(found).toEqual([
      "llm-analytics/api",
      "llm-analytics/frontend",
      "messaging/kafka-exporter",
      "databases/redis-exporter",
      "databases/postgres-exporter",
      "databases/pgbouncer",
    ]);
  });

  test("find a service that is elsewhere by what the settings say, and its metrics keep their job", () => {
    expect(monitorOf("llm-analytics-api", everything)).toEqual({
      namespaceSelector: { matchNames: ["llm-analytics"] },
      selector: { matchLabels: { app: "gateway" } },
      endpoints: [
        {
          port: "http",
          path: "/internal/metrics",
          relabelings: [{ targetLabel: "job", replacement: "llm-analytics-api" }],
        },
      ],
    });
  });
});

describe("every alert", () => {
  const rules = (settings: Settings = {}) =>
    ruleFile(settings).groups.flatMap(({ rules = [] }) => rules.filter(({ alert }) => alert));

  test("says how bad it is, whose it is, what is wrong and what to do", () => {
    expect(rules()).toHaveLength(12);
    for (const { labels, annotations, for: holds } of rules()) {
      expect(labels?.severity).toMatch(/^(critical|warning)$/);
      expect(labels?.team).toContain("platform");
      expect(annotations?.summary).toMatch(/\.$/);
      expect(annotations?.description).toMatch(/\.$/);
      expect(annotations?.runbook_url).toMatch(/^https:\/\/github\.com\/.*\/docs\/runbooks\/[a-z-]+\.md$/);
      expect(holds).toMatch(/^\d+[mh]$/);
    }
  });

  test("leads to the runbooks that the settings name, with or without a slash at the end", () => {
    const [first] = rules(everything);
    expect(first?.annotations?.runbook_url).toBe(
      "https://wiki.llm-analytics.io/runbooks/pod-crash-looping.md",
    );
  });

  test("goes to the team of its namespace, and to the default team where none is named", () => {
    const [first] = rules(everything);
    expect(first?.labels?.team).toBe(
      '{{ if eq $labels.namespace "billing" }}billing{{ else if eq $labels.namespace "databases" }}storage{{ else if eq $labels.namespace "llm-analytics" }}hub{{ else if eq $labels.namespace "messaging" }}data{{ else }}sre{{ end }}',
    );
  });
});

test("checks that its rules are there, and that Prometheus sees what it scrapes for the components", () => {
  expect(checksForTest(component, { components })).toMatchObject([
    { kind: "exists", object: { kind: "PrometheusRule", name: "platform-alerts" } },
    { kind: "exists", object: { kind: "PrometheusRule", name: "llm-analytics-api" } },
    { kind: "target-up", namespace: "istio-cni" },
    { kind: "target-up", namespace: "prometheus-adapter" },
  ]);
  expect(checksForTest(component)).toHaveLength(2);
});

test("refuses settings that make no sense, all of them at once", () => {
  expect(
    messages({
      services: {
        api: { namespace: "Shop", labels: {}, port: "8080", path: "metrics", statusLabel: "status-code" },
        mongo: {},
      },
      thresholds: {
        apiErrorPercent: 0,
        cpuPercent: 800,
        crashLoopFor: "5",
        certificateCriticalDays: 30,
        kafkaLagMessages: -1,
      },
      teams: { Billing: "billing", databases: "Data Team" },
      runbooks: "http://wiki/runbooks",
    }),
  ).toMatchInlineSnapshot(`
    [
      "services.api.namespace must be the name of a namespace",
      "services.api.labels must name at least one label",
      "services.api.port must be the name of a port of the Service",
      "services.api.path must be a path that starts with /",
      "services.api.statusLabel must be a label's name, for example status_code",
      "services Unrecognized key: "mongo"",
      "thresholds.crashLoopFor must be a duration with its unit, for example 30s, 15m, 720h or 30d",
      "thresholds.apiErrorPercent must be above 0 percent",
      "thresholds.cpuPercent must be 0 to 100 percent",
      "thresholds.kafkaLagMessages must not be negative",
      "thresholds.certificateCriticalDays must be less than certificateWarningDays",
      "teams.databases must be lower case letters, digits and hyphens",
      "teams.Billing must be the name of a namespace",
      "runbooks must be an https URL",
    ]
  `);
});
