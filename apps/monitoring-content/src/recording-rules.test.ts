import { hasProgram, runProgram } from "@hub/testing";
import { describe, expect, test } from "vitest";
import { ruleFile } from "./testing.ts";

const api = 'job="llm-analytics-api",namespace="llm-analytics",service="api"';
const labels = '{namespace="llm-analytics", service="api"}';

/** What promtool says against these values after ten minutes: nothing where all of them are right. */
function wrong(
  series: readonly { series: string; values: string }[],
  values: { readonly [expr: string]: { labels: string; value: number } | null },
  settings = {},
) {
  const { exitCode, output } = runProgram("promtool", ["test", "rules", "test.json"], {
    "rules.json": ruleFile(settings),
    "test.json": {
      rule_files: ["rules.json"],
      evaluation_interval: "1m",
      tests: [
        {
          interval: "1m",
          input_series: series,
          promql_expr_test: Object.entries(values).map(([expr, sample]) => ({
            expr,
            eval_time: "10m",
            exp_samples: sample ? [sample] : [],
          })),
        },
      ],
    },
  });
  return exitCode === 0 ? "" : output;
}

describe.skipIf(!hasProgram("promtool"))("by promtool", () => {
  test("every rule is one that Prometheus takes", () => {
    const { output } = runProgram("promtool", ["check", "rules", "rules.json"], { "rules.json": ruleFile() });
    expect(output).toContain("SUCCESS: 18 rules found");
  });

  test("the rate and the share of errors are summed over the pods of the API", () => {
    const requests = (pod: string, code: string, perMinute: number) => ({
      series: `http_requests_total{${api},pod="${pod}",status_code="${code}"}`,
      values: `0+${perMinute}x20`,
    });
    const series = [
      requests("api-0", "200", 540),
      requests("api-1", "200", 540),
      requests("api-1", "500", 120),
    ];
    expect(
      wrong(series, {
        "namespace_service:http_requests:rate5m": {
          labels: `namespace_service:http_requests:rate5m${labels}`,
          value: 20,
        },
        "namespace_service:http_requests_errors:ratio_rate5m": {
          labels: `namespace_service:http_requests_errors:ratio_rate5m${labels}`,
          value: 0.1,
        },
        'namespace_service_code:http_requests:rate5m{code="500"}': {
          labels:
            'namespace_service_code:http_requests:rate5m{code="500", namespace="llm-analytics", service="api"}',
          value: 2,
        },
      }),
    ).toBe("");
  });

  test("an API without any error has a share of zero, and one without requests has none", () => {
    const ratio = "namespace_service:http_requests_errors:ratio_rate5m";
    const series = (values: string) => [{ series: `http_requests_total{${api},status_code="200"}`, values }];
    expect(wrong(series("0+60x20"), { [ratio]: { labels: `${ratio}${labels}`, value: 0 } })).toBe("");
    expect(wrong(series("60x20"), { [ratio]: null })).toBe("");
  });

  test("the status is where the settings say that the API's library has it", () => {
    const ratio = "namespace_service:http_requests_errors:ratio_rate5m";
    for (const statusLabel of ["code", "status"]) {
      const series = [{ series: `http_requests_total{${api},${statusLabel}="502"}`, values: "0+60x20" }];
      const settings = { services: { api: { statusLabel } } };
      expect(wrong(series, { [ratio]: { labels: `${ratio}${labels}`, value: 1 } }, settings)).toBe("");
    }
  });

  test("latencies are those of all pods together, and of no other service", () => {
    const bucket = (job: string, pod: string, le: string, perMinute: number) => ({
      series: `http_request_duration_seconds_bucket{job="${job}",namespace="llm-analytics",service="api",pod="${pod}",le="${le}"}`,
      values: `0+${perMinute}x20`,
    });
    const pod = (job: string, name: string, fast: number, all: number) => [
      bucket(job, name, "0.1", fast),
      bucket(job, name, "1", all),
      bucket(job, name, "+Inf", all),
    ];
    // Nine of ten take less than 0.1 s, the others less than 1 s.
    const series = [
      ...pod("llm-analytics-api", "api-0", 100, 100),
      ...pod("llm-analytics-api", "api-1", 80, 100),
      ...pod("loki-gateway", "gateway-0", 0, 1000),
    ];
    const at = (percentile: number, value: number) => {
      const name = `namespace_service:http_request_duration_seconds:p${percentile}_5m`;
      return { [`round(${name}, 0.001)`]: { labels, value } };
    };
    expect(wrong(series, { ...at(50, 0.056), ...at(95, 0.55), ...at(99, 0.91) })).toBe("");
  });
});
