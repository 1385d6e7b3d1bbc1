import { defineComponent } from "@hub/component";
import { type ChartValues, chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";

/** Brings Gateway, HTTPRoute and the other kinds of Gateway API, and the policies of Envoy Gateway, before anybody uses them. */
export default defineComponent({
  name: "gateway-api-crds",
  description: "Gateway, HTTPRoute and the other kinds of Gateway API, and those of Envoy Gateway.",
  namespace: { name: "envoy-gateway-system", podSecurity: "restricted" },
  chart,
  settings,

  values: (_cluster, { gatewayApi }): ChartValues => ({
    crds: {
      // The default channel is experimental, from which there is no way back: its policy refuses to change channels.
      gatewayAPI: { enabled: gatewayApi, channel: "standard" },
      envoyGateway: { enabled: true },
    },
  }),

  checks,
  // The chart makes no pods.
  workloads: () => [],

  argo: {
    // With a CRD go all objects of its kind: every Gateway and every route.
    removal: "keep",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      // They refuse CRDs of an older version or of another channel.
      { group: "admissionregistration.k8s.io", kind: "ValidatingAdmissionPolicy" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingAdmissionPolicyBinding" },
    ],
  },
});
