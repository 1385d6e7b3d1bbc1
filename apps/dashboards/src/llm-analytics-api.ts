import * as units from "@grafana/grafana-foundation-sdk/units";
import { type DashboardSpec, onCluster } from "./dashboard.ts";

// Recorded by the component monitoring-content.
const rate = `namespace_service:http_requests:rate5m{${onCluster}}`;
const rateByCode = `namespace_service_code:http_requests:rate5m{${onCluster}}`;
const errorRatio = `namespace_service:http_requests_errors:ratio_rate5m{${onCluster}}`;
const latency = (percentile: number) =>
  `max by (service) (namespace_service:http_request_duration_seconds:p${percentile}_5m{${onCluster}})`;

export const llmAnalyticsApi: DashboardSpec = {
  uid: "hub-llm-analytics-api",
  title: "LLM Analytics API",
  description: "How the API does for whoever calls it: requests, errors, latencies, each over five minutes.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Requests",
          description: "Requests a second, all pods together.",
          unit: units.RequestsPerSecond,
          queries: [{ expr: `sum by (service) (${rate})`, legend: "{{service}}" }],
        },
        {
          kind: "figure",
          title: "Errors",
          description: "Share of the answers that are 5xx. Above 5% ApiHighErrorRate fires.",
          unit: units.PercentUnit,
          limits: [0.01, 0.05],
          queries: [{ expr: `max by (service) (${errorRatio})`, legend: "{{service}}" }],
        },
        {
          kind: "figure",
          title: "Latency at 95%",
          description: "95 of 100 requests are answered within this time.",
          unit: units.Seconds,
          queries: [{ expr: latency(95), legend: "{{service}}" }],
        },
      ],
    },
    {
      title: "Requests",
      panels: [
        {
          kind: "graph",
          title: "Requests by code",
          description: "4xx are the callers' mistakes, 5xx are ours.",
          unit: units.RequestsPerSecond,
          queries: [{ expr: `sum by (code) (${rateByCode})`, legend: "{{code}}" }],
        },
        {
          kind: "graph",
          title: "Share of errors",
          description: "Share of the answers that are 5xx. Above 5% for five minutes ApiHighErrorRate fires.",
          unit: units.PercentUnit,
          queries: [{ expr: `max by (service) (${errorRatio})`, legend: "{{service}}" }],
        },
      ],
    },
    {
      title: "Latencies",
      panels: [
        {
          kind: "graph",
          title: "Latency",
          description:
            "Half, 95 and 99 of 100 requests are answered within these times. When only the last grows, few are hit.",
          unit: units.Seconds,
          queries: [50, 95, 99].map((percentile) => ({
            expr: latency(percentile),
            legend: `{{service}} ${percentile}%`,
          })),
        },
      ],
    },
  ],
};
