// A frozen release of monitoring-content. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/monitoring-content/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component7 = require("@hub/component");

// apps/monitoring-content/src/alert-rules.ts
var import_component3 = require("@hub/component");

// apps/monitoring-content/src/recording-rules.ts
var import_component2 = require("@hub/component");

// apps/monitoring-content/src/operator-api.ts
var apiVersion = "monitoring.coreos.com/v1";
var namespace = "monitoring";

// apps/monitoring-content/src/service-monitors.ts
var import_component = require("@hub/component");
var jobs = {
  api: "llm-analytics-api",
  frontend: "llm-analytics-frontend",
  kafka: "kafka",
  redis: "redis",
  timescaledb: "timescaledb",
  pgbouncer: "pgbouncer"
};
function serviceMonitors(scope, services) {
  for (const key of ["api", "frontend", "kafka", "redis", "timescaledb", "pgbouncer"]) {
    const service2 = services[key];
    (0, import_component.manifest)(scope, {
      apiVersion,
      kind: "ServiceMonitor",
      metadata: { name: jobs[key], namespace },
      spec: {
        namespaceSelector: { matchNames: [service2.namespace] },
        selector: { matchLabels: service2.labels },
        endpoints: [
          {
            port: service2.port,
            path: service2.path,
            relabelings: [{ targetLabel: "job", replacement: jobs[key] }]
          }
        ]
      }
    });
  }
}

// apps/monitoring-content/src/recording-rules.ts
var recorded = {
  requestRate: "namespace_service:http_requests:rate5m",
  requestRateByCode: "namespace_service_code:http_requests:rate5m",
  errorRatio: "namespace_service:http_requests_errors:ratio_rate5m",
  latency: (percentile) => `namespace_service:http_request_duration_seconds:p${percentile}_5m`
};
var percentiles = [50, 95, 99];
function recordingRules(scope, api2) {
  const { requestRate, requestRateByCode, errorRatio, latency } = recorded;
  const job = `job="${jobs.api}"`;
  const byCode = `label_replace(rate(http_requests_total{${job}}[5m]), "code", "$1", "${api2.statusLabel}", "(.+)")`;
  const errors = `sum by (namespace, service) (${requestRateByCode}{code=~"5.."})`;
  (0, import_component2.manifest)(scope, {
    apiVersion,
    kind: "PrometheusRule",
    metadata: { name: "llm-analytics-api", namespace },
    spec: {
      groups: [
        {
          name: "llm-analytics-api",
          // In this order: each sees what those before it have recorded.
          rules: [
            { record: requestRateByCode, expr: `sum by (namespace, service, code) (${byCode})` },
            { record: requestRate, expr: `sum by (namespace, service) (${requestRateByCode})` },
            {
              record: errorRatio,
              // Without the zero, a service that has had no error has no ratio.
              expr: `(${errors} or 0 * ${requestRate}) / (${requestRate} > 0)`
            },
            ...percentiles.map((percentile) => ({
              record: latency(percentile),
              expr: `histogram_quantile(${percentile / 100}, sum by (namespace, service, le) (rate(http_request_duration_seconds_bucket{${job}}[5m])))`
            }))
          ]
        }
      ]
    }
  });
}

// apps/monitoring-content/src/alerts.ts
var kubeState = 'job="kube-state-metrics"';
var containers = 'job="kubelet",metrics_path="/metrics/cadvisor",container!="",image!=""';
var volumes = 'job="kubelet",metrics_path="/metrics",persistentvolumeclaim!~"prometheus-.+-db-prometheus-.+"';
var container = "namespace, pod, container";
var webhook = 'name="validate.nginx.ingress.kubernetes.io"';
var theContainer = "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }}";
var percentage = "{{ $value | humanizePercentage }}";
var certificateSummary = "Certificate {{ $labels.namespace }}/{{ $labels.name }} ends in {{ $value | humanizeDuration }}.";
var database = `job="${jobs.timescaledb}"`;
var connectionsInUse = `sum by (namespace, instance) (pg_stat_database_numbackends{${database}}) / on (namespace, instance) max by (namespace, instance) (pg_settings_max_connections{${database}} - pg_settings_superuser_reserved_connections{${database}})`;
var pool = "sum by (namespace, instance, database)";
var poolerIsOut = `1 + 0 * (${pool} (pgbouncer_pools_client_waiting_connections{job="${jobs.pgbouncer}"}) > 0 and ${pool} (pgbouncer_pools_server_idle_connections{job="${jobs.pgbouncer}"}) == 0)`;
var alerts = ({ thresholds }) => [
  {
    page: "pod-crash-looping",
    name: "PodCrashLooping",
    severity: "critical",
    expr: `max by (${container}) (max_over_time(kube_pod_container_status_waiting_reason{${kubeState},reason="CrashLoopBackOff"}[5m])) >= 1`,
    for: thresholds.crashLoopFor,
    summary: `${theContainer} crashes again and again.`,
    description: `It has not stayed up for ${thresholds.crashLoopFor}, and Kubernetes waits longer before each new start.`
  },
  {
    page: "api-high-error-rate",
    name: "ApiHighErrorRate",
    severity: "critical",
    expr: `${recorded.errorRatio} > ${ratio(thresholds.apiErrorPercent)} and ${recorded.requestRate} > ${thresholds.apiMinRequestsPerSecond}`,
    for: "5m",
    summary: `${percentage} of the requests to {{ $labels.namespace }}/{{ $labels.service }} fail.`,
    description: `Customers see errors: more than ${thresholds.apiErrorPercent}% of all answers have been 5xx for five minutes.`
  },
  {
    page: "certificate-expiry-critical",
    name: "CertificateExpiry",
    severity: "critical",
    expr: certificateEndsWithin(thresholds.certificateCriticalDays),
    for: "15m",
    summary: certificateSummary,
    description: "cert-manager should have renewed it long ago. At its end every client refuses the connection."
  },
  {
    page: "database-connections-exhausted",
    name: "DatabaseConnectionsExhausted",
    severity: "critical",
    expr: `${connectionsInUse} > ${ratio(thresholds.databaseConnectionPercent)} or ${poolerIsOut}`,
    for: "5m",
    summary: `${percentage} of the connections to TimescaleDB in {{ $labels.namespace }} are in use.`,
    description: "At 100% whoever needs one waits or gets an error. Database or pooler {{ $labels.instance }}."
  },
  {
    page: "ingress-admission-webhook-failing",
    name: "IngressAdmissionWebhookFailing",
    severity: "critical",
    expr: `sum by (name) (rate(apiserver_admission_webhook_rejection_count{${webhook},error_type=~"calling_webhook_error|apiserver_internal_error"}[5m])) > 0 or sum by (name) (rate(apiserver_admission_webhook_fail_open_count{${webhook}}[5m])) > 0`,
    for: thresholds.webhookFailingFor,
    summary: "The API server cannot ask ingress-nginx about Ingresses.",
    description: "No Ingress can be made or changed, so that deployments with one fail. Traffic goes on as it is. Webhook {{ $labels.name }}."
  },
  {
    page: "loki-ingester-not-ready",
    name: "LokiIngesterNotReady",
    severity: "critical",
    expr: `kube_statefulset_status_replicas_ready{${kubeState},statefulset=~"loki-ingester.*"} < on (namespace, statefulset) kube_statefulset_replicas{${kubeState}}`,
    for: thresholds.lokiIngesterNotReadyFor,
    summary: "Only {{ $value }} ingesters of Loki in {{ $labels.namespace }} are ready.",
    description: "With one of three away nothing is lost yet. With two, logs are refused, and agents keep only the last minutes. StatefulSet {{ $labels.statefulset }}."
  },
  {
    page: "container-memory-high",
    name: "ContainerMemoryHigh",
    severity: "warning",
    expr: `max by (${container}) (container_memory_working_set_bytes{${containers}}) / on (${container}) max by (${container}) (kube_pod_container_resource_limits{${kubeState},resource="memory",unit="byte"} > 0) > ${ratio(thresholds.memoryPercent)}`,
    for: "10m",
    summary: `${theContainer} uses ${percentage} of its memory.`,
    description: "At 100% the kernel kills it (OOMKilled), and it starts again with what it held in memory gone."
  },
  {
    page: "container-cpu-high",
    name: "ContainerCpuHigh",
    severity: "warning",
    expr: `sum by (${container}) (rate(container_cpu_usage_seconds_total{${containers}}[5m])) / on (${container}) max by (${container}) (kube_pod_container_resource_limits{${kubeState},resource="cpu",unit="core"} > 0) > ${ratio(thresholds.cpuPercent)}`,
    for: "15m",
    summary: `${theContainer} uses ${percentage} of its CPU.`,
    description: "Near its limit it is slowed down: requests take longer, and probes may time out."
  },
  {
    page: "persistent-volume-filling",
    name: "PersistentVolumeFilling",
    severity: "warning",
    expr: `max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_used_bytes{${volumes}}) / on (namespace, persistentvolumeclaim) max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{${volumes}} > 0) > ${ratio(thresholds.volumePercent)}`,
    for: "10m",
    summary: `Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is ${percentage} full.`,
    description: "When it is full, whoever writes to it stops working: databases and brokers among them."
  },
  {
    page: "kafka-consumer-lag-growing",
    name: "KafkaConsumerLagGrowing",
    severity: "warning",
    expr: `sum by (namespace, consumergroup, topic) (delta(kafka_consumergroup_lag{job="${jobs.kafka}"}[15m])) > 0 and sum by (namespace, consumergroup, topic) (kafka_consumergroup_lag{job="${jobs.kafka}"}) > ${thresholds.kafkaLagMessages}`,
    for: "15m",
    summary: "Consumer group {{ $labels.consumergroup }} falls further behind on topic {{ $labels.topic }}.",
    description: `In fifteen minutes {{ $value | humanize }} messages more have come in than it took, and more than ${thresholds.kafkaLagMessages} wait: what is shown of them is late.`
  },
  {
    page: "redis-memory-high",
    name: "RedisMemoryHigh",
    severity: "warning",
    // Without maxmemory it says 0.
    expr: `max by (namespace, instance) (redis_memory_used_bytes{job="${jobs.redis}"} / (redis_memory_max_bytes{job="${jobs.redis}"} > 0)) > ${ratio(thresholds.redisMemoryPercent)}`,
    for: "10m",
    summary: `Redis in {{ $labels.namespace }} uses ${percentage} of its memory.`,
    description: "When it is full it drops keys or refuses writes, as its maxmemory-policy says. Instance {{ $labels.instance }}."
  },
  {
    page: "certificate-expiry-warning",
    name: "CertificateExpiry",
    severity: "warning",
    expr: certificateEndsWithin(thresholds.certificateWarningDays),
    for: "1h",
    summary: certificateSummary,
    description: "cert-manager should have renewed it by now. There is time, and something keeps it from doing so."
  }
];
var ratio = (percent2) => percent2 / 100;
function certificateEndsWithin(days2) {
  return `(min by (namespace, name) (certmanager_certificate_expiration_timestamp_seconds > 0) - time()) < ${days2} * 24 * 3600`;
}

// apps/monitoring-content/src/alert-rules.ts
function alertRules(scope, settings2) {
  const team2 = teamOf(settings2);
  const runbooks = settings2.runbooks.replace(/\/+$/, "");
  (0, import_component3.manifest)(scope, {
    apiVersion,
    kind: "PrometheusRule",
    metadata: { name: "platform-alerts", namespace },
    spec: {
      groups: [
        {
          name: "platform-alerts",
          rules: alerts(settings2).map(({ page, name, severity, expr, for: holds, summary, description }) => ({
            alert: name,
            expr,
            for: holds,
            labels: { severity, team: team2 },
            annotations: { summary, description, runbook_url: `${runbooks}/${page}.md` }
          }))
        }
      ]
    }
  });
}
function teamOf({ teams, defaultTeam }) {
  const tests = Object.keys(teams).sort().map((name) => `if eq $labels.namespace "${name}" }}${teams[name]}{{ else`);
  return tests.length === 0 ? defaultTeam : `{{ ${tests.join(" ")} }}${defaultTeam}{{ end }}`;
}

// apps/monitoring-content/src/checks.ts
var import_component5 = require("@hub/component");

// apps/monitoring-content/src/platform-monitors.ts
var import_component4 = require("@hub/component");
var unmonitored = ["istio-cni", "prometheus-adapter"];
function platformMonitors(scope, cluster) {
  for (const component of unmonitored) if (cluster.runs(component)) monitors[component](scope);
}
var monitors = {
  "istio-cni": (scope) => (0, import_component4.manifest)(scope, {
    apiVersion,
    kind: "PodMonitor",
    metadata: { name: "istio-cni", namespace },
    spec: {
      namespaceSelector: { matchNames: ["istio-cni"] },
      selector: { matchLabels: { "k8s-app": "istio-cni-node" } },
      podMetricsEndpoints: [{ port: "metrics" }]
    }
  }),
  "prometheus-adapter": (scope) => (0, import_component4.manifest)(scope, {
    apiVersion,
    kind: "ServiceMonitor",
    metadata: { name: "prometheus-adapter", namespace },
    spec: {
      namespaceSelector: { matchNames: ["prometheus-adapter"] },
      selector: { matchLabels: { "app.kubernetes.io/name": "prometheus-adapter" } },
      endpoints: [
        {
          // The Service's port has no name; this is the container's.
          targetPort: "https",
          scheme: "https",
          // It asks the API server who may see its metrics: Prometheus' own account may.
          bearerTokenFile: "/var/run/secrets/kubernetes.io/serviceaccount/token",
          // The authority that signed its certificate is in a Secret of another namespace.
          tlsConfig: { insecureSkipVerify: true }
        }
      ]
    }
  })
};

// apps/monitoring-content/src/checks.ts
var rule = (name, proves) => ({
  kind: "exists",
  object: { apiVersion, kind: "PrometheusRule", namespace, name },
  proves
});
var checks = (cluster) => [
  rule("platform-alerts", "Prometheus is told when to alert."),
  rule("llm-analytics-api", "Prometheus works out how the API does."),
  ...unmonitored.filter((component) => cluster.runs(component)).flatMap((component) => (0, import_component5.checksIn)(component).targets(cluster, `Prometheus sees ${component}.`))
];

// apps/monitoring-content/src/settings.ts
var import_component6 = require("@hub/component");
var import_zod = require("zod");
var dnsLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
var days = () => import_zod.z.int().min(1, "must be at least 1 day");
var share = () => (0, import_component6.percent)().positive("must be above 0 percent");
var place = (namespace2, name) => ({
  namespace: import_zod.z.string().regex(dnsLabel, "must be the name of a namespace").default(namespace2).describe("Namespace of the Service."),
  labels: import_zod.z.record(import_zod.z.string().min(1), import_zod.z.string()).refine((labels) => Object.keys(labels).length > 0, "must name at least one label").default({ "app.kubernetes.io/name": name }).describe("Labels of the Service, all of which it must have."),
  port: import_zod.z.string().regex(/^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a port of the Service").default("metrics").describe("Name of the port that answers with metrics."),
  path: import_zod.z.string().startsWith("/", "must be a path that starts with /").default("/metrics").describe("Path of the metrics.")
});
var service = (namespace2, name) => import_zod.z.strictObject(place(namespace2, name)).prefault({});
var api = import_zod.z.strictObject({
  ...place("llm-analytics", "api"),
  statusLabel: import_zod.z.string().regex(/^[a-z_][a-z0-9_]*$/, "must be a label's name, for example status_code").default("status_code").describe("Label of http_requests_total that has the status of the answer, for example 503.")
}).prefault({});
var team = () => import_zod.z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "must be lower case letters, digits and hyphens");
var settings = import_zod.z.strictObject({
  services: import_zod.z.strictObject({
    api: api.describe("The API: http_requests_total and http_request_duration_seconds."),
    frontend: service("llm-analytics", "frontend").describe("The frontend."),
    kafka: service("messaging", "kafka-exporter").describe("kafka_exporter beside Kafka."),
    redis: service("databases", "redis-exporter").describe("redis_exporter beside Redis."),
    timescaledb: service("databases", "postgres-exporter").describe(
      "postgres_exporter beside TimescaleDB."
    ),
    pgbouncer: service("databases", "pgbouncer").describe(
      "pgbouncer_exporter beside the pooler in front of it."
    )
  }).prefault({}).describe("Where the hub's own services have their metrics."),
  thresholds: import_zod.z.strictObject({
    crashLoopFor: (0, import_component6.duration)().default("5m").describe("How long a container crashes again and again before that is critical."),
    apiErrorPercent: share().default(5).describe("Answers 5xx of the API above which that is critical, percent."),
    apiMinRequestsPerSecond: import_zod.z.number().min(0, "must not be negative").default(0.1).describe("Requests a second below which a share of errors says nothing."),
    certificateCriticalDays: days().default(7).describe("Days to the end of a certificate below which that is critical."),
    certificateWarningDays: days().default(30).describe("The same, for the warning."),
    databaseConnectionPercent: share().default(90).describe(
      "Connections in use above which that is critical, percent of those that the database allows."
    ),
    webhookFailingFor: (0, import_component6.duration)().default("5m").describe("How long the webhook of the Ingresses fails before that is critical."),
    lokiIngesterNotReadyFor: (0, import_component6.duration)().default("10m").describe("How long an ingester of Loki is not ready before that is critical."),
    memoryPercent: share().default(90).describe("Memory of a container above which to warn, percent of its limit."),
    cpuPercent: share().default(80).describe("CPU of a container above which to warn, percent of its limit."),
    volumePercent: share().default(85).describe("Use of a volume above which to warn, percent."),
    kafkaLagMessages: import_zod.z.int().min(0, "must not be negative").default(1e3).describe("Messages a consumer group may be behind before growth is worth a warning."),
    redisMemoryPercent: share().default(90).describe("Memory of Redis above which to warn, percent of its maxmemory.")
  }).refine(
    ({ certificateCriticalDays, certificateWarningDays }) => certificateCriticalDays < certificateWarningDays,
    { path: ["certificateCriticalDays"], error: "must be less than certificateWarningDays" }
  ).prefault({}).describe("When to alert."),
  teams: import_zod.z.object({
    "llm-analytics": team().default("hub").describe("API, frontend and consumers."),
    databases: team().default("data").describe("TimescaleDB and Redis."),
    messaging: team().default("data").describe("Kafka.")
  }).catchall(team()).superRefine((teams, context) => {
    for (const name of Object.keys(teams)) {
      if (dnsLabel.test(name)) continue;
      context.addIssue({ code: "custom", path: [name], message: "must be the name of a namespace" });
    }
  }).prefault({}).describe("Whose the alerts of a namespace are, the label `team`, by namespace."),
  defaultTeam: team().default("platform").describe("Whose the alerts of every other namespace are."),
  runbooks: import_zod.z.url({ protocol: /^https$/, error: "must be an https URL" }).default("https://github.com/llm-analytics/infrastructure/blob/main/docs/runbooks").describe("Where the pages of docs/runbooks are, for the link in each alert.")
});

// apps/monitoring-content/src/index.ts
var index_default = (0, import_component7.defineComponent)({
  name: "monitoring-content",
  description: "Monitors of the hub's services, recording rules of its API, and twelve alerts with runbooks.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  dependsOn: ["namespaces", "prometheus-operator-crds", "kube-prometheus-stack"],
  settings,
  manifests: (scope, cluster, settings2) => {
    platformMonitors(scope, cluster);
    serviceMonitors(scope, settings2.services);
    recordingRules(scope, settings2.services.api);
    alertRules(scope, settings2);
  },
  checks,
  argo: { removal: "delete" }
});
