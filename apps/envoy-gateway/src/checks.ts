import { type Check, type Cluster, checksIn } from "@hub/component";
import { domainSecret, hostSecret } from "./certificates.ts";
import { gatewayClassName } from "./gateway.ts";
import { envoyApi, gatewayApi, gatewayName, namespace } from "./names.ts";
import { secrets } from "./redis.ts";
import type { Settings } from "./settings.ts";

const { certificate, deployment, targets } = checksIn(namespace);

const gateway = { apiVersion: `${gatewayApi}/v1`, kind: "Gateway", namespace, name: gatewayName };

/** Its pods, the Gateway and its address, its certificates, and that all of its policies are taken. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  deployment("envoy-gateway", 2, "Routes take effect."),
  deployment("envoy-ratelimit", 2, "Requests are counted, for all proxies together."),
  deployment(gatewayName, settings.minReplicas, "HTTP gets into the cluster."),
  {
    kind: "object-condition",
    object: { apiVersion: `${gatewayApi}/v1`, kind: "GatewayClass", name: gatewayClassName },
    condition: "Accepted",
    proves: "Gateways of the class envoy have a controller.",
  },
  {
    kind: "object-condition",
    object: gateway,
    condition: "Programmed",
    proves: "The proxies have the Gateway's listeners.",
  },
  {
    kind: "field",
    object: gateway,
    path: ["status", "addresses", "0", "value"],
    proves: "The provider gave the load balancer an address.",
  },
  ...policies(settings).map(
    ([kind, name, proves]): Check => ({
      kind: "field",
      object: { apiVersion: `${envoyApi}/v1alpha1`, kind, namespace, name },
      path: ["status", "ancestors", "0", "conditions", "0", "status"],
      equals: "True",
      proves,
    }),
  ),
  ...secrets(cluster, settings).map(
    ({ name }): Check => ({
      kind: "object-condition",
      object: { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret", namespace, name },
      condition: "Ready",
      proves: `The secret store has what ${name} is made of.`,
    }),
  ),
  certificate(
    domainSecret,
    `The certificate of ${cluster.domain} and its wildcard is issued, so that the DNS zone can be written.`,
  ),
  ...settings.hosts.map((host) => certificate(hostSecret(host), `The certificate of ${host} is issued.`)),
  ...targets(cluster, "Prometheus sees controller, proxies and rate limit service."),
];

const policies = ({ waf }: Settings): (readonly [kind: string, name: string, proves: string])[] => [
  ["ClientTrafficPolicy", gatewayName, "TLS and the security headers hold."],
  ["BackendTrafficPolicy", gatewayName, "The rate limits hold."],
  ...(waf.mode === "Off" ? [] : [["EnvoyExtensionPolicy", gatewayName, "The firewall looks."] as const]),
];
