import type { Cluster } from "@hub/component";
import type { Values } from "./chart.ts";
import { redisEnv } from "./redis.ts";
import type { Settings } from "./settings.ts";

const spread = (matchLabels: Record<string, string>) => [
  {
    topologyKey: "topology.kubernetes.io/zone",
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels },
  },
];

/** Helm values of the chart: the controller, and the rate limit service that it runs. The proxies are the Gateway's. */
export const values = (_cluster: Cluster, { rateLimits }: Settings): Values => ({
  // gateway-api-crds has them. The chart would install the experimental channel, from which there is no way back.
  crds: { enabled: false },
  deployment: {
    replicas: 2,
    envoyGateway: {
      resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { cpu: "1000m", memory: "1Gi" } },
    },
    pod: { topologySpreadConstraints: spread({ "control-plane": "envoy-gateway" }) },
  },
  podDisruptionBudget: { minAvailable: 1 },
  config: {
    envoyGateway: {
      provider: {
        kubernetes: {
          rateLimitDeployment: {
            replicas: 2,
            container: {
              env: redisEnv(rateLimits.redis),
              resources: {
                requests: { cpu: "100m", memory: "128Mi" },
                limits: { cpu: "500m", memory: "512Mi" },
              },
            },
            pod: { topologySpreadConstraints: spread({ "app.kubernetes.io/name": "envoy-ratelimit" }) },
          },
        },
      },
      rateLimit: {
        backend: { type: "Redis", redis: { url: rateLimits.redis.address } },
        failClosed: rateLimits.failClosed,
      },
    },
  },
  certgen: {
    // A hook Job that Argo CD runs at every sync. It leaves certificates alone that are there.
    job: {
      resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } },
    },
  },
  // A webhook on every pod that is scheduled, for routing by zone, which is not used.
  topologyInjector: { enabled: false },
});
