import * as units from "@grafana/grafana-foundation-sdk/units";
import { type DashboardSpec, interval, onCluster } from "./dashboard.ts";

const redis = `${onCluster},job="redis"`;
const perSecond = (counter: string) => `rate(${counter}{${redis}}[${interval}])`;
const hits = perSecond("redis_keyspace_hits_total");
const misses = perSecond("redis_keyspace_misses_total");
const used = `redis_memory_used_bytes{${redis}}`;
const usedShare = `${used} / (redis_memory_max_bytes{${redis}} > 0)`;
const hitRate = (labels: string) =>
  `sum${labels} (${hits}) / (sum${labels} (${hits}) + sum${labels} (${misses}) > 0)`;

export const redisDashboard: DashboardSpec = {
  uid: "hub-redis",
  title: "Redis",
  description: "What Redis does, how often it has what is asked for, and how full it is.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Commands",
          description: "Commands a second, all instances together.",
          unit: units.OpsPerSecond,
          queries: [{ expr: `sum(${perSecond("redis_commands_processed_total")})`, legend: "commands" }],
        },
        {
          kind: "figure",
          title: "Hit rate",
          description: "Share of the keys asked for that were there. Of a cache, below 80% is worth a look.",
          unit: units.PercentUnit,
          max: 1,
          limits: [0.8, 0.5],
          queries: [{ expr: hitRate(""), legend: "hits" }],
        },
        {
          kind: "figure",
          title: "Memory in use",
          description: "Share of maxmemory, of the fullest instance. Without maxmemory there is no figure.",
          unit: units.PercentUnit,
          max: 1,
          limits: [0.8, 0.9],
          queries: [{ expr: `max(${usedShare})`, legend: "in use" }],
        },
      ],
    },
    {
      title: "Work",
      panels: [
        {
          kind: "graph",
          title: "Commands by instance",
          description: "Commands a second. One instance far above the others: clients that do not spread.",
          unit: units.OpsPerSecond,
          queries: [
            {
              expr: `sum by (namespace, instance) (${perSecond("redis_commands_processed_total")})`,
              legend: "{{namespace}}/{{instance}}",
            },
          ],
        },
        {
          kind: "graph",
          title: "Hit rate by namespace",
          description:
            "Share of the keys asked for that were there. It falls when keys are dropped for lack of memory.",
          unit: units.PercentUnit,
          max: 1,
          queries: [{ expr: hitRate(" by (namespace)"), legend: "{{namespace}}" }],
        },
      ],
    },
    {
      title: "Memory",
      panels: [
        {
          kind: "graph",
          title: "Memory by instance",
          description: "What the keys and the clients' buffers take.",
          unit: units.BytesIEC,
          queries: [{ expr: `max by (namespace, instance) (${used})`, legend: "{{namespace}}/{{instance}}" }],
        },
        {
          kind: "graph",
          title: "Memory of maxmemory",
          description: "Above 90% RedisMemoryHigh warns; at 100% keys are dropped or writes refused.",
          unit: units.PercentUnit,
          max: 1,
          queries: [
            { expr: `max by (namespace, instance) (${usedShare})`, legend: "{{namespace}}/{{instance}}" },
          ],
        },
      ],
    },
  ],
};
