import { hasProgram, runProgram } from "@hub/testing";
import { describe, expect, test } from "vitest";
import { type AlertCase, cases } from "./alert-cases.ts";
import { alerts } from "./alerts.ts";
import { settings } from "./settings.ts";
import { ruleFile } from "./testing.ts";

const runbooks = "https://github.com/llm-analytics/infrastructure/blob/main/docs/runbooks";
const all = alerts(settings.parse({}));

test("there are twelve, six of them critical, each with a page of its own", () => {
  expect(all.map(({ name, severity }) => `${severity} ${name}`)).toEqual([
    "critical PodCrashLooping",
    "critical ApiHighErrorRate",
    "critical CertificateExpiry",
    "critical DatabaseConnectionsExhausted",
    "critical IngressAdmissionWebhookFailing",
    "critical LokiIngesterNotReady",
    "warning ContainerMemoryHigh",
    "warning ContainerCpuHigh",
    "warning PersistentVolumeFilling",
    "warning KafkaConsumerLagGrowing",
    "warning RedisMemoryHigh",
    "warning CertificateExpiry",
  ]);
  expect(new Set(all.map(({ page }) => page)).size).toBe(12);
});

test("each is tried out below", () => {
  const identity = ({ page, name, severity }: Pick<AlertCase, "page" | "name" | "severity">) => ({
    page,
    name,
    severity,
  });
  expect(cases.map(identity)).toEqual(all.map(identity));
});

/** What promtool says of a situation: nothing where the alerts that fire are those. */
function unexpected(
  { name, severity, page, at }: AlertCase,
  series: AlertCase["deserves"],
  fired: AlertCase["fired"] | undefined,
  changed = {},
) {
  const { exitCode, output } = runProgram("promtool", ["test", "rules", "test.json"], {
    "rules.json": ruleFile(changed),
    "test.json": {
      rule_files: ["rules.json"],
      evaluation_interval: "1m",
      tests: [
        {
          interval: "1m",
          input_series: series,
          alert_rule_test: [
            {
              eval_time: at,
              alertname: name,
              exp_alerts: fired
                ? [
                    {
                      exp_labels: { severity, ...fired.labels },
                      exp_annotations: {
                        summary: fired.summary,
                        description: fired.description,
                        runbook_url: `${runbooks}/${page}.md`,
                      },
                    },
                  ]
                : [],
            },
          ],
        },
      ],
    },
  });
  return exitCode === 0 ? "" : output;
}

describe.skipIf(!hasProgram("promtool"))("by promtool", () => {
  test.each(cases.map((one) => [one.page, one] as const))("%s fires where it must, and says so", (_, one) => {
    expect(unexpected(one, one.deserves, one.fired)).toBe("");
  });

  test.each(cases.map((one) => [one.page, one.butFor, one] as const))(
    "%s stays silent on %s",
    (_page, _butFor, one) => {
      expect(unexpected(one, one.almost, undefined)).toBe("");
    },
  );

  test("the database is out of connections too where clients of its pooler wait and no connection is idle", () => {
    const one = cases.find(({ page }) => page === "database-connections-exhausted");
    const pooler = (waiting: number, idle: number) =>
      [
        ["client_waiting", waiting],
        ["server_idle", idle],
      ].map(([state, count]) => ({
        series: `pgbouncer_pools_${state}_connections{job="pgbouncer",namespace="databases",instance="10.0.0.5:9127",database="hub",user="api"}`,
        values: `${count}x30`,
      }));
    const fired = one && {
      labels: { namespace: "databases", instance: "10.0.0.5:9127", database: "hub", team: "data" },
      summary: "100% of the connections to TimescaleDB in databases are in use.",
      description: "At 100% whoever needs one waits or gets an error. Database or pooler 10.0.0.5:9127.",
    };
    expect(one && unexpected(one, pooler(3, 0), fired)).toBe("");
    expect(one && unexpected(one, pooler(3, 1), undefined)).toBe("");
    expect(one && unexpected(one, pooler(0, 0), undefined)).toBe("");
  });

  test("the volume of Prometheus may be as full as Prometheus lets it be", () => {
    const one = cases.find(({ page }) => page === "persistent-volume-filling");
    const name = "prometheus-kube-prometheus-stack-db-prometheus-kube-prometheus-stack-0";
    const series = (one?.deserves ?? []).map(({ series, values }) => ({
      series: series.replace("data-timescaledb-0", name),
      values,
    }));
    expect(one && unexpected(one, series, undefined)).toBe("");
  });

  test("a test that expects the wrong thing fails", () => {
    const [crash] = cases;
    if (!crash) throw new Error("no cases");
    expect(unexpected(crash, crash.almost, crash.fired)).toContain("FAILED");
    expect(unexpected(crash, crash.deserves, undefined)).toContain("FAILED");
  });

  test("the thresholds are those of the settings", () => {
    const without = (page: string, thresholds: object) => {
      const one = cases.find((candidate) => candidate.page === page);
      return one && unexpected(one, one.deserves, undefined, { thresholds });
    };
    expect({
      "pod-crash-looping": without("pod-crash-looping", { crashLoopFor: "10m" }),
      "api-high-error-rate": without("api-high-error-rate", { apiErrorPercent: 6 }),
      "a quiet API": without("api-high-error-rate", { apiMinRequestsPerSecond: 2 }),
      "certificate-expiry-critical": without("certificate-expiry-critical", { certificateCriticalDays: 5 }),
      "database-connections-exhausted": without("database-connections-exhausted", {
        databaseConnectionPercent: 100,
      }),
      "ingress-admission-webhook-failing": without("ingress-admission-webhook-failing", {
        webhookFailingFor: "20m",
      }),
      "loki-ingester-not-ready": without("loki-ingester-not-ready", { lokiIngesterNotReadyFor: "20m" }),
      "container-memory-high": without("container-memory-high", { memoryPercent: 92 }),
      "container-cpu-high": without("container-cpu-high", { cpuPercent: 83 }),
      "persistent-volume-filling": without("persistent-volume-filling", { volumePercent: 87 }),
      "kafka-consumer-lag-growing": without("kafka-consumer-lag-growing", { kafkaLagMessages: 5000 }),
      "redis-memory-high": without("redis-memory-high", { redisMemoryPercent: 96 }),
      "certificate-expiry-warning": without("certificate-expiry-warning", { certificateWarningDays: 28 }),
    }).toEqual(Object.fromEntries([...cases.map(({ page }) => [page, ""]), ["a quiet API", ""]]));
  });
});
