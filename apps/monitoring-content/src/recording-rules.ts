import { manifest } from "@hub/component";
import type { IPrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule";
import type { Construct } from "constructs";
import { apiVersion, namespace } from "./operator-api.ts";
import { jobs } from "./service-monitors.ts";
import type { Settings } from "./settings.ts";

/** Names of what is recorded, as `level:metric:operation`. */
export const recorded = {
  requestRate: "namespace_service:http_requests:rate5m",
  requestRateByCode: "namespace_service_code:http_requests:rate5m",
  errorRatio: "namespace_service:http_requests_errors:ratio_rate5m",
  latency: (percentile: number) => `namespace_service:http_request_duration_seconds:p${percentile}_5m`,
};

const percentiles = [50, 95, 99] as const;

/** Adds the rules that work out how the API does: requests, errors and latencies of the last five minutes. */
export function recordingRules(scope: Construct, api: Settings["services"]["api"]): void {
  const { requestRate, requestRateByCode, errorRatio, latency } = recorded;
  const job = `job="${jobs.api}"`;
  // Whatever the API's library calls it, from here on the status is `code`.
  const byCode = `label_replace(rate(http_requests_total{${job}}[5m]), "code", "$1", "${api.statusLabel}", "(.+)")`;
  const errors = `sum by (namespace, service) (${requestRateByCode}{code=~"5.."})`;
  manifest<IPrometheusRule>(scope, {
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
              expr: `(${errors} or 0 * ${requestRate}) / (${requestRate} > 0)`,
            },
            ...percentiles.map((percentile) => ({
              record: latency(percentile),
              expr: `histogram_quantile(${percentile / 100}, sum by (namespace, service, le) (rate(http_request_duration_seconds_bucket{${job}}[5m])))`,
            })),
          ],
        },
      ],
    },
  });
}
