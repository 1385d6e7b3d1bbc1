import { manifest } from "@hub/component";
import type { IClientTrafficPolicy } from "@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/ClientTrafficPolicy";
import type { Construct } from "constructs";
import { envoyApi, gatewayName, listeners, namespace, targetRefs } from "./names.ts";
import type { Settings } from "./settings.ts";

/** Forward secrecy and authenticated encryption only. TLS 1.3 has its own suites, all of them such. */
const ciphers = [
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
];

/** Adds how clients are spoken to: TLS and HTTP/2, who they are, headers that keep browsers safe, and how long a silence may be. */
export function clientTraffic(scope: Construct, settings: Settings): void {
  const timeout = { http: { streamIdleTimeout: `${settings.streamIdleSeconds}s` } };
  clientTrafficPolicy(gatewayName, {
    targetRefs: targetRefs(),
    tls: { minVersion: "1.2", ciphers, alpnProtocols: ["h2", "http/1.1"] },
    headers: { lateResponseHeaders: responseHeaders(settings) },
    ...(settings.trustedProxies.length > 0 && {
      clientIPDetection: { xForwardedFor: { trustedCIDRs: settings.trustedProxies } },
    }),
    timeout,
  });
  // A policy of one listener stands in place of the Gateway's: browsers must not be told HSTS in plain text.
  clientTrafficPolicy(`${gatewayName}-${listeners.http}`, {
    targetRefs: targetRefs(listeners.http),
    timeout,
  });

  function clientTrafficPolicy(name: string, spec: IClientTrafficPolicy["spec"]): void {
    manifest<IClientTrafficPolicy>(scope, {
      apiVersion: `${envoyApi}/v1alpha1`,
      kind: "ClientTrafficPolicy",
      metadata: { name, namespace },
      spec,
    });
  }
}

const responseHeaders = ({ hsts, contentSecurityPolicy }: Settings) => ({
  set: [
    { name: "Strict-Transport-Security", value: hstsValue(hsts) },
    { name: "X-Frame-Options", value: "SAMEORIGIN" },
    { name: "X-Content-Type-Options", value: "nosniff" },
    { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  ],
  // An application that sends its own keeps it.
  ...(contentSecurityPolicy !== "" && {
    addIfAbsent: [{ name: "Content-Security-Policy", value: contentSecurityPolicy }],
  }),
  remove: ["X-Powered-By"],
});

const hstsValue = ({ maxAgeSeconds, includeSubdomains, preload }: Settings["hsts"]): string =>
  [`max-age=${maxAgeSeconds}`, includeSubdomains && "includeSubDomains", preload && "preload"]
    .filter(Boolean)
    .join("; ");
