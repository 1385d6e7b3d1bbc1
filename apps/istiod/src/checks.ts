import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { deployment, targets } = checksIn("istio-system");

/** Its pods, both of its webhooks, and its metrics. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  deployment("istiod", settings.minReplicas, "Proxies get their routes and their certificates."),
  {
    kind: "field",
    object: {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "MutatingWebhookConfiguration",
      name: "istio-sidecar-injector",
    },
    path: ["webhooks", "0", "clientConfig", "caBundle"],
    proves: "The API server knows the certificate of the webhook that adds sidecars.",
  },
  {
    kind: "refused",
    object: {
      apiVersion: "networking.istio.io/v1",
      kind: "VirtualService",
      metadata: { name: "hubctl-must-be-refused", namespace: "istio-system" },
      // The schema lets it pass: that routes need a host, only istiod knows.
      spec: { hosts: [] },
    },
    by: 'admission webhook "validation.istio.io"',
    proves: "istiod checks the objects of the mesh, and refuses a VirtualService without a host.",
  },
  // Gateways and sidecars are targets of their own namespaces.
  ...targets(cluster, "Prometheus sees istiod.", "discovery"),
];
