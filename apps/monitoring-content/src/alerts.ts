import { recorded } from "./recording-rules.ts";
import { jobs } from "./service-monitors.ts";
import type { Settings } from "./settings.ts";

/** A condition that a person should know of. */
export interface Alert {
  /** Its page in docs/runbooks, without the ending. No two alerts have the same. */
  readonly page: string;
  /** Stages of one condition have the same name, so that the critical one silences the warning. */
  readonly name: string;
  readonly severity: "critical" | "warning";
  readonly expr: string;
  /** How long the condition holds before anybody is told. */
  readonly for: string;
  /** One line, for a phone at night. */
  readonly summary: string;
  /** What it means, with the numbers. */
  readonly description: string;
}

const kubeState = 'job="kube-state-metrics"';
// Without the last two, sums count each pod twice.
const containers = 'job="kubelet",metrics_path="/metrics/cadvisor",container!="",image!=""';
// Prometheus fills its volume up to a share that is about the threshold, and keeps itself there.
const volumes =
  'job="kubelet",metrics_path="/metrics",persistentvolumeclaim!~"prometheus-.+-db-prometheus-.+"';
const container = "namespace, pod, container";
const webhook = 'name="validate.nginx.ingress.kubernetes.io"';

const theContainer = "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }}";
const percentage = "{{ $value | humanizePercentage }}";
const certificateSummary =
  "Certificate {{ $labels.namespace }}/{{ $labels.name }} ends in {{ $value | humanizeDuration }}.";

const database = `job="${jobs.timescaledb}"`;
const connectionsInUse = `sum by (namespace, instance) (pg_stat_database_numbackends{${database}}) / on (namespace, instance) max by (namespace, instance) (pg_settings_max_connections{${database}} - pg_settings_superuser_reserved_connections{${database}})`;
const pool = "sum by (namespace, instance, database)";
// Behind a pooler the database itself is never short of connections. `1 + 0 *` says 100% of the pool.
const poolerIsOut = `1 + 0 * (${pool} (pgbouncer_pools_client_waiting_connections{job="${jobs.pgbouncer}"}) > 0 and ${pool} (pgbouncer_pools_server_idle_connections{job="${jobs.pgbouncer}"}) == 0)`;

/** The twelve alerts of the platform. */
export const alerts = ({ thresholds }: Pick<Settings, "thresholds">): readonly Alert[] => [
  {
    page: "pod-crash-looping",
    name: "PodCrashLooping",
    severity: "critical",
    expr: `max by (${container}) (max_over_time(kube_pod_container_status_waiting_reason{${kubeState},reason="CrashLoopBackOff"}[5m])) >= 1`,
    for: thresholds.crashLoopFor,
    summary: `${theContainer} crashes again and again.`,
    description: `It has not stayed up for ${thresholds.crashLoopFor}, and Kubernetes waits longer before each new start.`,
  },
  {
    page: "api-high-error-rate",
    name: "ApiHighErrorRate",
    severity: "critical",
    expr: `${recorded.errorRatio} > ${ratio(thresholds.apiErrorPercent)} and ${recorded.requestRate} > ${thresholds.apiMinRequestsPerSecond}`,
    for: "5m",
    summary: `${percentage} of the requests to {{ $labels.namespace }}/{{ $labels.service }} fail.`,
    description: `Customers see errors: more than ${thresholds.apiErrorPercent}% of all answers have been 5xx for five minutes.`,
  },
  {
    page: "certificate-expiry-critical",
    name: "CertificateExpiry",
    severity: "critical",
    expr: certificateEndsWithin(thresholds.certificateCriticalDays),
    for: "15m",
    summary: certificateSummary,
    description:
      "cert-manager should have renewed it long ago. At its end every client refuses the connection.",
  },
  {
    page: "database-connections-exhausted",
    name: "DatabaseConnectionsExhausted",
    severity: "critical",
    expr: `${connectionsInUse} > ${ratio(thresholds.databaseConnectionPercent)} or ${poolerIsOut}`,
    for: "5m",
    summary: `${percentage} of the connections to TimescaleDB in {{ $labels.namespace }} are in use.`,
    description:
      "At 100% whoever needs one waits or gets an error. Database or pooler {{ $labels.instance }}.",
  },
  {
    page: "ingress-admission-webhook-failing",
    name: "IngressAdmissionWebhookFailing",
    severity: "critical",
    expr: `sum by (name) (rate(apiserver_admission_webhook_rejection_count{${webhook},error_type=~"calling_webhook_error|apiserver_internal_error"}[5m])) > 0 or sum by (name) (rate(apiserver_admission_webhook_fail_open_count{${webhook}}[5m])) > 0`,
    for: thresholds.webhookFailingFor,
    summary: "The API server cannot ask ingress-nginx about Ingresses.",
    description:
      "No Ingress can be made or changed, so that deployments with one fail. Traffic goes on as it is. Webhook {{ $labels.name }}.",
  },
  {
    page: "loki-ingester-not-ready",
    name: "LokiIngesterNotReady",
    severity: "critical",
    expr: `kube_statefulset_status_replicas_ready{${kubeState},statefulset=~"loki-ingester.*"} < on (namespace, statefulset) kube_statefulset_replicas{${kubeState}}`,
    for: thresholds.lokiIngesterNotReadyFor,
    summary: "Only {{ $value }} ingesters of Loki in {{ $labels.namespace }} are ready.",
    description:
      "With one of three away nothing is lost yet. With two, logs are refused, and agents keep only the last minutes. StatefulSet {{ $labels.statefulset }}.",
  },
  {
    page: "container-memory-high",
    name: "ContainerMemoryHigh",
    severity: "warning",
    expr: `max by (${container}) (container_memory_working_set_bytes{${containers}}) / on (${container}) max by (${container}) (kube_pod_container_resource_limits{${kubeState},resource="memory",unit="byte"} > 0) > ${ratio(thresholds.memoryPercent)}`,
    for: "10m",
    summary: `${theContainer} uses ${percentage} of its memory.`,
    description:
      "At 100% the kernel kills it (OOMKilled), and it starts again with what it held in memory gone.",
  },
  {
    page: "container-cpu-high",
    name: "ContainerCpuHigh",
    severity: "warning",
    expr: `sum by (${container}) (rate(container_cpu_usage_seconds_total{${containers}}[5m])) / on (${container}) max by (${container}) (kube_pod_container_resource_limits{${kubeState},resource="cpu",unit="core"} > 0) > ${ratio(thresholds.cpuPercent)}`,
    for: "15m",
    summary: `${theContainer} uses ${percentage} of its CPU.`,
    description: "Near its limit it is slowed down: requests take longer, and probes may time out.",
  },
  {
    page: "persistent-volume-filling",
    name: "PersistentVolumeFilling",
    severity: "warning",
    expr: `max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_used_bytes{${volumes}}) / on (namespace, persistentvolumeclaim) max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{${volumes}} > 0) > ${ratio(thresholds.volumePercent)}`,
    for: "10m",
    summary: `Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is ${percentage} full.`,
    description: "When it is full, whoever writes to it stops working: databases and brokers among them.",
  },
  {
    page: "kafka-consumer-lag-growing",
    name: "KafkaConsumerLagGrowing",
    severity: "warning",
    expr: `sum by (namespace, consumergroup, topic) (delta(kafka_consumergroup_lag{job="${jobs.kafka}"}[15m])) > 0 and sum by (namespace, consumergroup, topic) (kafka_consumergroup_lag{job="${jobs.kafka}"}) > ${thresholds.kafkaLagMessages}`,
    for: "15m",
    summary: "Consumer group {{ $labels.consumergroup }} falls further behind on topic {{ $labels.topic }}.",
    description: `In fifteen minutes {{ $value | humanize }} messages more have come in than it took, and more than ${thresholds.kafkaLagMessages} wait: what is shown of them is late.`,
  },
  {
    page: "redis-memory-high",
    name: "RedisMemoryHigh",
    severity: "warning",
    // Without maxmemory it says 0.
    expr: `max by (namespace, instance) (redis_memory_used_bytes{job="${jobs.redis}"} / (redis_memory_max_bytes{job="${jobs.redis}"} > 0)) > ${ratio(thresholds.redisMemoryPercent)}`,
    for: "10m",
    summary: `Redis in {{ $labels.namespace }} uses ${percentage} of its memory.`,
    description:
      "When it is full it drops keys or refuses writes, as its maxmemory-policy says. Instance {{ $labels.instance }}.",
  },
  {
    page: "certificate-expiry-warning",
    name: "CertificateExpiry",
    severity: "warning",
    expr: certificateEndsWithin(thresholds.certificateWarningDays),
    for: "1h",
    summary: certificateSummary,
    description:
      "cert-manager should have renewed it by now. There is time, and something keeps it from doing so.",
  },
];

const ratio = (percent: number): number => percent / 100;

// cert-manager says 0 until it has first issued a certificate.
function certificateEndsWithin(days: number): string {
  return `(min by (namespace, name) (certmanager_certificate_expiration_timestamp_seconds > 0) - time()) < ${days} * 24 * 3600`;
}
