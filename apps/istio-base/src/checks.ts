import type { Check } from "@hub/component";

/** Its kinds. The webhook is istiod's to serve, and is tried there. */
export const checks = (): readonly Check[] => [
  {
    kind: "crd-established",
    names: [
      "authorizationpolicies.security.istio.io",
      "destinationrules.networking.istio.io",
      "envoyfilters.networking.istio.io",
      "gateways.networking.istio.io",
      "peerauthentications.security.istio.io",
      "proxyconfigs.networking.istio.io",
      "requestauthentications.security.istio.io",
      "serviceentries.networking.istio.io",
      "sidecars.networking.istio.io",
      "telemetries.telemetry.istio.io",
      "trafficextensions.extensions.istio.io",
      "virtualservices.networking.istio.io",
      "wasmplugins.extensions.istio.io",
      "workloadentries.networking.istio.io",
      "workloadgroups.networking.istio.io",
    ],
    proves: "The kinds of Istio are served.",
  },
];
