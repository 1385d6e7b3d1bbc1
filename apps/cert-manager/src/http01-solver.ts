import type { Cluster } from "@hub/component";
import type { IACMEChallengeSolverHTTP01 } from "@kubernetes-models/cert-manager/acme.cert-manager.io/v1/ACMEChallengeSolverHTTP01";

/** Through which way in a name is proven that is not in the cluster's DNS zone: ingress-nginx as long as it runs. */
export const http01Solver = (cluster: Cluster): IACMEChallengeSolverHTTP01 =>
  usesGateway(cluster)
    ? {
        gatewayHTTPRoute: {
          // Of no listener in particular: its redirect to HTTPS is followed, and may end at the host's own.
          parentRefs: [
            {
              group: "gateway.networking.k8s.io",
              kind: "Gateway",
              namespace: "envoy-gateway-system",
              name: "edge",
            },
          ],
        },
      }
    : { ingress: { ingressClassName: "nginx" } };

export const usesGateway = (cluster: Cluster): boolean =>
  cluster.runs("envoy-gateway") && !cluster.runs("ingress-nginx");
