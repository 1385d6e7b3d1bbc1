import { manifest } from "@hub/component";
import type { IHTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute";
import type { Construct } from "constructs";

/** Adds the way to the web interface through the Gateway of Envoy Gateway, which ends TLS. */
export function httpRoute(scope: Construct, domain: string): void {
  manifest<IHTTPRoute>(scope, {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: { name: "argocd-server", namespace: "argocd" },
    spec: {
      parentRefs: [{ namespace: "envoy-gateway-system", name: "edge", sectionName: "https" }],
      hostnames: [`argocd.${domain}`],
      rules: [{ backendRefs: [{ name: "argocd-server", port: 80 }] }],
    },
  });
}
