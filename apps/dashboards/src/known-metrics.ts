/**
 * The metrics that the dashboards may use, by where they come from. What monitoring-content records is not here: the
 * test takes it from there.
 */
export const knownMetrics: Readonly<Record<string, readonly string[]>> = {
  "Prometheus itself": ["ALERTS"],
  "kubelet, as scraped by kube-prometheus-stack": [
    "container_cpu_usage_seconds_total",
    "container_memory_working_set_bytes",
    "kubelet_volume_stats_capacity_bytes",
    "kubelet_volume_stats_used_bytes",
  ],
  "kube-state-metrics": [
    "kube_node_status_allocatable",
    "kube_node_status_condition",
    "kube_pod_container_resource_limits",
    "kube_pod_container_status_waiting_reason",
    "kube_pod_status_phase",
  ],
  // https://github.com/danielqsj/kafka_exporter#metrics
  kafka_exporter: [
    "kafka_consumergroup_current_offset",
    "kafka_consumergroup_lag",
    "kafka_topic_partition_current_offset",
    "kafka_topic_partition_under_replicated_partition",
  ],
  // https://github.com/oliver006/redis_exporter#what-it-looks-like
  redis_exporter: [
    "redis_commands_processed_total",
    "redis_keyspace_hits_total",
    "redis_keyspace_misses_total",
    "redis_memory_max_bytes",
    "redis_memory_used_bytes",
  ],
  // https://github.com/prometheus-community/postgres_exporter; the statements need --collector.stat_statements
  postgres_exporter: [
    "pg_settings_max_connections",
    "pg_settings_superuser_reserved_connections",
    "pg_stat_activity_count",
    "pg_stat_activity_max_tx_duration",
    "pg_stat_database_blks_hit",
    "pg_stat_database_blks_read",
    "pg_stat_database_numbackends",
    "pg_stat_database_xact_commit",
    "pg_stat_database_xact_rollback",
    "pg_stat_statements_calls_total",
    "pg_stat_statements_seconds_total",
  ],
  // https://github.com/prometheus-community/pgbouncer_exporter#metrics
  pgbouncer_exporter: [
    "pgbouncer_pools_client_waiting_connections",
    "pgbouncer_pools_server_idle_connections",
  ],
  // https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/#exposed-metrics
  "ingress-nginx": [
    "nginx_ingress_controller_nginx_process_connections",
    "nginx_ingress_controller_request_duration_seconds_bucket",
    "nginx_ingress_controller_requests",
    "nginx_ingress_controller_ssl_expire_time_seconds",
  ],
  // https://argo-cd.readthedocs.io/en/stable/operator-manual/metrics/
  "argo-cd": ["argocd_app_info", "argocd_app_labels", "argocd_app_sync_total"],
};
