import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import { telemetry as apiVersion, type ITelemetry, rootNamespace } from "./istio-api.ts";
import type { Settings } from "./settings.ts";

const filters = {
  // A request that got no answer has code 0.
  errors: { filter: { expression: "response.code >= 400 || response.code == 0" } },
  all: {},
  off: { disabled: true },
};

/** Adds what every proxy tells of the requests that it sees. */
export function telemetry(scope: Construct, { tracing, accessLog }: Settings): void {
  manifest<ITelemetry>(scope, {
    apiVersion,
    kind: "Telemetry",
    metadata: { name: "mesh-default", namespace: rootNamespace },
    spec: {
      // The provider is one of istiod's meshConfig.
      tracing: [{ providers: [{ name: "zipkin" }], randomSamplingPercentage: tracing.samplingPercent }],
      accessLogging: [{ providers: [{ name: "envoy" }], ...filters[accessLog] }],
    },
  });
}
