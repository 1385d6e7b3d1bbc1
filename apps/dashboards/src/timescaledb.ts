import * as units from "@grafana/grafana-foundation-sdk/units";
import { type DashboardSpec, interval, onCluster } from "./dashboard.ts";

const database = `${onCluster},job="timescaledb"`;
const pooler = `${onCluster},job="pgbouncer"`;
const perSecond = (counter: string) => `rate(${counter}{${database}}[${interval}])`;
const seconds = perSecond("pg_stat_statements_seconds_total");
const calls = perSecond("pg_stat_statements_calls_total");
const read = perSecond("pg_stat_database_blks_read");
const hit = perSecond("pg_stat_database_blks_hit");
const connectionShare = `sum by (namespace, instance) (pg_stat_database_numbackends{${database}}) / on (namespace, instance) max by (namespace, instance) (pg_settings_max_connections{${database}} - pg_settings_superuser_reserved_connections{${database}})`;

export const timescaledb: DashboardSpec = {
  uid: "hub-timescaledb",
  title: "TimescaleDB",
  description: "How long queries take, which take most, and who holds connections.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Connections in use",
          description: "Of those that are there for everybody. At 100% new ones are refused.",
          unit: units.PercentUnit,
          max: 1,
          limits: [0.75, 0.9],
          queries: [{ expr: `max(${connectionShare})`, legend: "in use" }],
        },
        {
          kind: "figure",
          title: "Mean query time",
          description: "Of all queries. Needs pg_stat_statements in the database and in the exporter.",
          unit: units.Seconds,
          queries: [{ expr: `sum(${seconds}) / (sum(${calls}) > 0)`, legend: "mean" }],
        },
        {
          kind: "figure",
          title: "Longest transaction",
          description:
            "The one that works for the longest time. Long ones hold locks and keep vacuum from its work.",
          unit: units.Seconds,
          limits: [300, 1800],
          queries: [
            { expr: `max(pg_stat_activity_max_tx_duration{${database},state="active"})`, legend: "longest" },
          ],
        },
        {
          kind: "figure",
          title: "Cache hits",
          description: "Share of the blocks that were in memory. Below 95% more memory or an index may help.",
          unit: units.PercentUnit,
          max: 1,
          limits: [0.95, 0.9],
          queries: [{ expr: `sum(${hit}) / (sum(${hit} + ${read}) > 0)`, legend: "hits" }],
        },
      ],
    },
    {
      title: "Queries",
      panels: [
        {
          kind: "graph",
          title: "Mean query time by database",
          description: "It grows with load, with missing indexes and with locks.",
          unit: units.Seconds,
          queries: [
            {
              expr: `sum by (datname) (${seconds}) / (sum by (datname) (${calls}) > 0)`,
              legend: "{{datname}}",
            },
          ],
        },
        {
          kind: "graph",
          title: "Queries that take most",
          description:
            "Seconds that each takes of a second, of the ten that take most. pg_stat_statements has the text by its id.",
          unit: units.Short,
          queries: [
            { expr: `topk(10, sum by (queryid, datname) (${seconds}))`, legend: "{{datname}} {{queryid}}" },
          ],
        },
      ],
    },
    {
      title: "Connections",
      panels: [
        {
          kind: "graph",
          title: "Connections by state",
          description:
            "Many that are idle: pools larger than they need be. Idle in transaction: somebody forgets to end it.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (datname, state) (pg_stat_activity_count{${database}})`,
              legend: "{{datname}}: {{state}}",
            },
          ],
        },
        {
          kind: "graph",
          title: "Connections in use by instance",
          description: "Above 90% for five minutes DatabaseConnectionsExhausted fires.",
          unit: units.PercentUnit,
          max: 1,
          queries: [{ expr: connectionShare, legend: "{{namespace}}/{{instance}}" }],
        },
      ],
    },
    {
      title: "Pooler",
      panels: [
        {
          kind: "graph",
          title: "Clients that wait",
          description:
            "Clients of PgBouncer that wait for a connection. None is right; those that wait for long fail.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (database) (pgbouncer_pools_client_waiting_connections{${pooler}})`,
              legend: "{{database}}",
            },
          ],
        },
        {
          kind: "graph",
          title: "Idle connections",
          description:
            "Connections of PgBouncer to the database that nobody uses. At none the next client waits.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (database) (pgbouncer_pools_server_idle_connections{${pooler}})`,
              legend: "{{database}}",
            },
          ],
        },
      ],
    },
    {
      title: "Work",
      panels: [
        {
          kind: "graph",
          title: "Transactions",
          description: "Transactions a second, those that were rolled back among them.",
          unit: units.OpsPerSecond,
          queries: [
            {
              expr: `sum by (datname) (${perSecond("pg_stat_database_xact_commit")} + ${perSecond("pg_stat_database_xact_rollback")})`,
              legend: "{{datname}}",
            },
          ],
        },
        {
          kind: "graph",
          title: "Longest transaction by database",
          description: "How long the one has worked that began first.",
          unit: units.Seconds,
          queries: [
            {
              expr: `max by (datname) (pg_stat_activity_max_tx_duration{${database},state="active"})`,
              legend: "{{datname}}",
            },
          ],
        },
      ],
    },
  ],
};
