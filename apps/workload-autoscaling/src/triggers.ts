import type { IScaledObject } from "@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject";
import type { Workload } from "./fields.ts";
import type { Scaled } from "./scaled-settings.ts";
import type { Cron, HttpRate, Kafka, Postgresql, Redis } from "./trigger-settings.ts";

/** What a ScaledObject goes by, and how it proves to the other side who it is. */
export interface Trigger {
  /** Unique in its ScaledObject. */
  readonly name: string;
  readonly type: string;
  /** KEDA takes strings alone. */
  readonly metadata: { readonly [key: string]: string };
  readonly login?: Login;
}

/** What a trigger logs in with: nothing of it is in Git. */
export interface Login {
  /** Entry of the secret store. */
  readonly secret: string;
  /** Parameter of the trigger -> property of the entry. */
  readonly parameters: { readonly [parameter: string]: string };
}

/** The triggers of a workload, those that are off left out. */
export const triggersOf = ({ namespace, name, settings }: Workload<Scaled>): Trigger[] => [
  ...(settings.kafka?.enabled ? [kafkaTrigger(settings.kafka)] : []),
  ...(settings.redis?.enabled ? [redisTrigger(settings.redis)] : []),
  ...(settings.httpRate?.enabled ? [httpRateTrigger(settings.httpRate, namespace, name)] : []),
  ...(settings.postgresql?.enabled ? [postgresqlTrigger(settings.postgresql)] : []),
  ...settings.cron.map(cronTrigger),
];

/** How the API writes a trigger of the workload `name`. */
export const toScaleTrigger = (
  { name, type, metadata, login }: Trigger,
  workload: string,
): IScaledObject["spec"]["triggers"][number] => ({
  name,
  type,
  metadata: { ...metadata },
  ...(login && {
    authenticationRef: { kind: "TriggerAuthentication", name: loginName(workload, name) },
  }),
  // Of all replicas together, so that each has its share.
  ...(type !== "cron" && { metricType: "AverageValue" as const }),
});

/** Name of a trigger's TriggerAuthentication, and of the Secret behind it. */
export const loginName = (workload: string, trigger: string): string => `${workload}-${trigger}`;

function kafkaTrigger(settings: Kafka): Trigger {
  const { bootstrapServers, topic, consumerGroup, lagPerReplica, sasl, tls, secret } = settings;
  const parameters = {
    ...(sasl !== "none" && { username: "username", password: "password" }),
    ...(tls === "private" && { ca: "ca" }),
  };
  return {
    name: "kafka",
    type: "kafka",
    metadata: {
      bootstrapServers: bootstrapServers.join(),
      topic,
      consumerGroup,
      lagThreshold: String(lagPerReplica),
      sasl,
      tls: tls === "none" ? "disable" : "enable",
    },
    ...(Object.keys(parameters).length > 0 && { login: { secret, parameters } }),
  };
}

const redisTrigger = ({ address, database, queue, lengthPerReplica, tls, secret }: Redis): Trigger => ({
  name: "redis",
  type: "redis",
  metadata: {
    address,
    databaseIndex: String(database),
    listName: queue,
    listLength: String(lengthPerReplica),
    ...(tls === "public" && { enableTLS: "true" }),
  },
  login: {
    secret,
    // KEDA takes a CA only where TLS is said beside it.
    parameters: { password: "password", ...(tls === "private" && { tls: "tls", ca: "ca" }) },
  },
});

function httpRateTrigger(settings: HttpRate, namespace: string, service: string): Trigger {
  const { serverAddress, query, requestsPerSecond, login, secret } = settings;
  const logins = {
    none: undefined,
    basic: { username: "username", password: "password" },
    bearer: { bearerToken: "token" },
  } as const;
  const parameters = logins[login];
  return {
    name: "http-rate",
    type: "prometheus",
    metadata: {
      serverAddress,
      query: query || `sum(rate(http_requests_total{namespace="${namespace}",service="${service}"}[2m]))`,
      threshold: String(requestsPerSecond),
      // By default a target that is lost counts as no requests, and the replicas go.
      ignoreNullValues: "false",
      ...(parameters && { authModes: login }),
    },
    ...(parameters && { login: { secret, parameters } }),
  };
}

function postgresqlTrigger(settings: Postgresql): Trigger {
  const { address, database, user, sslMode, query, connectionsPerReplica, secret } = settings;
  const [host = "", port = ""] = address.split(":");
  return {
    name: "postgresql",
    type: "postgresql",
    metadata: {
      host,
      port,
      dbName: database,
      userName: user,
      sslmode: sslMode,
      query,
      targetQueryValue: String(connectionsPerReplica),
    },
    login: { secret, parameters: { password: "password" } },
  };
}

const cronTrigger = ({ timezone, start, end, replicas }: Cron, index: number): Trigger => ({
  name: `cron-${index + 1}`,
  type: "cron",
  metadata: { timezone, start, end, desiredReplicas: String(replicas) },
});
