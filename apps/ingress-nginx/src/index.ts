import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { defaultCertificate } from "./default-certificate.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Lets HTTP into the cluster: TLS, web application firewall, rate limits and security headers for every Ingress. */
export default defineComponent({
  name: "ingress-nginx",
  description: "The way in for HTTP: TLS, web application firewall, rate limits and security headers.",
  namespace: { name: "ingress-nginx", podSecurity: "restricted" },
  // cert-manager signs the certificate of the admission webhook, and the default one.
  dependsOn: ["namespaces", "cert-manager"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: defaultCertificate,
  checks,
  workloads,
  argo: {
    // It holds no data, but the load balancer's address: DNS would point into the void.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "networking.k8s.io", kind: "IngressClass" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
    ],
  },
});
