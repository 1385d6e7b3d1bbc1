import { z } from "zod";
import { enabled } from "./fields.ts";

const host = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?";
const address = () =>
  z.string().regex(new RegExp(`^${host}:\\d{1,5}$`), "must be host:port, for example db.example.com:5432");

const count = (what: string) => z.int().min(1, `must be at least 1 ${what}`);

const secret = (entry: string, properties: string) =>
  z
    .string()
    .min(1, "must name an entry of the secret store")
    .default(entry)
    .describe(`Entry of the secret store, JSON with ${properties}.`);

const tls = (by: "none" | "private") =>
  z
    .enum(["none", "public", "private"])
    .default(by)
    .describe(
      "none: plain text. public: TLS with a certificate of a public CA. private: of a CA that the secret's property `ca` holds.",
    );

/** How far a consumer group is behind in a topic. */
export const kafka = z.strictObject({
  enabled: enabled(),
  bootstrapServers: z
    .array(address())
    .min(1, "must name at least one broker")
    .default(["kafka-bootstrap.messaging.svc.cluster.local:9093"])
    .describe("Brokers to ask first, host:port."),
  topic: z.string().min(1, "must name a topic").default("llm-events").describe("Topic that it reads."),
  consumerGroup: z
    .string()
    .min(1, "must name a consumer group")
    .default("event-consumer")
    .describe("Consumer group that reads it."),
  lagPerReplica: count("message").default(1000).describe("Messages that a replica may be behind."),
  partitions: count("partition")
    .default(30)
    .describe("Partitions of the topic. Replicas beyond them would stand idle."),
  sasl: z
    .enum(["none", "plaintext", "scram_sha256", "scram_sha512"])
    .default("scram_sha512")
    .describe("How it logs in, with the secret's `username` and `password`."),
  tls: tls("private"),
  secret: secret("keda-kafka", "`username`, `password` and `ca`, as far as `sasl` and `tls` need them"),
});

/** How long a list is. */
export const redis = z.strictObject({
  enabled: enabled(),
  address: address()
    .default("redis.databases.svc.cluster.local:6379")
    .describe("Where Redis listens, host:port."),
  database: z.int().min(0, "must be a database's number, 0 or more").default(0).describe("Database."),
  queue: z
    .string()
    .min(1, "must name a list")
    .default("jobs")
    .describe("Key of the list, set or sorted set."),
  lengthPerReplica: count("entry").default(50).describe("Entries that a replica may have before it."),
  tls: tls("none"),
  secret: secret(
    "keda-redis",
    "`password`; where `tls` is private also `ca`, and `tls` with the value enable",
  ),
});

/** How many requests come, as Prometheus counts them. */
export const httpRate = z.strictObject({
  enabled: enabled(),
  serverAddress: z
    .url({ protocol: /^https?$/, error: "must be a URL, for example http://prometheus.example.svc:9090" })
    .default("http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local:9090")
    .describe("URL of Prometheus."),
  query: z
    .string()
    .default("")
    .describe("PromQL that gives one number. Empty: requests per second of the workload's Service."),
  requestsPerSecond: count("request per second").default(100).describe("What a replica should get."),
  login: z
    .enum(["none", "basic", "bearer"])
    .default("none")
    .describe(
      "How Prometheus wants to be asked. basic needs `username` and `password` in the secret, bearer `token`.",
    ),
  secret: secret("keda-prometheus", "what `login` needs"),
});

const fiveFields = () =>
  z
    .string()
    .regex(
      /^[\d*/,a-z-]+( [\d*/,a-z-]+){4}$/i,
      "must be a time in five fields of cron, for example 0 7 * * 1-5",
    );

/** More replicas at certain times, before the load comes. */
export const cron = z
  .strictObject({
    timezone: z
      .string()
      .regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, "must be a time zone, for example Europe/Berlin or Etc/UTC")
      .default("Etc/UTC")
      .describe("Time zone of both times, by its IANA name."),
    start: fiveFields().describe("When it begins, in five fields of cron."),
    end: fiveFields().describe("When it ends, in five fields of cron."),
    replicas: count("replica").describe("Fewest replicas from start to end."),
  })
  .refine(({ start, end }) => start !== end, { path: ["end"], error: "must not be start" });

/** How many connections of a database are busy. For the pooler: each of its replicas brings connections of its own. */
export const postgresql = z.strictObject({
  enabled: enabled(),
  address: address()
    .default("timescaledb.databases.svc.cluster.local:5432")
    .describe("Where the database listens, host:port."),
  database: z.string().min(1, "must name a database").default("llm_analytics").describe("Database."),
  user: z
    .string()
    .min(1, "must name a role")
    .default("keda")
    .describe("Role that asks, with `pg_read_all_stats`: others do not see what connections do."),
  sslMode: z
    .enum(["disable", "require", "verify-ca", "verify-full"])
    .default("require")
    .describe("How the connection is secured, as libpq calls it."),
  query: z
    .string()
    .min(1, "must be SQL that gives one number")
    .default("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'")
    .describe("SQL that gives one number, never NULL: connections that are busy."),
  connectionsPerReplica: count("connection")
    .default(15)
    .describe(
      "Busy connections that a replica should have. Below poolSize, so that it grows before requests wait.",
    ),
  poolSize: count("connection").default(20).describe("Connections that a replica may open."),
  maxConnections: count("connection")
    .default(200)
    .describe("What the database takes in all. maxReplicas times poolSize must fit."),
  secret: secret("keda-postgresql", "`password`"),
});

export type Kafka = z.output<typeof kafka>;
export type Redis = z.output<typeof redis>;
export type HttpRate = z.output<typeof httpRate>;
export type Cron = z.output<typeof cron>;
export type Postgresql = z.output<typeof postgresql>;
