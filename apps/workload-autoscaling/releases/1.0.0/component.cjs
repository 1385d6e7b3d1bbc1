// A frozen release of workload-autoscaling. Never edited: what runs in the clusters that are pinned to it comes from here.
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// apps/workload-autoscaling/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component6 = require("@hub/component");

// apps/workload-autoscaling/src/fields.ts
var import_zod = require("zod");
var label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
var namespacedName = new RegExp(`^${label}/${label}$`);
var workloads = (known, other) => import_zod.z.object(known).catchall(other).superRefine((entries, context) => {
  for (const key of Object.keys(entries)) {
    if (namespacedName.test(key)) continue;
    context.addIssue({
      code: "custom",
      path: [key],
      message: "must be namespace/name of a workload, for example llm-analytics/api"
    });
  }
});
var enabled = () => import_zod.z.boolean().default(true).describe("Whether it is looked after. false takes away what the platform has by default.");
var maxReplicas = (replicas) => import_zod.z.int().min(1, "must be at least 1 replica").default(replicas).describe("Most replicas.");
var scaleDownStabilizationSeconds = () => import_zod.z.int().min(0, "must be 0 to 3600 seconds").max(3600, "must be 0 to 3600 seconds").default(300).describe(
  "Seconds. Replicas go down to the most that were wanted within this time: a short lull takes none away."
);
var notAbove = (minReplicas, maxReplicas2) => (
  // At the map and not at one of the two: the other one may be what a person wrote.
  minReplicas <= maxReplicas2 ? void 0 : `has minReplicas ${minReplicas}, which is above maxReplicas ${maxReplicas2}`
);
var enabledWorkloads = (entries) => Object.entries(entries).filter(([, { enabled: enabled2 }]) => enabled2).sort(([a], [b]) => a < b ? -1 : 1).map(([key, settings2]) => {
  const [namespace = "", name = ""] = key.split("/");
  return { namespace, name, settings: settings2 };
});
var outOfHealth = { "argocd.argoproj.io/ignore-healthcheck": "true" };
var lastWave = { wave: 1 };

// apps/workload-autoscaling/src/triggers.ts
var triggersOf = ({ namespace, name, settings: settings2 }) => [
  ...settings2.kafka?.enabled ? [kafkaTrigger(settings2.kafka)] : [],
  ...settings2.redis?.enabled ? [redisTrigger(settings2.redis)] : [],
  ...settings2.httpRate?.enabled ? [httpRateTrigger(settings2.httpRate, namespace, name)] : [],
  ...settings2.postgresql?.enabled ? [postgresqlTrigger(settings2.postgresql)] : [],
  ...settings2.cron.map(cronTrigger)
];
var toScaleTrigger = ({ name, type, metadata, login }, workload) => ({
  name,
  type,
  metadata: { ...metadata },
  ...login && {
    authenticationRef: { kind: "TriggerAuthentication", name: loginName(workload, name) }
  },
  // Of all replicas together, so that each has its share.
  ...type !== "cron" && { metricType: "AverageValue" }
});
var loginName = (workload, trigger2) => `${workload}-${trigger2}`;
function kafkaTrigger(settings2) {
  const { bootstrapServers, topic, consumerGroup, lagPerReplica, sasl, tls: tls2, secret: secret2 } = settings2;
  const parameters = {
    ...sasl !== "none" && { username: "username", password: "password" },
    ...tls2 === "private" && { ca: "ca" }
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
      tls: tls2 === "none" ? "disable" : "enable"
    },
    ...Object.keys(parameters).length > 0 && { login: { secret: secret2, parameters } }
  };
}
var redisTrigger = ({ address: address2, database, queue, lengthPerReplica, tls: tls2, secret: secret2 }) => ({
  name: "redis",
  type: "redis",
  metadata: {
    address: address2,
    databaseIndex: String(database),
    listName: queue,
    listLength: String(lengthPerReplica),
    ...tls2 === "public" && { enableTLS: "true" }
  },
  login: {
    secret: secret2,
    // KEDA takes a CA only where TLS is said beside it.
    parameters: { password: "password", ...tls2 === "private" && { tls: "tls", ca: "ca" } }
  }
});
function httpRateTrigger(settings2, namespace, service) {
  const { serverAddress, query, requestsPerSecond, login, secret: secret2 } = settings2;
  const logins = {
    none: void 0,
    basic: { username: "username", password: "password" },
    bearer: { bearerToken: "token" }
  };
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
      ...parameters && { authModes: login }
    },
    ...parameters && { login: { secret: secret2, parameters } }
  };
}
function postgresqlTrigger(settings2) {
  const { address: address2, database, user, sslMode, query, connectionsPerReplica, secret: secret2 } = settings2;
  const [host2 = "", port = ""] = address2.split(":");
  return {
    name: "postgresql",
    type: "postgresql",
    metadata: {
      host: host2,
      port,
      dbName: database,
      userName: user,
      sslmode: sslMode,
      query,
      targetQueryValue: String(connectionsPerReplica)
    },
    login: { secret: secret2, parameters: { password: "password" } }
  };
}
var cronTrigger = ({ timezone, start, end, replicas }, index) => ({
  name: `cron-${index + 1}`,
  type: "cron",
  metadata: { timezone, start, end, desiredReplicas: String(replicas) }
});

// apps/workload-autoscaling/src/secrets.ts
var secrets = ({ scaledObjects, secretStore }) => enabledWorkloads(scaledObjects).flatMap(
  (workload) => triggersOf(workload).flatMap(
    ({ name, login }) => login ? [
      {
        name: loginName(workload.name, name),
        namespace: workload.namespace,
        ...secretStore !== "" && { store: secretStore },
        data: Object.fromEntries(
          Object.entries(login.parameters).map(([parameter, property]) => [
            parameter,
            { key: login.secret, property }
          ])
        )
      }
    ] : []
  )
);

// apps/workload-autoscaling/src/checks.ts
var checks = (settings2) => [
  ...secrets(settings2).map(
    ({ name, namespace = "" }) => ({
      kind: "object-condition",
      object: { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret", namespace, name },
      condition: "Ready",
      proves: `The secret store has what the trigger ${name} logs in with.`
    })
  ),
  ...enabledWorkloads(settings2.horizontalPodAutoscalers).map(
    ({ namespace, name }) => ({
      kind: "object-condition",
      object: { apiVersion: "autoscaling/v2", kind: "HorizontalPodAutoscaler", namespace, name },
      condition: "ScalingActive",
      proves: `The autoscaler of ${namespace}/${name} can read its metrics.`
    })
  ),
  ...enabledWorkloads(settings2.scaledObjects).map(
    ({ namespace, name }) => ({
      kind: "object-condition",
      object: { apiVersion: "keda.sh/v1alpha1", kind: "ScaledObject", namespace, name },
      condition: "Ready",
      proves: `KEDA has found ${namespace}/${name}, and can ask what it goes by.`
    })
  ),
  ...enabledWorkloads(settings2.verticalPodAutoscalers).map(
    ({ namespace, name }) => ({
      kind: "object-condition",
      object: { apiVersion: "autoscaling.k8s.io/v1", kind: "VerticalPodAutoscaler", namespace, name },
      condition: "RecommendationProvided",
      proves: `It is known what the pods of ${namespace}/${name} use.`
    })
  )
];

// apps/workload-autoscaling/src/conflicts.ts
var import_component3 = require("@hub/component");

// apps/workload-autoscaling/src/horizontal-pod-autoscaler.ts
var import_component = require("@hub/component");
var behavior = (scaleDownStabilizationSeconds2) => ({
  scaleUp: {
    stabilizationWindowSeconds: 0,
    selectPolicy: "Max",
    policies: [
      { type: "Percent", value: 100, periodSeconds: 15 },
      { type: "Pods", value: 4, periodSeconds: 15 }
    ]
  },
  scaleDown: {
    stabilizationWindowSeconds: scaleDownStabilizationSeconds2,
    policies: [{ type: "Percent", value: 50, periodSeconds: 60 }]
  }
});
function horizontalPodAutoscaler(scope, { namespace, name, settings: settings2 }) {
  (0, import_component.manifest)(
    scope,
    {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata: { name, namespace, annotations: outOfHealth },
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: settings2.kind, name },
        minReplicas: settings2.minReplicas,
        maxReplicas: settings2.maxReplicas,
        metrics: metrics(settings2),
        behavior: behavior(settings2.scaleDownStabilizationSeconds)
      }
    },
    lastWave
  );
}
var resourcesOf = ({ cpuPercent, memoryPercent }) => [
  ...cpuPercent > 0 ? ["cpu"] : [],
  ...memoryPercent > 0 ? ["memory"] : []
];
function metrics(settings2) {
  const percents = { cpu: settings2.cpuPercent, memory: settings2.memoryPercent };
  const { requestsPerSecond, requestsMetric } = settings2;
  return [
    ...resourcesOf(settings2).map((name) => ({
      type: "Resource",
      resource: { name, target: { type: "Utilization", averageUtilization: percents[name] } }
    })),
    ...requestsPerSecond > 0 ? [
      {
        type: "Pods",
        pods: {
          metric: { name: requestsMetric },
          target: { type: "AverageValue", averageValue: String(requestsPerSecond) }
        }
      }
    ] : []
  ];
}

// apps/workload-autoscaling/src/settings.ts
var import_zod6 = require("zod");

// apps/workload-autoscaling/src/horizontal-settings.ts
var import_zod2 = require("zod");
var percentOfRequest = () => import_zod2.z.int().min(0, "must be 0 to 100 percent of the request").max(100, "must be 0 to 100 percent of the request");
var horizontal = (defaults) => import_zod2.z.strictObject({
  enabled: enabled(),
  kind: import_zod2.z.enum(["Deployment", "StatefulSet"]).default("Deployment").describe("Kind of the workload."),
  minReplicas: import_zod2.z.int().min(1, "must be at least 1 replica").default(defaults.minReplicas).describe("Fewest replicas."),
  maxReplicas: maxReplicas(defaults.maxReplicas),
  cpuPercent: percentOfRequest().default(70).describe("CPU that pods should use, percent of their requests. 0: it does not matter."),
  memoryPercent: percentOfRequest().default(defaults.memoryPercent).describe("Memory that pods should use, percent of their requests. 0: it does not matter."),
  requestsPerSecond: import_zod2.z.int().min(0, "must be a number of requests per second, 0 or more").default(defaults.requestsPerSecond).describe("Requests per second that a pod should get. 0: they do not matter."),
  requestsMetric: import_zod2.z.string().regex(/^[a-z_][a-z0-9_]*$/, "must be a metric's name, for example http_requests_per_second").default("http_requests_per_second").describe("What prometheus-adapter calls them."),
  scaleDownStabilizationSeconds: scaleDownStabilizationSeconds()
}).superRefine(({ minReplicas, maxReplicas: maxReplicas2, cpuPercent, memoryPercent, requestsPerSecond }, context) => {
  const wrong = notAbove(minReplicas, maxReplicas2);
  if (wrong) context.addIssue(wrong);
  if (cpuPercent + memoryPercent + requestsPerSecond === 0)
    context.addIssue("has neither cpuPercent nor memoryPercent nor requestsPerSecond to go by");
});

// apps/workload-autoscaling/src/scaled-settings.ts
var import_zod4 = require("zod");

// apps/workload-autoscaling/src/trigger-settings.ts
var import_zod3 = require("zod");
var host = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?";
var address = () => import_zod3.z.string().regex(new RegExp(`^${host}:\\d{1,5}$`), "must be host:port, for example db.example.com:5432");
var count = (what) => import_zod3.z.int().min(1, `must be at least 1 ${what}`);
var secret = (entry, properties) => import_zod3.z.string().min(1, "must name an entry of the secret store").default(entry).describe(`Entry of the secret store, JSON with ${properties}.`);
var tls = (by) => import_zod3.z.enum(["none", "public", "private"]).default(by).describe(
  "none: plain text. public: TLS with a certificate of a public CA. private: of a CA that the secret's property `ca` holds."
);
var kafka = import_zod3.z.strictObject({
  enabled: enabled(),
  bootstrapServers: import_zod3.z.array(address()).min(1, "must name at least one broker").default(["kafka-bootstrap.messaging.svc.cluster.local:9093"]).describe("Brokers to ask first, host:port."),
  topic: import_zod3.z.string().min(1, "must name a topic").default("llm-events").describe("Topic that it reads."),
  consumerGroup: import_zod3.z.string().min(1, "must name a consumer group").default("event-consumer").describe("Consumer group that reads it."),
  lagPerReplica: count("message").default(1e3).describe("Messages that a replica may be behind."),
  partitions: count("partition").default(30).describe("Partitions of the topic. Replicas beyond them would stand idle."),
  sasl: import_zod3.z.enum(["none", "plaintext", "scram_sha256", "scram_sha512"]).default("scram_sha512").describe("How it logs in, with the secret's `username` and `password`."),
  tls: tls("private"),
  secret: secret("keda-kafka", "`username`, `password` and `ca`, as far as `sasl` and `tls` need them")
});
var redis = import_zod3.z.strictObject({
  enabled: enabled(),
  address: address().default("redis.databases.svc.cluster.local:6379").describe("Where Redis listens, host:port."),
  database: import_zod3.z.int().min(0, "must be a database's number, 0 or more").default(0).describe("Database."),
  queue: import_zod3.z.string().min(1, "must name a list").default("jobs").describe("Key of the list, set or sorted set."),
  lengthPerReplica: count("entry").default(50).describe("Entries that a replica may have before it."),
  tls: tls("none"),
  secret: secret(
    "keda-redis",
    "`password`; where `tls` is private also `ca`, and `tls` with the value enable"
  )
});
var httpRate = import_zod3.z.strictObject({
  enabled: enabled(),
  serverAddress: import_zod3.z.url({ protocol: /^https?$/, error: "must be a URL, for example http://prometheus.example.svc:9090" }).default("http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local:9090").describe("URL of Prometheus."),
  query: import_zod3.z.string().default("").describe("PromQL that gives one number. Empty: requests per second of the workload's Service."),
  requestsPerSecond: count("request per second").default(100).describe("What a replica should get."),
  login: import_zod3.z.enum(["none", "basic", "bearer"]).default("none").describe(
    "How Prometheus wants to be asked. basic needs `username` and `password` in the secret, bearer `token`."
  ),
  secret: secret("keda-prometheus", "what `login` needs")
});
var fiveFields = () => import_zod3.z.string().regex(
  /^[\d*/,a-z-]+( [\d*/,a-z-]+){4}$/i,
  "must be a time in five fields of cron, for example 0 7 * * 1-5"
);
var cron = import_zod3.z.strictObject({
  timezone: import_zod3.z.string().regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, "must be a time zone, for example Europe/Berlin or Etc/UTC").default("Etc/UTC").describe("Time zone of both times, by its IANA name."),
  start: fiveFields().describe("When it begins, in five fields of cron."),
  end: fiveFields().describe("When it ends, in five fields of cron."),
  replicas: count("replica").describe("Fewest replicas from start to end.")
}).refine(({ start, end }) => start !== end, { path: ["end"], error: "must not be start" });
var postgresql = import_zod3.z.strictObject({
  enabled: enabled(),
  address: address().default("timescaledb.databases.svc.cluster.local:5432").describe("Where the database listens, host:port."),
  database: import_zod3.z.string().min(1, "must name a database").default("llm_analytics").describe("Database."),
  user: import_zod3.z.string().min(1, "must name a role").default("keda").describe("Role that asks, with `pg_read_all_stats`: others do not see what connections do."),
  sslMode: import_zod3.z.enum(["disable", "require", "verify-ca", "verify-full"]).default("require").describe("How the connection is secured, as libpq calls it."),
  query: import_zod3.z.string().min(1, "must be SQL that gives one number").default("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'").describe("SQL that gives one number, never NULL: connections that are busy."),
  connectionsPerReplica: count("connection").default(15).describe(
    "Busy connections that a replica should have. Below poolSize, so that it grows before requests wait."
  ),
  poolSize: count("connection").default(20).describe("Connections that a replica may open."),
  maxConnections: count("connection").default(200).describe("What the database takes in all. maxReplicas times poolSize must fit."),
  secret: secret("keda-postgresql", "`password`")
});

// apps/workload-autoscaling/src/scaled-settings.ts
var scaled = (defaults) => import_zod4.z.strictObject({
  enabled: enabled(),
  kind: import_zod4.z.enum(["Deployment", "StatefulSet"]).default("Deployment").describe("Kind of the workload."),
  minReplicas: import_zod4.z.int().min(0, "must be 0 replicas or more").default(defaults.minReplicas).describe("Fewest replicas. 0: none while there is nothing to do."),
  maxReplicas: maxReplicas(defaults.maxReplicas),
  scaleDownStabilizationSeconds: scaleDownStabilizationSeconds(),
  kafka: trigger(kafka, defaults.by === "kafka").describe(
    "Scales by how far a consumer group is behind."
  ),
  redis: trigger(redis, defaults.by === "redis").describe("Scales by how long a queue in Redis is."),
  httpRate: trigger(httpRate, defaults.by === "httpRate").describe("Scales by how many requests come."),
  postgresql: trigger(postgresql, defaults.by === "postgresql").describe(
    "Scales by how many connections of a database are busy."
  ),
  cron: import_zod4.z.array(cron).prefault([...defaults.cron ?? []]).describe("Times with more replicas. The list replaces the default one.")
}).superRefine((settings2, context) => {
  const wrong = [
    notAbove(settings2.minReplicas, settings2.maxReplicas),
    isIdle(settings2) && "has no trigger to go by: kafka, redis, httpRate, postgresql or cron",
    ...settings2.cron.map(({ replicas }) => aboveMost(settings2, "cron replicas", replicas)),
    beyondPartitions(settings2),
    beyondConnections(settings2),
    beyondPool(settings2)
  ];
  for (const message of wrong) if (message) context.addIssue(message);
});
var trigger = (schema, isThere) => (
  // What the schema takes in is a map whose fields all have defaults.
  isThere ? schema.prefault({}) : schema.optional()
);
var isIdle = ({ enabled: enabled2, kafka: kafka2, redis: redis2, httpRate: httpRate2, postgresql: postgresql2, cron: cron2 }) => enabled2 && cron2.length === 0 && ![kafka2, redis2, httpRate2, postgresql2].some((trigger2) => trigger2?.enabled);
var aboveMost = ({ maxReplicas: maxReplicas2 }, what, replicas) => replicas > maxReplicas2 && `has ${what} ${replicas}, which is above maxReplicas ${maxReplicas2}`;
var beyondPartitions = ({ maxReplicas: maxReplicas2, kafka: kafka2 }) => kafka2?.enabled && maxReplicas2 > kafka2.partitions && `has maxReplicas ${maxReplicas2}, and its topic ${kafka2.partitions} partitions: replicas beyond them would stand idle`;
var beyondConnections = ({ maxReplicas: maxReplicas2, postgresql: postgresql2 }) => postgresql2?.enabled && maxReplicas2 * postgresql2.poolSize > postgresql2.maxConnections && `has maxReplicas ${maxReplicas2} with poolSize ${postgresql2.poolSize}, which is above the ${postgresql2.maxConnections} maxConnections of the database`;
var beyondPool = ({ postgresql: postgresql2 }) => postgresql2?.enabled && postgresql2.connectionsPerReplica > postgresql2.poolSize && `has connectionsPerReplica ${postgresql2.connectionsPerReplica}, which is above poolSize ${postgresql2.poolSize}: no replica has as many`;

// apps/workload-autoscaling/src/vertical-settings.ts
var import_component2 = require("@hub/component");
var import_zod5 = require("zod");
var vertical = (defaults) => import_zod5.z.strictObject({
  enabled: enabled(),
  kind: import_zod5.z.enum(["Deployment", "StatefulSet", "DaemonSet", "Prometheus"]).default(defaults.kind).describe("Kind of the workload. What an operator makes is named by the operator's own object."),
  mode: import_zod5.z.enum(["recommend", "initial", "automatic"]).default(defaults.mode).describe(
    "recommend changes nothing. initial: pods get it when they are made. automatic: running pods too; from Kubernetes 1.33 on in place where that can be done, else by eviction."
  ),
  container: import_zod5.z.string().regex(/^(\*|[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)$/, "must be the name of a container, or *").default(defaults.container ?? "*").describe("Container that it looks after. *: every one, each within the same bounds."),
  resources: import_zod5.z.array(import_zod5.z.enum(["cpu", "memory"])).min(1, "must name cpu, memory or both").default(["cpu", "memory"]).describe("What it looks after."),
  evictsOnlyPod: import_zod5.z.boolean().default(defaults.evictsOnlyPod ?? false).describe("automatic: whether a pod may be evicted that is the only one. false leaves it as it is."),
  minCpu: (0, import_component2.cpu)().default(defaults.cpu[0]).describe("Least CPU that a container requests, cores."),
  maxCpu: (0, import_component2.cpu)().default(defaults.cpu[1]).describe("Most CPU that a container requests, cores."),
  minMemory: (0, import_component2.memory)().default(defaults.memory[0]).describe("Least memory that a container requests, bytes."),
  maxMemory: (0, import_component2.memory)().default(defaults.memory[1]).describe("Most memory that a container requests, bytes.")
}).superRefine((settings2, context) => {
  for (const [min, max] of [
    ["minCpu", "maxCpu"],
    ["minMemory", "maxMemory"]
  ]) {
    if ((0, import_component2.quantity)(settings2[min]) <= (0, import_component2.quantity)(settings2[max])) continue;
    context.addIssue(`has ${min} ${settings2[min]}, which is above ${max} ${settings2[max]}`);
  }
});

// apps/workload-autoscaling/src/settings.ts
var settings = import_zod6.z.strictObject({
  secretStore: import_zod6.z.string().regex(/^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?)?$/, "must be the name of a SecretStore").default("").describe(
    "SecretStore that each namespace has with what triggers log in with. Empty: the platform's store, which must serve these namespaces."
  ),
  horizontalPodAutoscalers: workloads(
    {
      "llm-analytics/api": horizontal({
        minReplicas: 3,
        maxReplicas: 50,
        memoryPercent: 80,
        requestsPerSecond: 100
      }).prefault({}).describe("How the API scales."),
      "llm-analytics/frontend": horizontal({
        minReplicas: 2,
        maxReplicas: 20,
        memoryPercent: 80,
        requestsPerSecond: 0
      }).prefault({}).describe("How the frontend scales.")
    },
    horizontal({ minReplicas: 2, maxReplicas: 10, memoryPercent: 0, requestsPerSecond: 0 })
  ).prefault({}).describe("Workloads that scale by CPU, memory and requests of their pods, by namespace/name."),
  scaledObjects: workloads(
    {
      "llm-analytics/event-consumer": scaled({ minReplicas: 3, maxReplicas: 30, by: "kafka" }).prefault({}).describe("How the consumers of what services report scale."),
      "llm-analytics/job-worker": scaled({ minReplicas: 1, maxReplicas: 20, by: "redis" }).prefault({}).describe("How the workers at a queue in Redis scale."),
      "llm-analytics/ingest": scaled({ minReplicas: 2, maxReplicas: 20, by: "httpRate" }).prefault({}).describe("How what takes reports over HTTP scales."),
      "llm-analytics/report-worker": scaled({
        minReplicas: 1,
        maxReplicas: 10,
        cron: [{ timezone: "Etc/UTC", start: "30 6 * * 1-5", end: "0 18 * * 1-5", replicas: 4 }]
      }).prefault({}).describe("How what makes reports scales, which is wanted in office hours."),
      "databases/pgbouncer": scaled({ minReplicas: 2, maxReplicas: 8, by: "postgresql" }).prefault({}).describe("How the pooler of the connections to TimescaleDB scales.")
    },
    scaled({ minReplicas: 1, maxReplicas: 10 })
  ).prefault({}).describe("Workloads that scale by what waits for them, by namespace/name."),
  verticalPodAutoscalers: workloads(
    {
      "llm-analytics/api": vertical({
        kind: "Deployment",
        // Its HorizontalPodAutoscaler goes by percentages of the requests that this would change.
        mode: "recommend",
        cpu: ["100m", "4000m"],
        memory: ["256Mi", "8Gi"]
      }).prefault({}).describe("What the API requests."),
      "databases/timescaledb": vertical({
        kind: "StatefulSet",
        mode: "initial",
        cpu: ["100m", "4"],
        memory: ["256Mi", "8Gi"]
      }).prefault({}).describe("What the database requests. It is never touched while it runs."),
      "monitoring/kube-prometheus-stack": vertical({
        kind: "Prometheus",
        // A restart reads the whole write-ahead log again.
        mode: "initial",
        container: "prometheus",
        cpu: ["500m", "4"],
        memory: ["2Gi", "16Gi"]
      }).prefault({}).describe("What Prometheus requests."),
      "monitoring/kube-prometheus-stack-grafana": monitoring().describe("What Grafana requests."),
      "monitoring/kube-prometheus-stack-kube-state-metrics": monitoring().describe(
        "What kube-state-metrics requests."
      ),
      "monitoring/kube-prometheus-stack-operator": monitoring().describe(
        "What the operator of Prometheus requests."
      )
    },
    vertical({ kind: "Deployment", mode: "recommend", cpu: ["50m", "2"], memory: ["64Mi", "4Gi"] })
  ).prefault({}).describe("Workloads whose requests follow what they use, by namespace/name.")
});
function monitoring() {
  return vertical({
    kind: "Deployment",
    mode: "automatic",
    evictsOnlyPod: true,
    cpu: ["25m", "1"],
    memory: ["64Mi", "2Gi"]
  }).prefault({});
}

// apps/workload-autoscaling/src/conflicts.ts
function refuseConflicts(settings2) {
  const { horizontalPodAutoscalers, scaledObjects, verticalPodAutoscalers } = settings2;
  for (const { namespace, name, settings: horizontal2 } of enabledWorkloads(horizontalPodAutoscalers)) {
    const key = `${namespace}/${name}`;
    if (scaledObjects[key]?.enabled) {
      throw new import_component3.SettingError(
        saidPath(settings2, key, ["scaledObjects", "horizontalPodAutoscalers"]),
        `${key} is in horizontalPodAutoscalers and in scaledObjects, and both would set its replicas.`,
        `Say enabled: false for ${key} in one of them.`
      );
    }
    const vertical2 = verticalPodAutoscalers[key];
    if (!vertical2?.enabled || vertical2.mode === "recommend") continue;
    const both = resourcesOf(horizontal2).filter((resource) => vertical2.resources.includes(resource));
    if (both.length === 0) continue;
    throw new import_component3.SettingError(
      saidPath(settings2, key, ["verticalPodAutoscalers", "horizontalPodAutoscalers"]),
      `${key} scales by percent of its requests of ${both.join(" and ")}, and its VerticalPodAutoscaler would change these.`,
      `Set mode: recommend, take ${both.join(" and ")} out of its resources, or set ${both.map((resource) => `${resource}Percent: 0`).join(" and ")} in horizontalPodAutoscalers.`
    );
  }
}
function saidPath(settings2, key, sections) {
  const defaults = settings.parse({});
  const section = sections.find((name) => JSON.stringify(settings2[name][key]) !== JSON.stringify(defaults[name][key])) ?? sections[0];
  return [section, key];
}

// apps/workload-autoscaling/src/scaled-object.ts
var import_component4 = require("@hub/component");
var takesOver = { "scaledobject.keda.sh/transfer-hpa-ownership": "true" };
function scaledObject(scope, workload) {
  const { namespace, name, settings: settings2 } = workload;
  const triggers = triggersOf(workload);
  for (const trigger2 of triggers) triggerAuthentication(scope, workload, trigger2);
  (0, import_component4.manifest)(
    scope,
    {
      apiVersion: "keda.sh/v1alpha1",
      kind: "ScaledObject",
      metadata: { name, namespace, annotations: { ...outOfHealth, ...takesOver } },
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: settings2.kind, name },
        minReplicaCount: settings2.minReplicas,
        maxReplicaCount: settings2.maxReplicas,
        advanced: {
          horizontalPodAutoscalerConfig: {
            // Without it KEDA takes no name of a ScaledObject over 54 characters.
            name,
            behavior: behavior(settings2.scaleDownStabilizationSeconds)
          }
        },
        triggers: triggers.map((trigger2) => toScaleTrigger(trigger2, name))
      }
    },
    lastWave
  );
}
function triggerAuthentication(scope, { namespace, name: workload }, { name: trigger2, login }) {
  if (!login) return;
  const name = loginName(workload, trigger2);
  (0, import_component4.manifest)(scope, {
    apiVersion: "keda.sh/v1alpha1",
    kind: "TriggerAuthentication",
    metadata: { name, namespace },
    spec: {
      secretTargetRef: Object.keys(login.parameters).map((parameter) => ({
        parameter,
        name,
        key: parameter
      }))
    }
  });
}

// apps/workload-autoscaling/src/vertical-pod-autoscaler.ts
var import_component5 = require("@hub/component");
var apiVersions = {
  Deployment: "apps/v1",
  StatefulSet: "apps/v1",
  DaemonSet: "apps/v1",
  Prometheus: "monitoring.coreos.com/v1"
};
function verticalPodAutoscaler(scope, cluster, { namespace, name, settings: settings2 }) {
  (0, import_component5.manifest)(scope, {
    apiVersion: "autoscaling.k8s.io/v1",
    kind: "VerticalPodAutoscaler",
    metadata: { name, namespace },
    spec: {
      targetRef: { apiVersion: apiVersions[settings2.kind], kind: settings2.kind, name },
      updatePolicy: {
        updateMode: updateMode(cluster, settings2.mode),
        ...settings2.evictsOnlyPod && { minReplicas: 1 }
      },
      resourcePolicy: {
        containerPolicies: [
          {
            containerName: settings2.container,
            controlledResources: settings2.resources,
            // Limits are the workload's own: they would move along, past its LimitRange.
            controlledValues: "RequestsOnly",
            minAllowed: { cpu: settings2.minCpu, memory: settings2.minMemory },
            maxAllowed: { cpu: settings2.maxCpu, memory: settings2.maxMemory }
          },
          ...sidecars(cluster, settings2.container)
        ]
      }
    }
  });
}
function sidecars(cluster, container) {
  if (container !== "*") return [{ containerName: "*", mode: "Off" }];
  return cluster.runs("istiod") ? [{ containerName: "istio-proxy", mode: "Off" }] : [];
}
function updateMode({ kubernetesVersion }, mode) {
  if (mode === "recommend") return "Off";
  if (mode === "initial") return "Initial";
  const minor = Number(kubernetesVersion.split(".")[1]);
  return minor >= 33 ? "InPlaceOrRecreate" : "Recreate";
}

// apps/workload-autoscaling/src/index.ts
var index_default = (0, import_component6.defineComponent)({
  name: "workload-autoscaling",
  description: "How workloads scale: replicas by load and by what waits for them, requests by what they use.",
  // Where the operator is that reads most of it; what is about a workload stands beside the workload.
  namespace: { name: "keda", podSecurity: "restricted" },
  dependsOn: ["namespaces", "external-secrets", "keda", "prometheus-adapter", "vertical-pod-autoscaler"],
  // GKE and AKS bring their own.
  after: ["metrics-server"],
  settings,
  secrets: (_cluster, settings2) => secrets(settings2),
  manifests: (scope, cluster, settings2) => {
    refuseConflicts(settings2);
    for (const workload of enabledWorkloads(settings2.horizontalPodAutoscalers))
      horizontalPodAutoscaler(scope, workload);
    for (const workload of enabledWorkloads(settings2.scaledObjects)) scaledObject(scope, workload);
    for (const workload of enabledWorkloads(settings2.verticalPodAutoscalers))
      verticalPodAutoscaler(scope, cluster, workload);
  },
  checks: (_cluster, settings2) => checks(settings2),
  argo: {
    // It holds nothing. Replicas and requests stay as they are.
    removal: "delete",
    namespaces: ["*"]
  }
});
