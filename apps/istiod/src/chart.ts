import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

/** The chart, with the keys that this component sets and `values.yaml` does not list. */
export const chart = withUnlistedKeys(generated, {
  reason:
    "meshConfig takes every field of istio.mesh.v1alpha1.MeshConfig, and values.yaml has base.validationFailurePolicy commented out.",
  keys: {
    base: { validationFailurePolicy: "string" },
    meshConfig: {
      enableTracing: "boolean",
      outboundTrafficPolicy: { mode: "string" },
      extensionProviders: [{ name: "string", zipkin: { service: "string", port: "number" } }],
    },
  },
});

export type Values = ValuesOf<typeof chart>;
