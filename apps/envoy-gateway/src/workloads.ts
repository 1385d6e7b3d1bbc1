import { type JsonObject, valueAt, type Workload } from "@hub/component";
import type { Values } from "./chart.ts";
import { gatewayName } from "./names.ts";

/** The pods that the chart makes, and those that its controller makes of its configuration and of the EnvoyProxy. */
export function workloads(
  { deployment, config }: Values,
  manifests: readonly JsonObject[],
): readonly Workload[] {
  const rateLimit = config?.envoyGateway?.provider?.kubernetes?.rateLimitDeployment;
  const proxy = valueAt(
    manifests.find(({ kind }) => kind === "EnvoyProxy"),
    ["spec", "provider", "kubernetes"],
  );
  const deployed = valueAt(proxy, ["envoyDeployment"]);
  return [
    {
      name: "envoy-gateway",
      replicas: deployment?.replicas,
      containers: [deployment?.envoyGateway?.resources],
    },
    {
      name: "envoy-ratelimit",
      replicas: rateLimit?.replicas,
      containers: [rateLimit?.container?.resources],
    },
    {
      name: gatewayName,
      replicas: {
        min: Number(valueAt(proxy, ["envoyHpa", "minReplicas"])),
        max: Number(valueAt(proxy, ["envoyHpa", "maxReplicas"])),
      },
      containers: [
        valueAt(deployed, ["container", "resources"]),
        valueAt(deployed, ["patch", "value", "spec", "template", "spec", "containers", 0, "resources"]),
      ],
    },
  ];
}
