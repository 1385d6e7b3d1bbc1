import { valueAt, type Workload } from "@hub/component";
import type { Values } from "./chart.ts";

const name = "kube-prometheus-stack";

/** The pods that the chart and its operator make. */
export function workloads(values: Values): readonly Workload[] {
  const { grafana, prometheusOperator } = values;
  const prometheus = values.prometheus?.prometheusSpec;
  const alertmanager = values.alertmanager?.alertmanagerSpec;
  // The operator puts it beside each Prometheus and Alertmanager.
  const reloader = prometheusOperator?.prometheusConfigReloader?.resources;
  // One for dashboards and one for data sources.
  const sidecar = grafana?.sidecar?.resources;
  return [
    {
      name: `prometheus-${name}`,
      replicas: prometheus?.replicas,
      containers: [prometheus?.resources, reloader],
      volumes: [sizeOf(prometheus?.storageSpec)],
    },
    {
      name: `alertmanager-${name}`,
      replicas: alertmanager?.replicas,
      containers: [alertmanager?.resources, reloader],
      volumes: [sizeOf(alertmanager?.storage)],
    },
    { name: `${name}-grafana`, containers: [grafana?.resources, sidecar, sidecar] },
    { name: `${name}-operator`, containers: [prometheusOperator?.resources] },
    { name: `${name}-kube-state-metrics`, containers: [values["kube-state-metrics"]?.resources] },
    {
      name: `${name}-prometheus-node-exporter`,
      replicas: "every-node",
      containers: [values["prometheus-node-exporter"]?.resources],
    },
  ];
}

/** Size of the claim that the operator makes of a template. */
const sizeOf = (storage: unknown): unknown =>
  valueAt(storage, ["volumeClaimTemplate", "spec", "resources", "requests", "storage"]);
