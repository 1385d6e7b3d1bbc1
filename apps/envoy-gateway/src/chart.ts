import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

/** The chart, with the parts of the controller's configuration that this component sets. */
export const chart = withUnlistedKeys(generated, {
  reason:
    "The template prints config.envoyGateway as it is, over defaults of its own; values.yaml has only some of its keys.",
  keys: {
    config: {
      envoyGateway: {
        provider: {
          kubernetes: {
            rateLimitDeployment: {
              replicas: "number",
              container: { env: ["any"], resources: { "*": "any" } },
              pod: { topologySpreadConstraints: ["any"] },
            },
          },
        },
        rateLimit: {
          backend: { type: "string", redis: { url: "string" } },
          failClosed: "boolean",
        },
      },
    },
  },
});

export type Values = ValuesOf<typeof chart>;
