import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import { sortedEntries, splitName } from "./fields.ts";
import { type IDestinationRule, networking } from "./istio-api.ts";
import type { ServiceSettings } from "./service-settings.ts";

/** Adds the circuit breaker of one service, and the versions that share its requests. */
export function serviceDestination(scope: Construct, key: string, settings: ServiceSettings): void {
  const { namespace, name } = splitName(key);
  const { circuitBreaker, canary } = settings;
  manifest<IDestinationRule>(scope, {
    apiVersion: networking,
    kind: "DestinationRule",
    metadata: { name, namespace },
    spec: {
      host: `${name}.${namespace}.svc.cluster.local`,
      trafficPolicy: {
        connectionPool: {
          tcp: { maxConnections: circuitBreaker.maxConnections },
          http: {
            http1MaxPendingRequests: circuitBreaker.maxPendingRequests,
            http2MaxRequests: circuitBreaker.maxRequests,
          },
        },
        outlierDetection: {
          consecutive5xxErrors: circuitBreaker.errors,
          interval: circuitBreaker.interval,
          baseEjectionTime: circuitBreaker.ejection,
          maxEjectionPercent: circuitBreaker.maxEjectionPercent,
        },
      },
      ...(canary && {
        subsets: sortedEntries(canary.weights).map(([version]) => ({
          name: version,
          labels: { [canary.label]: version },
        })),
      }),
    },
  });
}
