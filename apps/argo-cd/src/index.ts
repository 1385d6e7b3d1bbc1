import { defineComponent } from "@hub/component";
import { applicationSetRole } from "./application-set-role.ts";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { customResourceDefinitions } from "./custom-resource-definitions.ts";
import { httpRoute } from "./http-route.ts";
import { reader } from "./reader.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Brings what Git says to the clusters of a hub, ring by ring and wave by wave. It looks after itself, too. */
export default defineComponent({
  name: "argo-cd",
  description: "Argo CD, which brings what Git says to the clusters of the hub. For hubs only.",
  namespace: { name: "argocd", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  // Not dependsOn: a hub must come up with nothing else there.
  after: ["prometheus-operator-crds", "cert-manager", "ingress-nginx", "envoy-gateway"],
  chart,
  extraSources: [customResourceDefinitions],
  settings,
  values,
  manifests: (scope, cluster, settings) => {
    applicationSetRole(scope);
    reader(scope);
    if (settings.ingress && cluster.runs("envoy-gateway")) httpRoute(scope, cluster.domain);
  },
  checks,
  workloads,
  argo: {
    // A hub that forgets its Argo CD must not lose it: it is what would have to bring it back.
    removal: "keep",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },
});
