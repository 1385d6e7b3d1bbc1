import { type JsonObject, valueAt, type Workload } from "@hub/component";
import type { Values } from "./chart.ts";
import { gatewayName } from "./names.ts";

/** The pods that the chart makes, and those that its controller makes of the EnvoyProxy and of its own configuration. */
export function workloads(
  { deployment, config }: Values,
  manifests: readonly JsonObject[],
): readonly Workload[] {
  const kubernetes = config?.envoyGateway?.provider?.kubernetes;
  const proxy = valueAt(
    manifests.find(({ kind }) => kind === "EnvoyProxy"),
    ["spec", "provider", "kubernetes"],
  );
  return [
    {
      name: "envoy-gateway",
      replicas: deployment?.replicas,
      containers: [deployment?.envoyGateway?.resources],
    },
    {
      name: "envoy-ratelimit",
      replicas: Number(valueAt(kubernetes, ["rateLimitDeployment", "replicas"])),
      containers: [valueAt(kubernetes, ["rateLimitDeployment", "container", "resources"])],
    },
    {
      name: gatewayName,
      replicas: {
        min: Number(valueAt(proxy, ["envoyHpa", "minReplicas"])),
        max: Number(valueAt(proxy, ["envoyHpa", "maxReplicas"])),
      },
      containers: [valueAt(proxy, ["envoyDeployment", "container", "resources"])],
    },
  ];
}
