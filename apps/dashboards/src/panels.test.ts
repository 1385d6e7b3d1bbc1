import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Panel } from "@grafana/grafana-foundation-sdk/dashboard";
import { hasProgram, runProgram } from "@hub/testing";
import { describe, expect, test } from "vitest";
import { knownMetrics } from "./known-metrics.ts";
import { dashboards, panelsOf, queriesOf } from "./testing.ts";

const source = { type: "prometheus", uid: "$datasource" };
const all = dashboards().flatMap((dashboard) =>
  panelsOf(dashboard).map((panel) => [`${dashboard.title}: ${panel.title}`, panel] as const),
);
const expressions = all.flatMap(([name, panel]) => queriesOf(panel).map(({ expr }) => ({ name, expr })));

const content = readFileSync(
  join(import.meta.dirname, "../../monitoring-content/src/rendered/defaults.yaml"),
  "utf8",
);
/** Names of what monitoring-content records. */
const recorded = [...content.matchAll(/record: (\S+)/g)].map(([, name = ""]) => name);
/** Jobs of what it scrapes, and those that kube-prometheus-stack has anyway. */
const jobs = [
  ...[...content.matchAll(/replacement: (\S+)/g)].map(([, job = ""]) => job),
  "kubelet",
  "kube-state-metrics",
];

/** The selectors of an expression: name of the metric, and what is in braces. */
const selectors = (expr: string) =>
  [...expr.matchAll(/([a-zA-Z_:][a-zA-Z0-9_:]*)\{([^}]*)\}/g)].map(([, metric = "", matchers = ""]) => ({
    metric,
    matchers,
  }));

describe.each(all)("%s", (_, panel: Panel) => {
  test("has a unit, and says in a sentence what it shows", () => {
    expect(panel.fieldConfig?.defaults.unit).toMatch(/\w/);
    expect(panel.description).toMatch(/^[A-Z0-9`].{10,}\.$/);
    expect(panel.title).toMatch(/^[A-Z]/);
  });

  test("asks the data source that is chosen, panel and queries alike", () => {
    expect(panel.datasource).toEqual(source);
    expect(queriesOf(panel).length).toBeGreaterThan(0);
    for (const query of queriesOf(panel)) expect(query.datasource).toEqual(source);
    const ids = queriesOf(panel).map(({ refId }) => refId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names its lines by words, and by labels that the query keeps", () => {
    for (const { expr, legendFormat = "" } of queriesOf(panel)) {
      expect(legendFormat).not.toMatch(/^(|__auto)$/);
      const kept = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = ""]) => list.split(/, */));
      for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/g)) expect(kept).toContain(label);
    }
  });

  test("looks at the chosen cluster alone, in every selector", () => {
    for (const { expr } of queriesOf(panel)) {
      expect(selectors(expr).length).toBeGreaterThan(0);
      for (const { matchers } of selectors(expr)) expect(matchers).toContain('cluster=~"$cluster"');
    }
  });

  test("uses only metrics that somebody is known to have", () => {
    const known = [...Object.values(knownMetrics).flat(), ...recorded];
    for (const { expr } of queriesOf(panel)) {
      for (const { metric, matchers } of selectors(expr)) {
        expect(known).toContain(metric);
        for (const [, job] of matchers.matchAll(/job="([^"]*)"/g)) expect(jobs).toContain(job);
      }
      // None without braces, which the rule above would not see.
      for (const name of known) expect(expr.replaceAll(`${name}{`, "")).not.toContain(name);
    }
  });
});

test("every metric that is known is used", () => {
  const used = new Set(expressions.flatMap(({ expr }) => selectors(expr).map(({ metric }) => metric)));
  const known = Object.values(knownMetrics).flat();
  expect(known.filter((name) => !used.has(name))).toEqual([]);
});

describe.skipIf(!hasProgram("promtool"))("by promtool", () => {
  /** With what Grafana puts in place of its variables. */
  const substituted = (expr: string) =>
    expr.replaceAll("$__rate_interval", "2m").replaceAll(/\$(cluster|component)/g, ".*");
  const check = (list: readonly string[]) =>
    runProgram("promtool", ["check", "rules", "rules.json"], {
      "rules.json": {
        groups: [
          { name: "panels", rules: list.map((expr, index) => ({ record: `panel:query:${index}`, expr })) },
        ],
      },
    });

  test("every query is PromQL", () => {
    const { exitCode, output } = check(expressions.map(({ expr }) => substituted(expr)));
    expect([exitCode, output]).toEqual([0, expect.stringContaining(`${expressions.length} rules found`)]);
  });

  test("a query that is none is found", () => {
    expect(check(["sum(up"]).exitCode).not.toBe(0);
  });

  test("the rollouts dashboard joins rings to Applications", () => {
    const query = expressions.find(({ name }) => name === "Rollouts of the fleet: Not Synced, by ring");
    const app = (name: string, ring: string, state: string) => [
      {
        series: `argocd_app_info{name="${name}",sync_status="${state}",health_status="Healthy",pod="controller-0"}`,
        values: "1x10",
      },
      {
        series: `argocd_app_labels{name="${name}",label_hub_llm_analytics_io_ring="${ring}"}`,
        values: "1x10",
      },
    ];
    const { exitCode, output } = runProgram("promtool", ["test", "rules", "test.json"], {
      "test.json": {
        tests: [
          {
            interval: "1m",
            input_series: [
              ...app("eu-canary-1", "canary", "OutOfSync"),
              ...app("eu-canary-1-keda", "canary", "OutOfSync"),
              ...app("eu-staging-1", "staging", "Synced"),
            ],
            promql_expr_test: [
              {
                expr: substituted(query?.expr ?? ""),
                eval_time: "5m",
                exp_samples: [{ labels: '{label_hub_llm_analytics_io_ring="canary"}', value: 2 }],
              },
            ],
          },
        ],
      },
    });
    expect([exitCode, output]).toEqual([0, expect.stringContaining("SUCCESS")]);
  });
});
