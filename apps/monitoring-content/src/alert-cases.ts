/** A made-up time series, one sample a minute, in the notation of `promtool test rules`. */
interface Series {
  readonly series: string;
  readonly values: string;
}

/** An alert as a person gets it. */
interface Fired {
  readonly labels: { readonly [label: string]: string };
  readonly summary: string;
  readonly description: string;
}

/** A situation that deserves an alert, and one that almost does. */
export interface AlertCase {
  readonly page: string;
  readonly name: string;
  readonly severity: "critical" | "warning";
  /** When to look, from the first sample on. */
  readonly at: string;
  readonly deserves: readonly Series[];
  readonly fired: Fired;
  /** By what the second situation just misses it. */
  readonly butFor: string;
  readonly almost: readonly Series[];
}

const day = 24 * 3600;
const mebibyte = 2 ** 20;

const crashLoop = (values: string): Series[] => [
  {
    series:
      'kube_pod_container_status_waiting_reason{job="kube-state-metrics",reason="CrashLoopBackOff",namespace="llm-analytics",pod="api-0",container="api"}',
    values,
  },
];

const requests = (okPerMinute: number, failedPerMinute: number): Series[] =>
  [
    ["200", okPerMinute],
    ["503", failedPerMinute],
  ].map(([code, perMinute]) => ({
    series: `http_requests_total{job="llm-analytics-api",namespace="llm-analytics",service="api",pod="api-0",status_code="${code}"}`,
    values: `0+${perMinute}x30`,
  }));

const certificate = (endsAt: number): Series[] => [
  {
    series:
      'certmanager_certificate_expiration_timestamp_seconds{job="cert-manager",namespace="monitoring",name="grafana-tls"}',
    values: `${endsAt}x120`,
  },
];

const connections = (used: number): Series[] => [
  // Two databases of one server, 100 connections of which 3 are for the superuser.
  {
    series:
      'pg_stat_database_numbackends{job="timescaledb",namespace="databases",instance="10.0.0.9:9187",datname="hub"}',
    values: `${used - 2}x30`,
  },
  {
    series:
      'pg_stat_database_numbackends{job="timescaledb",namespace="databases",instance="10.0.0.9:9187",datname="postgres"}',
    values: "2x30",
  },
  // Exporters before 0.20 have one label more on settings.
  {
    series:
      'pg_settings_max_connections{job="timescaledb",namespace="databases",instance="10.0.0.9:9187",server="db:5432"}',
    values: "100x30",
  },
  {
    series:
      'pg_settings_superuser_reserved_connections{job="timescaledb",namespace="databases",instance="10.0.0.9:9187",server="db:5432"}',
    values: "3x30",
  },
];

const webhookErrors = (type: string): Series[] => [
  {
    series: `apiserver_admission_webhook_rejection_count{job="apiserver",name="validate.nginx.ingress.kubernetes.io",operation="UPDATE",error_type="${type}"}`,
    values: "0+1x30",
  },
];

const ingesters = (ready: string): Series[] => [
  {
    series:
      'kube_statefulset_status_replicas_ready{job="kube-state-metrics",namespace="logging",statefulset="loki-ingester"}',
    values: ready,
  },
  {
    series:
      'kube_statefulset_replicas{job="kube-state-metrics",namespace="logging",statefulset="loki-ingester"}',
    values: "3x30",
  },
];

const workload = 'namespace="llm-analytics",pod="api-0",container="api"';
const cadvisor = 'job="kubelet",metrics_path="/metrics/cadvisor",image="registry/api"';

const memory = (usedMiB: number): Series[] => [
  {
    series: `container_memory_working_set_bytes{${cadvisor},${workload}}`,
    values: `${usedMiB * mebibyte}x30`,
  },
  // The pod as a whole, which would count twice.
  {
    series:
      'container_memory_working_set_bytes{job="kubelet",metrics_path="/metrics/cadvisor",namespace="llm-analytics",pod="api-0"}',
    values: `${2000 * mebibyte}x30`,
  },
  {
    series: `kube_pod_container_resource_limits{job="kube-state-metrics",resource="memory",unit="byte",${workload}}`,
    values: `${1000 * mebibyte}x30`,
  },
];

const cpu = (secondsPerMinute: number): Series[] => [
  {
    series: `container_cpu_usage_seconds_total{${cadvisor},cpu="total",${workload}}`,
    values: `0+${secondsPerMinute}x40`,
  },
  {
    series: `kube_pod_container_resource_limits{job="kube-state-metrics",resource="cpu",unit="core",${workload}}`,
    values: "2x40",
  },
];

const claim =
  'job="kubelet",metrics_path="/metrics",namespace="databases",persistentvolumeclaim="data-timescaledb-0"';
const volume = (usedPercent: number): Series[] => [
  { series: `kubelet_volume_stats_used_bytes{${claim}}`, values: `${usedPercent * mebibyte}x30` },
  { series: `kubelet_volume_stats_capacity_bytes{${claim}}`, values: `${100 * mebibyte}x30` },
];

const lag = (values: string): Series[] => [
  {
    series:
      'kafka_consumergroup_lag{job="kafka",namespace="messaging",consumergroup="ingest",topic="events",partition="0"}',
    values,
  },
  {
    series:
      'kafka_consumergroup_lag{job="kafka",namespace="messaging",consumergroup="ingest",topic="events",partition="1"}',
    values: "0x60",
  },
];

const redisInstance = 'job="redis",namespace="databases",instance="10.0.0.7:9121"';
const redis = (usedMiB: number, maxMiB: number): Series[] => [
  { series: `redis_memory_used_bytes{${redisInstance}}`, values: `${usedMiB * mebibyte}x30` },
  { series: `redis_memory_max_bytes{${redisInstance}}`, values: `${maxMiB * mebibyte}x30` },
];

/** One for each alert. */
export const cases: readonly AlertCase[] = [
  {
    page: "pod-crash-looping",
    name: "PodCrashLooping",
    severity: "critical",
    at: "6m",
    deserves: crashLoop("1x10"),
    fired: {
      labels: { namespace: "llm-analytics", pod: "api-0", container: "api", team: "hub" },
      summary: "Container api of pod llm-analytics/api-0 crashes again and again.",
      description: "It has not stayed up for 5m, and Kubernetes waits longer before each new start.",
    },
    butFor: "a container that has crashed and then stays up",
    almost: crashLoop("1 0x10"),
  },
  {
    page: "api-high-error-rate",
    name: "ApiHighErrorRate",
    severity: "critical",
    at: "20m",
    deserves: requests(94, 6),
    fired: {
      labels: { namespace: "llm-analytics", service: "api", team: "hub" },
      summary: "6% of the requests to llm-analytics/api fail.",
      description: "Customers see errors: more than 5% of all answers have been 5xx for five minutes.",
    },
    butFor: "five errors in a hundred, which is not above five percent",
    almost: requests(95, 5),
  },
  {
    page: "certificate-expiry-critical",
    name: "CertificateExpiry",
    severity: "critical",
    at: "20m",
    deserves: certificate(6 * day),
    fired: {
      labels: { namespace: "monitoring", name: "grafana-tls", team: "platform" },
      summary: "Certificate monitoring/grafana-tls ends in 5d 23h 40m 0s.",
      description:
        "cert-manager should have renewed it long ago. At its end every client refuses the connection.",
    },
    butFor: "a certificate that has 7 days left and a minute",
    almost: certificate(7 * day + 21 * 60),
  },
  {
    page: "database-connections-exhausted",
    name: "DatabaseConnectionsExhausted",
    severity: "critical",
    at: "10m",
    deserves: connections(97),
    fired: {
      labels: { namespace: "databases", instance: "10.0.0.9:9187", team: "data" },
      summary: "100% of the connections to TimescaleDB in databases are in use.",
      description: "At 100% whoever needs one waits or gets an error. Database or pooler 10.0.0.9:9187.",
    },
    butFor: "87 connections of the 97 that are there for everybody",
    almost: connections(87),
  },
  {
    page: "ingress-admission-webhook-failing",
    name: "IngressAdmissionWebhookFailing",
    severity: "critical",
    at: "15m",
    deserves: webhookErrors("calling_webhook_error"),
    fired: {
      labels: { name: "validate.nginx.ingress.kubernetes.io", team: "platform" },
      summary: "The API server cannot ask ingress-nginx about Ingresses.",
      description:
        "No Ingress can be made or changed, so that deployments with one fail. Traffic goes on as it is. Webhook validate.nginx.ingress.kubernetes.io.",
    },
    butFor: "a webhook that answers, and refuses what is wrong",
    almost: webhookErrors("no_error"),
  },
  {
    page: "loki-ingester-not-ready",
    name: "LokiIngesterNotReady",
    severity: "critical",
    at: "15m",
    deserves: ingesters("2x30"),
    fired: {
      labels: {
        namespace: "logging",
        statefulset: "loki-ingester",
        team: "platform",
      },
      summary: "Only 2 ingesters of Loki in logging are ready.",
      description:
        "With one of three away nothing is lost yet. With two, logs are refused, and agents keep only the last minutes. StatefulSet loki-ingester.",
    },
    butFor: "an ingester that is ready again before ten minutes are over",
    almost: ingesters("2x9 3x20"),
  },
  {
    page: "container-memory-high",
    name: "ContainerMemoryHigh",
    severity: "warning",
    at: "15m",
    deserves: memory(910),
    fired: {
      labels: { namespace: "llm-analytics", pod: "api-0", container: "api", team: "hub" },
      summary: "Container api of pod llm-analytics/api-0 uses 91% of its memory.",
      description:
        "At 100% the kernel kills it (OOMKilled), and it starts again with what it held in memory gone.",
    },
    butFor: "exactly 90% of the limit",
    almost: memory(900),
  },
  {
    page: "container-cpu-high",
    name: "ContainerCpuHigh",
    severity: "warning",
    at: "25m",
    deserves: cpu(99),
    fired: {
      labels: { namespace: "llm-analytics", pod: "api-0", container: "api", team: "hub" },
      summary: "Container api of pod llm-analytics/api-0 uses 82.5% of its CPU.",
      description: "Near its limit it is slowed down: requests take longer, and probes may time out.",
    },
    butFor: "79% of the two cores that it may use",
    almost: cpu(94.8),
  },
  {
    page: "persistent-volume-filling",
    name: "PersistentVolumeFilling",
    severity: "warning",
    at: "15m",
    deserves: volume(86),
    fired: {
      labels: { namespace: "databases", persistentvolumeclaim: "data-timescaledb-0", team: "data" },
      summary: "Volume databases/data-timescaledb-0 is 86% full.",
      description: "When it is full, whoever writes to it stops working: databases and brokers among them.",
    },
    butFor: "exactly 85%",
    almost: volume(85),
  },
  {
    page: "kafka-consumer-lag-growing",
    name: "KafkaConsumerLagGrowing",
    severity: "warning",
    at: "40m",
    deserves: lag("0+100x60"),
    fired: {
      labels: { namespace: "messaging", consumergroup: "ingest", topic: "events", team: "data" },
      summary: "Consumer group ingest falls further behind on topic events.",
      description:
        "In fifteen minutes 1.5k messages more have come in than it took, and more than 1000 wait: what is shown of them is late.",
    },
    butFor: "a lag that is as large and does not grow",
    almost: lag("4000x60"),
  },
  {
    page: "redis-memory-high",
    name: "RedisMemoryHigh",
    severity: "warning",
    at: "15m",
    deserves: redis(950, 1000),
    fired: {
      labels: { namespace: "databases", instance: "10.0.0.7:9121", team: "data" },
      summary: "Redis in databases uses 95% of its memory.",
      description:
        "When it is full it drops keys or refuses writes, as its maxmemory-policy says. Instance 10.0.0.7:9121.",
    },
    butFor: "a Redis without maxmemory, which says 0",
    almost: redis(950, 0),
  },
  {
    page: "certificate-expiry-warning",
    name: "CertificateExpiry",
    severity: "warning",
    at: "70m",
    deserves: certificate(29 * day),
    fired: {
      labels: { namespace: "monitoring", name: "grafana-tls", team: "platform" },
      summary: "Certificate monitoring/grafana-tls ends in 28d 22h 50m 0s.",
      description:
        "cert-manager should have renewed it by now. There is time, and something keeps it from doing so.",
    },
    butFor: "a certificate that was never issued, whose end is 0",
    almost: certificate(0),
  },
];
