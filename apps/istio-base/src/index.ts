import { defineComponent } from "@hub/component";
import { z } from "zod";
import { chart, type Values } from "./chart.ts";
import { checks } from "./checks.ts";

/** Brings the kinds of Istio, and the webhook that will hold every object of them against istiod. */
export default defineComponent({
  name: "istio-base",
  description: "The kinds of the service mesh, and the webhook that checks its objects.",
  namespace: { name: "istio-system", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  chart,
  settings: z.strictObject({}),
  values: (): Values => ({
    // Without it no webhook sees objects that name no revision: all of ours.
    defaultRevision: "default",
    // What istiod would make of it. Else the chart says Ignore, and the two write in turns.
    base: { validationFailurePolicy: "Fail" },
    // For reading this cluster from others, which no mesh of ours does.
    global: { enableReaderRBAC: false },
  }),
  checks,
  // The chart makes no pods.
  workloads: () => [],
  argo: {
    // It holds CRDs: with them every route and every policy of the mesh would go.
    removal: "confirm",
    // istiod writes it as soon as it serves the webhook.
    syncOptions: ["RespectIgnoreDifferences=true"],
    ignoreDifferences: [
      {
        group: "admissionregistration.k8s.io",
        kind: "ValidatingWebhookConfiguration",
        issue: "https://github.com/istio/istio/issues/44285",
        jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"],
      },
    ],
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
    ],
  },
});
