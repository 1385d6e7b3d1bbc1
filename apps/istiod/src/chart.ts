import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

/** The chart, with the keys that this component sets and `values.yaml` does not list. */
export const chart = withUnlistedKeys(generated, {
  reason:
    "meshConfig takes every field of istio.mesh.v1alpha1.MeshConfig, the Deployment takes limits, and validatingwebhookconfiguration.yaml reads global.configValidation, which only the chart base lists.",
  keys: {
    global: { configValidation: "boolean" },
    meshConfig: {
      enableTracing: "boolean",
      outboundTrafficPolicy: { mode: "string" },
      extensionProviders: [{ name: "string", zipkin: { service: "string", port: "number" } }],
      defaultConfig: { holdApplicationUntilProxyStarts: "boolean" },
    },
    pilot: {
      resources: {
        requests: { cpu: "string", memory: "string" },
        limits: { cpu: "string", memory: "string" },
      },
    },
  },
});

export type Values = ValuesOf<typeof chart>;
