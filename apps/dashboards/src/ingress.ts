import * as units from "@grafana/grafana-foundation-sdk/units";
import { type DashboardSpec, interval, onCluster } from "./dashboard.ts";

const requests = (matchers = "") =>
  `rate(nginx_ingress_controller_requests{${onCluster}${matchers}}[${interval}])`;
// Requests to hosts that no Ingress has come with an empty one.
const known = ',ingress!=""';
const latency = (quantile: number) =>
  `histogram_quantile(${quantile}, sum by (le, ingress) (rate(nginx_ingress_controller_request_duration_seconds_bucket{${onCluster}${known}}[${interval}])))`;
const certificateDays = `(min by (host) (nginx_ingress_controller_ssl_expire_time_seconds{${onCluster},host!="",host!="_"}) - time()) / 86400`;

export const ingress: DashboardSpec = {
  uid: "hub-ingress-nginx",
  title: "NGINX ingress",
  description: "What comes in from outside: requests, answers, latencies, and how long certificates last.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Requests",
          description: "Requests a second, all Ingresses together, those to unknown hosts too.",
          unit: units.RequestsPerSecond,
          queries: [{ expr: `sum(${requests()})`, legend: "requests" }],
        },
        {
          kind: "figure",
          title: "Errors",
          description:
            "Share of the answers that are 5xx, whether the service said so or could not be reached.",
          unit: units.PercentUnit,
          limits: [0.01, 0.05],
          queries: [
            {
              expr: `(sum(${requests(',status=~"5.."')}) or vector(0)) / (sum(${requests()}) > 0)`,
              legend: "errors",
            },
          ],
        },
        {
          kind: "figure",
          title: "Next certificate to end",
          description:
            "Days until the first certificate that is served ends. They are renewed 30 days before.",
          unit: units.Days,
          limits: [30, 7],
          queries: [{ expr: `min(${certificateDays})`, legend: "days left" }],
        },
      ],
    },
    {
      title: "Requests",
      panels: [
        {
          kind: "graph",
          title: "Requests by Ingress",
          description: "Requests a second of each Ingress.",
          unit: units.RequestsPerSecond,
          queries: [{ expr: `sum by (ingress) (${requests(known)})`, legend: "{{ingress}}" }],
        },
        {
          kind: "graph",
          title: "Requests by code",
          description:
            "429 are limits that work, 499 callers that went away, 502 to 504 services that did not answer.",
          unit: units.RequestsPerSecond,
          queries: [{ expr: `sum by (status) (${requests()})`, legend: "{{status}}" }],
        },
      ],
    },
    {
      title: "Latencies and certificates",
      panels: [
        {
          kind: "graph",
          title: "Latency by Ingress",
          description: "95 of 100 requests are answered within this time, the service's own included.",
          unit: units.Seconds,
          queries: [{ expr: latency(0.95), legend: "{{ingress}} 95%" }],
        },
        {
          kind: "graph",
          title: "Days to the end of certificates",
          description:
            "Of the certificates that are served, by host. A line that falls below 30 is not renewed.",
          unit: units.Days,
          queries: [{ expr: certificateDays, legend: "{{host}}" }],
        },
      ],
    },
    {
      title: "Controller",
      panels: [
        {
          kind: "graph",
          title: "Connections by state",
          description:
            "Many that wait are clients that keep theirs open; many that read or write are slow ones.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (state) (nginx_ingress_controller_nginx_process_connections{${onCluster}})`,
              legend: "{{state}}",
            },
          ],
        },
      ],
    },
  ],
};
