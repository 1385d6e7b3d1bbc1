import { type Cluster, manifest, toHostName } from "@hub/component";
import type { IBackendTrafficPolicy } from "@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy";
import type { Construct } from "constructs";
import { envoyApi, gatewayName, namespace, targetRefs } from "./names.ts";
import type { Settings } from "./settings.ts";

/** Adds what holds for every route: the rate limits that all proxies count together, and no end to an answer. */
export function backendTraffic(scope: Construct, cluster: Cluster, { rateLimits }: Settings): void {
  const { globalPerSecond, apiPerSecond, apiHosts } = rateLimits;
  manifest<IBackendTrafficPolicy>(scope, {
    apiVersion: `${envoyApi}/v1alpha1`,
    kind: "BackendTrafficPolicy",
    metadata: { name: gatewayName, namespace },
    spec: {
      targetRefs: targetRefs(),
      rateLimit: {
        global: {
          rules: [
            limit(globalPerSecond),
            ...(apiHosts.length > 0
              ? [
                  limit(
                    apiPerSecond,
                    apiHosts.map((host) => toHostName(cluster, host)),
                  ),
                ]
              : []),
          ],
        },
      },
      // Else Envoy cuts every answer after 15 seconds, those of language models too. Silence ends them, not length.
      timeout: { http: { requestTimeout: "0s" } },
    },
  });
}

/** A limit for each client address; of the requests to some hosts where they are said. */
const limit = (requests: number, hosts?: readonly string[]) => ({
  clientSelectors: [
    {
      sourceCIDR: { type: "Distinct" as const, value: "0.0.0.0/0" },
      ...(hosts && {
        headers: [{ type: "RegularExpression" as const, name: ":authority", value: authority(hosts) }],
      }),
    },
  ],
  limit: { requests, unit: "Second" as const },
  // Else each route would count for itself.
  shared: true,
});

/** What a client may write as host, in small or capital letters and with a port. */
const authority = (hosts: readonly string[]): string =>
  `(?i)(${hosts.map((host) => host.replaceAll(".", "\\.")).join("|")})(:[0-9]+)?`;
