import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import { splitName } from "./fields.ts";
import { type IAuthorizationPolicy, type IRequestAuthentication, security } from "./istio-api.ts";
import type { ServiceSettings } from "./service-settings.ts";
import type { Settings } from "./settings.ts";

/** Adds who may call one service: with which token, and as which service account. */
export function serviceAccess(
  scope: Construct,
  key: string,
  settings: ServiceSettings,
  { issuers }: Settings["jwt"],
): void {
  const { namespace, name } = splitName(key);
  const selector = { matchLabels: settings.podLabels ?? { "app.kubernetes.io/name": name } };
  if (settings.requireToken) {
    manifest<IRequestAuthentication>(scope, {
      apiVersion: security,
      kind: "RequestAuthentication",
      metadata: { name: `${name}-token`, namespace },
      spec: {
        selector,
        jwtRules: issuers.map(({ issuer, jwksUri, audiences }) => ({
          issuer,
          jwksUri,
          ...(audiences.length > 0 && { audiences }),
          // The service may look at the claims itself.
          forwardOriginalToken: true,
        })),
      },
    });
    // A RequestAuthentication refuses wrong tokens, and lets requests without any pass.
    manifest<IAuthorizationPolicy>(scope, {
      apiVersion: security,
      kind: "AuthorizationPolicy",
      metadata: { name: `${name}-token`, namespace },
      spec: {
        selector,
        action: "DENY",
        rules: [
          {
            from: [{ source: { notRequestPrincipals: ["*"] } }],
            ...(settings.tokenFreePaths.length > 0 && {
              to: [{ operation: { notPaths: settings.tokenFreePaths } }],
            }),
          },
        ],
      },
    });
  }
  if (settings.callers.length > 0) {
    manifest<IAuthorizationPolicy>(scope, {
      apiVersion: security,
      kind: "AuthorizationPolicy",
      metadata: { name: `${name}-callers`, namespace },
      spec: {
        selector,
        action: "ALLOW",
        rules: [{ from: [{ source: { principals: settings.callers.map(principalOf) } }] }],
      },
    });
  }
}

/** What the certificate of a service account's pods says. */
function principalOf(caller: string): string {
  const { namespace, name } = splitName(caller);
  return `cluster.local/ns/${namespace}/sa/${name}`;
}
