import { manifest } from "@hub/component";
import type { ISecurityPolicy } from "@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/SecurityPolicy";
import type { IHTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute";
import type { Construct } from "constructs";
import type { Interface } from "./interfaces.ts";
import { usersSecret } from "./users.ts";

const gatewayApi = "gateway.networking.k8s.io";

/** Adds the way through the Gateway of Envoy Gateway, and who may go it. */
export function httpRoute(scope: Construct, ui: Interface): void {
  const { name, namespace, ownLogin, allowFrom, contentSecurityPolicy } = ui;
  if (!ownLogin || allowFrom.length > 0) {
    manifest<ISecurityPolicy>(scope, {
      apiVersion: "gateway.envoyproxy.io/v1alpha1",
      kind: "SecurityPolicy",
      metadata: { name, namespace },
      spec: {
        targetRefs: [{ group: gatewayApi, kind: "HTTPRoute", name }],
        ...(!ownLogin && { basicAuth: { users: { name: usersSecret } } }),
        ...(allowFrom.length > 0 && {
          authorization: {
            defaultAction: "Deny",
            rules: [{ action: "Allow", principal: { clientCIDRs: [...allowFrom] } }],
          },
        }),
      },
    });
  }
  const route: IHTTPRoute = {
    apiVersion: `${gatewayApi}/v1`,
    kind: "HTTPRoute",
    metadata: { name, namespace },
    spec: {
      parentRefs: [{ namespace: "envoy-gateway-system", name: "edge", sectionName: "https" }],
      hostnames: [ui.host],
      rules: [
        {
          ...(contentSecurityPolicy !== "" && {
            filters: [
              {
                type: "ResponseHeaderModifier",
                responseHeaderModifier: {
                  set: [{ name: "Content-Security-Policy", value: contentSecurityPolicy }],
                },
              },
            ],
          }),
          backendRefs: [{ name: ui.service, port: ui.port }],
        },
      ],
    },
  };
  // After the policy, and after the users are there: not for a moment without either.
  manifest(scope, route, { wave: 1 });
}
