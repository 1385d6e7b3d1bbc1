import { defineComponent } from "@hub/component";
import { backendTraffic } from "./backend-traffic.ts";
import { certificates } from "./certificates.ts";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { clientTraffic } from "./client-traffic.ts";
import { envoyProxy } from "./envoy-proxy.ts";
import { gateway } from "./gateway.ts";
import { podMonitors } from "./pod-monitors.ts";
import { secrets } from "./redis.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { wafPolicy } from "./waf.ts";
import { workloads } from "./workloads.ts";

/** Lets HTTP into the cluster through Gateway API: TLS, rate limits that all proxies share, and security headers for every route. */
export default defineComponent({
  name: "envoy-gateway",
  description: "The way in for HTTP by Gateway API: TLS, shared rate limits and security headers.",
  namespace: { name: "envoy-gateway-system", podSecurity: "restricted" },
  dependsOn: ["namespaces", "gateway-api-crds", "cert-manager", "external-secrets"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  secrets,

  manifests: (scope, cluster, settings) => {
    certificates(scope, cluster, settings);
    envoyProxy(scope, cluster, settings);
    gateway(scope, cluster, settings);
    clientTraffic(scope, settings);
    backendTraffic(scope, cluster, settings);
    wafPolicy(scope, settings.waf);
    podMonitors(scope, cluster);
  },

  checks,
  workloads,

  argo: {
    // It holds no data, but the load balancer's address: DNS would point into the void.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "gateway.networking.k8s.io", kind: "GatewayClass" },
    ],
  },
});
