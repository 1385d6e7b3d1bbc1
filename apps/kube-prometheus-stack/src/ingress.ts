import type { Cluster } from "@hub/component";
import { hasIngresses } from "./has-ingresses.ts";
import { basicAuth } from "./secrets.ts";
import type { Settings } from "./settings.ts";

/** The name under which a part of the stack is reached, for example `grafana.eu-prod-1.llm-analytics.io`. */
export const hostOf = (cluster: Cluster, part: string) => `${part}.${cluster.domain}`;

/** An Ingress for a part that has its own login. */
export const openIngress = (cluster: Cluster, { issuer }: Settings["ingress"], part: string) =>
  hasIngresses(cluster)
    ? {
        enabled: true,
        ingressClassName: "nginx",
        annotations: { "cert-manager.io/cluster-issuer": issuer },
        hosts: [hostOf(cluster, part)],
        tls: [{ secretName: `${part}-tls`, hosts: [hostOf(cluster, part)] }],
      }
    : { enabled: false };

/** An Ingress for a part without one: ingress-nginx asks for name and password. */
export function guardedIngress(cluster: Cluster, settings: Settings["ingress"], part: string) {
  const ingress = openIngress(cluster, settings, part);
  return {
    ...ingress,
    annotations: {
      ...ingress.annotations,
      "nginx.ingress.kubernetes.io/auth-type": "basic",
      "nginx.ingress.kubernetes.io/auth-secret": basicAuth,
      "nginx.ingress.kubernetes.io/auth-realm": part,
    },
  };
}
