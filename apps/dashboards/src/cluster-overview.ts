import * as units from "@grafana/grafana-foundation-sdk/units";
import { type DashboardSpec, interval, onCluster } from "./dashboard.ts";

const kubeState = `${onCluster},job="kube-state-metrics"`;
// Without `image`, sums count each pod twice.
const containers = `${onCluster},job="kubelet",metrics_path="/metrics/cadvisor",container!="",image!=""`;
const volumes = `${onCluster},job="kubelet",metrics_path="/metrics"`;

const cpu = `rate(container_cpu_usage_seconds_total{${containers}}[${interval}])`;
const memory = `container_memory_working_set_bytes{${containers}}`;
const allocatable = (resource: string) =>
  `sum(kube_node_status_allocatable{${kubeState},resource="${resource}"})`;

export const clusterOverview: DashboardSpec = {
  uid: "hub-cluster-overview",
  title: "Cluster overview",
  description: "Whether a cluster is well, and who uses what of it.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Nodes ready",
          description: "Nodes that take pods. Fewer than the cluster has: look at the others.",
          unit: units.Short,
          queries: [
            {
              expr: `sum(kube_node_status_condition{${kubeState},condition="Ready",status="true"})`,
              legend: "ready",
            },
          ],
        },
        {
          kind: "figure",
          title: "CPU in use",
          description:
            "Of what the nodes can give to pods. Above 80% there is no room for a node that fails.",
          unit: units.PercentUnit,
          max: 1,
          limits: [0.7, 0.8],
          queries: [{ expr: `sum(${cpu}) / ${allocatable("cpu")}`, legend: "in use" }],
        },
        {
          kind: "figure",
          title: "Memory in use",
          description: "Of what the nodes can give to pods. Near 100% the kubelet evicts pods.",
          unit: units.PercentUnit,
          max: 1,
          limits: [0.8, 0.9],
          queries: [{ expr: `sum(${memory}) / ${allocatable("memory")}`, legend: "in use" }],
        },
        {
          kind: "figure",
          title: "Containers that crash",
          description: "Containers that wait before they are started again, since they crash. None is right.",
          unit: units.Short,
          limits: [1, 3],
          queries: [
            {
              expr: `sum(kube_pod_container_status_waiting_reason{${kubeState},reason="CrashLoopBackOff"}) or vector(0)`,
              legend: "crashing",
            },
          ],
        },
      ],
    },
    {
      title: "Pods",
      panels: [
        {
          kind: "graph",
          title: "Pods by phase",
          description:
            "Pending for long: no node has room, or a volume is missing. Failed: evicted, or a Job that gave up.",
          unit: units.Short,
          queries: [{ expr: `sum by (phase) (kube_pod_status_phase{${kubeState}})`, legend: "{{phase}}" }],
        },
        {
          kind: "graph",
          title: "Alerts",
          description: "Alerts that fire. Watchdog, which always fires, is left out.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (severity, alertname) (ALERTS{${onCluster},alertstate="firing",severity=~"critical|warning"})`,
              legend: "{{severity}}: {{alertname}}",
            },
          ],
        },
      ],
    },
    {
      title: "Who uses it",
      panels: [
        {
          kind: "graph",
          title: "CPU by namespace",
          description: "Cores in use, of the ten namespaces that use most.",
          unit: units.Short,
          queries: [{ expr: `topk(10, sum by (namespace) (${cpu}))`, legend: "{{namespace}}" }],
        },
        {
          kind: "graph",
          title: "Memory by namespace",
          description: "Memory that cannot be taken back, of the ten namespaces that use most.",
          unit: units.BytesIEC,
          queries: [{ expr: `topk(10, sum by (namespace) (${memory}))`, legend: "{{namespace}}" }],
        },
      ],
    },
    {
      title: "Near a limit",
      panels: [
        {
          kind: "graph",
          title: "Memory of containers",
          description: "Share of the limit, of the ten that are nearest. At 100% a container is killed.",
          unit: units.PercentUnit,
          max: 1,
          queries: [
            {
              expr: `topk(10, max by (namespace, pod, container) (${memory}) / on (namespace, pod, container) max by (namespace, pod, container) (kube_pod_container_resource_limits{${kubeState},resource="memory"} > 0))`,
              legend: "{{namespace}}/{{pod}} {{container}}",
            },
          ],
        },
        {
          kind: "graph",
          title: "Volumes",
          description: "Share that is full, of the ten fullest. At 100% whoever writes to it stops.",
          unit: units.PercentUnit,
          max: 1,
          queries: [
            {
              expr: `topk(10, max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_used_bytes{${volumes}}) / on (namespace, persistentvolumeclaim) max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{${volumes}} > 0))`,
              legend: "{{namespace}}/{{persistentvolumeclaim}}",
            },
          ],
        },
      ],
    },
  ],
};
