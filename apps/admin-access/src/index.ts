import { defineComponent } from "@hub/component";
import { checks } from "./checks.ts";
import { httpRoute } from "./http-route.ts";
import { ingress } from "./ingress.ts";
import { interfaces } from "./interfaces.ts";
import { settings } from "./settings.ts";
import { secrets } from "./users.ts";

/** Shows Grafana, Prometheus, Alertmanager and Loki under the cluster's domain, to whoever may see them. */
export default defineComponent({
  name: "admin-access",
  description:
    "Grafana, Prometheus, Alertmanager and Loki under the cluster's domain, by TLS and behind a login.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  dependsOn: ["namespaces", "external-secrets"],
  // Until kube-prometheus-stack has taken its own Ingresses away, the webhook of ingress-nginx refuses a second one of a host.
  after: ["ingress-nginx", "envoy-gateway", "kube-prometheus-stack", "loki-distributed", "loki"],
  settings,
  secrets,

  manifests: (scope, cluster, settings) => {
    for (const ui of interfaces(cluster, settings)) {
      // Both where both run, so that nothing is lost while DNS moves from one to the other.
      if (cluster.runs("ingress-nginx")) ingress(scope, ui);
      if (cluster.runs("envoy-gateway")) httpRoute(scope, ui);
    }
  },

  checks,

  argo: {
    // It holds nothing: what it shows is still reached by port-forward.
    removal: "delete",
    namespaces: ["logging"],
  },
});
