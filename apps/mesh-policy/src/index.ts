import { defineComponent } from "@hub/component";
import { checks } from "./checks.ts";
import { egress } from "./egress.ts";
import { sortedEntries } from "./fields.ts";
import { mutualTls } from "./mutual-tls.ts";
import { serviceAccess } from "./service-access.ts";
import { serviceDestination } from "./service-destination.ts";
import { serviceRoutes } from "./service-routes.ts";
import { settings } from "./settings.ts";
import { telemetry } from "./telemetry.ts";

/** Says what the service mesh does: mTLS, routes, circuit breakers, tokens, ways out, and traces. */
export default defineComponent({
  name: "mesh-policy",
  description: "The rules of the service mesh: mTLS, routes, circuit breakers, tokens, ways out, and traces.",
  namespace: { name: "istio-system", podSecurity: "restricted" },
  dependsOn: ["namespaces", "istio-base", "istiod"],
  after: ["istio-ingressgateway", "istio-egressgateway"],
  settings,

  manifests: (scope, cluster, settings) => {
    mutualTls(scope, settings);
    telemetry(scope, settings);
    for (const [key, service] of sortedEntries(settings.services)) {
      serviceDestination(scope, key, service);
      serviceRoutes(scope, key, service);
      serviceAccess(scope, key, service, settings.jwt);
    }
    egress(scope, cluster, settings);
  },

  checks,

  argo: {
    // With it every service would take plain text, and requests without a token.
    removal: "confirm",
    // What is about a service stands in its namespace.
    namespaces: ["*"],
  },
});
