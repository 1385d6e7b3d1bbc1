import { duration, percent } from "@hub/component";
import { z } from "zod";

const dnsLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const days = () => z.int().min(1, "must be at least 1 day");
const share = () => percent().positive("must be above 0 percent");

/** Where the metrics of a service are: a Service by its labels, and the port and path that answer. */
const place = (namespace: string, name: string) => ({
  namespace: z
    .string()
    .regex(dnsLabel, "must be the name of a namespace")
    .default(namespace)
    .describe("Namespace of the Service."),
  labels: z
    .record(z.string().min(1), z.string())
    .refine((labels) => Object.keys(labels).length > 0, "must name at least one label")
    .default({ "app.kubernetes.io/name": name })
    .describe("Labels of the Service, all of which it must have."),
  port: z
    .string()
    .regex(/^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a port of the Service")
    .default("metrics")
    .describe("Name of the port that answers with metrics."),
  path: z
    .string()
    .startsWith("/", "must be a path that starts with /")
    .default("/metrics")
    .describe("Path of the metrics."),
});

const service = (namespace: string, name: string) => z.strictObject(place(namespace, name)).prefault({});

const api = z
  .strictObject({
    ...place("llm-analytics", "api"),
    statusLabel: z
      .string()
      .regex(/^[a-z_][a-z0-9_]*$/, "must be a label's name, for example status_code")
      .default("status_code")
      .describe("Label of http_requests_total that has the status of the answer, for example 503."),
  })
  .prefault({});

const team = () =>
  z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "must be lower case letters, digits and hyphens");

export const settings = z.strictObject({
  services: z
    .strictObject({
      api: api.describe("The API: http_requests_total and http_request_duration_seconds."),
      frontend: service("llm-analytics", "frontend").describe("The frontend."),
      kafka: service("messaging", "kafka-exporter").describe("kafka_exporter beside Kafka."),
      redis: service("databases", "redis-exporter").describe("redis_exporter beside Redis."),
      timescaledb: service("databases", "postgres-exporter").describe(
        "postgres_exporter beside TimescaleDB.",
      ),
      pgbouncer: service("databases", "pgbouncer").describe(
        "pgbouncer_exporter beside the pooler in front of it.",
      ),
    })
    .prefault({})
    .describe("Where the hub's own services have their metrics."),
  thresholds: z
    .strictObject({
      crashLoopFor: duration()
        .default("5m")
        .describe("How long a container crashes again and again before that is critical."),
      apiErrorPercent: share()
        .default(5)
        .describe("Answers 5xx of the API above which that is critical, percent."),
      apiMinRequestsPerSecond: z
        .number()
        .min(0, "must not be negative")
        .default(0.1)
        .describe("Requests a second below which a share of errors says nothing."),
      certificateCriticalDays: days()
        .default(7)
        .describe("Days to the end of a certificate below which that is critical."),
      certificateWarningDays: days().default(30).describe("The same, for the warning."),
      databaseConnectionPercent: share()
        .default(90)
        .describe(
          "Connections in use above which that is critical, percent of those that the database allows.",
        ),
      webhookFailingFor: duration()
        .default("5m")
        .describe("How long the webhook of the Ingresses fails before that is critical."),
      lokiIngesterNotReadyFor: duration()
        .default("10m")
        .describe("How long an ingester of Loki is not ready before that is critical."),
      memoryPercent: share()
        .default(90)
        .describe("Memory of a container above which to warn, percent of its limit."),
      cpuPercent: share()
        .default(80)
        .describe("CPU of a container above which to warn, percent of its limit."),
      volumePercent: share().default(85).describe("Use of a volume above which to warn, percent."),
      kafkaLagMessages: z
        .int()
        .min(0, "must not be negative")
        .default(1000)
        .describe("Messages a consumer group may be behind before growth is worth a warning."),
      redisMemoryPercent: share()
        .default(90)
        .describe("Memory of Redis above which to warn, percent of its maxmemory."),
    })
    .refine(
      ({ certificateCriticalDays, certificateWarningDays }) =>
        certificateCriticalDays < certificateWarningDays,
      { path: ["certificateCriticalDays"], error: "must be less than certificateWarningDays" },
    )
    .prefault({})
    .describe("When to alert."),
  teams: z
    .object({
      "llm-analytics": team().default("hub").describe("API, frontend and consumers."),
      databases: team().default("data").describe("TimescaleDB and Redis."),
      messaging: team().default("data").describe("Kafka."),
    })
    .catchall(team())
    .superRefine((teams, context) => {
      for (const name of Object.keys(teams)) {
        if (dnsLabel.test(name)) continue;
        context.addIssue({ code: "custom", path: [name], message: "must be the name of a namespace" });
      }
    })
    .prefault({})
    .describe("Whose the alerts of a namespace are, the label `team`, by namespace."),
  defaultTeam: team().default("platform").describe("Whose the alerts of every other namespace are."),
  runbooks: z
    .url({ protocol: /^https$/, error: "must be an https URL" })
    .default("https://github.com/llm-analytics/infrastructure/blob/main/docs/runbooks")
    .describe("Where the pages of docs/runbooks are, for the link in each alert."),
});

export type Settings = z.output<typeof settings>;
