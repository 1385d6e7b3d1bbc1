import { type Cluster, manifest, SettingError } from "@hub/component";
import type { IGateway } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Gateway";
import type { IGatewayClass } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/GatewayClass";
import type { IHTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute";
import type { Construct } from "constructs";
import { domainSecret, hostSecret } from "./certificates.ts";
import { envoyApi, gatewayApi, gatewayName, listeners, namespace } from "./names.ts";
import type { Settings } from "./settings.ts";

export const gatewayClassName = "envoy";

/**
 * Adds the GatewayClass, the Gateway of the cluster, and the redirect from HTTP to HTTPS.
 *
 * Throws a SettingError where a host has a certificate already.
 */
export function gateway(scope: Construct, cluster: Cluster, { hosts }: Settings): void {
  for (const [index, host] of hosts.entries()) {
    if (host !== cluster.domain && host.split(".").slice(1).join(".") !== cluster.domain) continue;
    throw new SettingError(
      ["hosts", String(index)],
      `${host} has the certificate of ${cluster.domain} and its wildcard.`,
      "Leave it out: a route of the Gateway may name it as it is.",
    );
  }
  manifest<IGatewayClass>(scope, {
    apiVersion: `${gatewayApi}/v1`,
    kind: "GatewayClass",
    metadata: { name: gatewayClassName },
    spec: { controllerName: `${envoyApi}/gatewayclass-controller` },
  });
  manifest<IGateway>(scope, {
    apiVersion: `${gatewayApi}/v1`,
    kind: "Gateway",
    metadata: { name: gatewayName, namespace },
    spec: {
      gatewayClassName,
      infrastructure: { parametersRef: { group: envoyApi, kind: "EnvoyProxy", name: gatewayName } },
      listeners: [
        {
          name: listeners.http,
          port: 80,
          protocol: "HTTP",
          // The redirect alone: a route that names no listener would else be served in plain text as well.
          allowedRoutes: { namespaces: { from: "Same" } },
        },
        // Every name that no other listener has: those of the domain, and any that HTTP-01 has yet to prove.
        httpsListener(listeners.https, domainSecret),
        ...hosts.map((host) => ({ ...httpsListener(host, hostSecret(host)), hostname: host })),
      ],
    },
  });
  manifest<IHTTPRoute>(scope, {
    apiVersion: `${gatewayApi}/v1`,
    kind: "HTTPRoute",
    metadata: { name: "redirect-to-https", namespace },
    spec: {
      parentRefs: [{ name: gatewayName, sectionName: listeners.http }],
      rules: [
        {
          // 308: a POST stays one.
          filters: [{ type: "RequestRedirect", requestRedirect: { scheme: "https", statusCode: 308 } }],
        },
      ],
    },
  });
}

const httpsListener = (name: string, secret: string) => ({
  name,
  port: 443,
  protocol: "HTTPS",
  tls: { mode: "Terminate" as const, certificateRefs: [{ name: secret }] },
  allowedRoutes: { namespaces: { from: "All" as const } },
});
