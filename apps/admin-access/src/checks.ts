import type { Check, Cluster } from "@hub/component";
import { interfaces } from "./interfaces.ts";
import type { Settings } from "./settings.ts";
import { secrets } from "./users.ts";

/** A way to each interface through each way in, and the users. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  ...secrets(cluster, settings).map(
    ({ name, namespace = "" }): Check => ({
      kind: "object-condition",
      object: { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret", namespace, name },
      condition: "Ready",
      proves: `The secret store has the users of the interfaces in ${namespace}.`,
    }),
  ),
  ...interfaces(cluster, settings).flatMap(({ name, namespace, host }): Check[] => [
    ...(cluster.runs("ingress-nginx")
      ? [
          {
            kind: "field" as const,
            object: { apiVersion: "networking.k8s.io/v1", kind: "Ingress", namespace, name },
            path: ["status", "loadBalancer", "ingress", "0"],
            proves: `ingress-nginx serves ${host}.`,
          },
        ]
      : []),
    ...(cluster.runs("envoy-gateway")
      ? [
          {
            kind: "field" as const,
            object: { apiVersion: "gateway.networking.k8s.io/v1", kind: "HTTPRoute", namespace, name },
            path: ["status", "parents", "0", "conditions", "0", "status"],
            equals: "True",
            proves: `Envoy Gateway serves ${host}.`,
          },
        ]
      : []),
  ]),
];
