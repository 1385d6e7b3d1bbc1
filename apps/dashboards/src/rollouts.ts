import * as units from "@grafana/grafana-foundation-sdk/units";
import { type DashboardSpec, onCluster } from "./dashboard.ts";

// How Argo CD writes the labels hub.llm-analytics.io/<name> of an Application.
const ring = "label_hub_llm_analytics_io_ring";
const component = "label_hub_llm_analytics_io_component";
const release = "label_hub_llm_analytics_io_release";
const cluster = "label_hub_llm_analytics_io_cluster";

const info = (matchers = "") => `argocd_app_info{${onCluster}${matchers}}`;
/** Adds labels of the Applications to what has their names. Names are unique on a hub. */
const withLabels = (expr: string, ...labels: readonly string[]) =>
  `${expr} * on (name) group_left (${labels.join(", ")}) max by (name, ${labels.join(", ")}) (argocd_app_labels{${onCluster}})`;
const applications = (state: string, matchers = "") => `max by (name, ${state}) (${info(matchers)})`;
const syncs = (matchers = "") => `increase(argocd_app_sync_total{${onCluster}${matchers}}[1h])`;

export const rollouts: DashboardSpec = {
  uid: "hub-rollouts",
  title: "Rollouts of the fleet",
  description: "How a change goes through the rings, as the Argo CD of this hub sees it.",
  variables: [
    {
      name: "component",
      label: "Component",
      query: `label_values(argocd_app_labels, ${component})`,
    },
  ],
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Applications",
          description: "Applications of this hub: one of each cluster, and one of each of its components.",
          unit: units.Short,
          queries: [{ expr: `count(${applications("health_status")})`, legend: "Applications" }],
        },
        {
          kind: "figure",
          title: "Not Synced",
          description:
            "Applications that are not yet as Git wants them. Some while a rollout runs, none afterwards.",
          unit: units.Short,
          limits: [1, 20],
          queries: [
            {
              expr: `count(${applications("sync_status", ',sync_status!="Synced"')}) or vector(0)`,
              legend: "not Synced",
            },
          ],
        },
        {
          kind: "figure",
          title: "Degraded",
          description: "Applications that do not work. A rollout waits for them.",
          unit: units.Short,
          limits: [1, 5],
          queries: [
            {
              expr: `count(${applications("health_status", ',health_status="Degraded"')}) or vector(0)`,
              legend: "Degraded",
            },
          ],
        },
        {
          kind: "figure",
          title: "Syncs that failed",
          description: "In the last hour.",
          unit: units.Short,
          limits: [1, 10],
          queries: [{ expr: `sum(${syncs(',phase=~"Error|Failed"')}) or vector(0)`, legend: "failed" }],
        },
      ],
    },
    {
      title: "Rings",
      panels: [
        {
          kind: "graph",
          title: "Not Synced, by ring",
          description:
            "One hill after the other, in the order of the rings: that is a rollout. One that stays is stuck.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (${ring}) (${withLabels(applications("sync_status", ',sync_status!="Synced"'), ring)})`,
              legend: `{{${ring}}}`,
            },
          ],
        },
        {
          kind: "graph",
          title: "Not Healthy, by ring",
          description:
            "Progressing while a change goes in. Degraded or Missing for long holds back the rings after it.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (${ring}, health_status) (${withLabels(applications("health_status", ',health_status!="Healthy"'), ring)})`,
              legend: `{{${ring}}}: {{health_status}}`,
            },
          ],
        },
      ],
    },
    {
      title: "What moves",
      panels: [
        {
          kind: "graph",
          title: "Clusters by release",
          description:
            "How many clusters run which release of the chosen components: one line rises as another falls.",
          unit: units.Short,
          queries: [
            {
              expr: `count by (${component}, ${release}) (max by (name, ${component}, ${release}) (argocd_app_labels{${onCluster},${component}=~"$component",${component}!=""}))`,
              legend: `{{${component}}} {{${release}}}`,
            },
          ],
        },
        {
          kind: "graph",
          title: "Syncs",
          description: "Syncs in an hour by how they ended. Failed ones are tried again.",
          unit: units.Short,
          queries: [{ expr: `sum by (phase) (${syncs()})`, legend: "{{phase}}" }],
        },
      ],
    },
    {
      title: "What holds it up",
      panels: [
        {
          kind: "graph",
          title: "Applications that are not Healthy, by cluster",
          description: "The clusters to look at. `hubctl status <cluster>` says what each of them waits for.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (${cluster}) (${withLabels(applications("health_status", ',health_status!="Healthy"'), cluster)})`,
              legend: `{{${cluster}}}`,
            },
          ],
        },
      ],
    },
  ],
};
