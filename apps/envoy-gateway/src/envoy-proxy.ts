import { type Cluster, loadBalancerAnnotations, manifest } from "@hub/component";
import type { IEnvoyProxy } from "@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/EnvoyProxy";
import type { Construct } from "constructs";
import { accessLog } from "./access-log.ts";
import { envoyApi, gatewayName, namespace } from "./names.ts";
import type { Settings } from "./settings.ts";
import { type WithModules, wafModule } from "./waf.ts";

/** Adds what the proxies of the Gateway are: how many, how large, behind which load balancer, with which log. */
export function envoyProxy(scope: Construct, cluster: Cluster, settings: Settings): void {
  const { pod, container, spec } = wafModule(cluster, settings.waf);
  manifest<WithModules<IEnvoyProxy>>(scope, {
    apiVersion: `${envoyApi}/v1alpha1`,
    kind: "EnvoyProxy",
    metadata: { name: gatewayName, namespace },
    spec: {
      provider: {
        type: "Kubernetes",
        kubernetes: {
          envoyDeployment: {
            name: gatewayName,
            pod: {
              topologySpreadConstraints: [
                spread("topology.kubernetes.io/zone"),
                spread("kubernetes.io/hostname"),
              ],
              ...pod,
            },
            container: {
              resources: {
                requests: { cpu: "250m", memory: "512Mi" },
                limits: { cpu: "1000m", memory: "1Gi" },
              },
              ...container,
            },
            patch: {
              type: "StrategicMerge",
              value: { spec: { template: { spec: { containers: [shutdownManager] } } } },
            },
          },
          envoyHpa: {
            name: gatewayName,
            minReplicas: settings.minReplicas,
            maxReplicas: settings.maxReplicas,
            // Not by memory, which Envoy does not give back.
            metrics: [
              {
                type: "Resource",
                resource: {
                  name: "cpu",
                  target: { type: "Utilization", averageUtilization: settings.targetCpuPercent },
                },
              },
            ],
            behavior: { scaleDown: { stabilizationWindowSeconds: 300 } },
          },
          envoyPDB: { name: gatewayName, maxUnavailable: 1 },
          envoyService: {
            name: gatewayName,
            type: "LoadBalancer",
            // Keeps the client's address, by which the rate limits tell clients apart.
            externalTrafficPolicy: "Local",
            annotations: loadBalancerAnnotations(cluster, settings.loadBalancer.internal),
            ...(settings.loadBalancer.sourceRanges.length > 0 && {
              loadBalancerSourceRanges: settings.loadBalancer.sourceRanges,
            }),
          },
        },
      },
      telemetry: { accessLog },
      // An answer in pieces may go on as long while a proxy leaves.
      shutdown: { drainTimeout: "300s", minDrainDuration: "10s" },
      ...spec,
    },
  });
}

/**
 * It stands beside each proxy, and lets it leave once nobody talks to it any more. Only a patch of the Deployment can give it
 * limits.
 */
const shutdownManager = {
  name: "shutdown-manager",
  resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } },
};

const spread = (topologyKey: string) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway" as const,
  labelSelector: { matchLabels: { "gateway.envoyproxy.io/owning-gateway-name": gatewayName } },
});
