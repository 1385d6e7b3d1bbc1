import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { monitors } from "./monitors.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Runs the control plane of the service mesh: it adds sidecars to pods, and gives proxies routes and certificates. */
export default defineComponent({
  name: "istiod",
  description: "The control plane of the service mesh: sidecars, their routes and their certificates.",
  namespace: { name: "istio-system", podSecurity: "restricted" },
  dependsOn: ["namespaces", "istio-base"],
  after: ["istio-cni", "prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: monitors,
  checks,
  workloads,
  argo: {
    // It signs the mesh's certificates, with a CA whose key is a Secret of the namespace.
    removal: "confirm",
    // istiod writes it as soon as it serves the webhooks.
    syncOptions: ["RespectIgnoreDifferences=true"],
    ignoreDifferences: [
      {
        group: "admissionregistration.k8s.io",
        kind: "ValidatingWebhookConfiguration",
        issue: "https://github.com/istio/istio/issues/44285",
        jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"],
      },
      {
        group: "admissionregistration.k8s.io",
        kind: "MutatingWebhookConfiguration",
        issue: "https://github.com/istio/istio/issues/44285",
        jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"],
      },
    ],
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
    ],
  },
});
