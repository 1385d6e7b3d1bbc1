import { z } from "zod";
import { enabled, maxReplicas, notAbove, scaleDownStabilizationSeconds } from "./fields.ts";

interface Defaults {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  readonly memoryPercent: number;
  readonly requestsPerSecond: number;
}

const percentOfRequest = () =>
  z
    .int()
    .min(0, "must be 0 to 100 percent of the request")
    .max(100, "must be 0 to 100 percent of the request");

/** A HorizontalPodAutoscaler. Of several metrics the one that wants most replicas counts. */
export const horizontal = (defaults: Defaults) =>
  z
    .strictObject({
      enabled: enabled(),
      kind: z.enum(["Deployment", "StatefulSet"]).default("Deployment").describe("Kind of the workload."),
      minReplicas: z
        .int()
        .min(1, "must be at least 1 replica")
        .default(defaults.minReplicas)
        .describe("Fewest replicas."),
      maxReplicas: maxReplicas(defaults.maxReplicas),
      cpuPercent: percentOfRequest()
        .default(70)
        .describe("CPU that pods should use, percent of their requests. 0: it does not matter."),
      memoryPercent: percentOfRequest()
        .default(defaults.memoryPercent)
        .describe("Memory that pods should use, percent of their requests. 0: it does not matter."),
      requestsPerSecond: z
        .int()
        .min(0, "must be a number of requests per second, 0 or more")
        .default(defaults.requestsPerSecond)
        .describe("Requests per second that a pod should get. 0: they do not matter."),
      requestsMetric: z
        .string()
        .regex(/^[a-z_][a-z0-9_]*$/, "must be a metric's name, for example http_requests_per_second")
        .default("http_requests_per_second")
        .describe("What prometheus-adapter calls them."),
      scaleDownStabilizationSeconds: scaleDownStabilizationSeconds(),
    })
    .superRefine(({ minReplicas, maxReplicas, cpuPercent, memoryPercent, requestsPerSecond }, context) => {
      const wrong = notAbove(minReplicas, maxReplicas);
      if (wrong) context.addIssue(wrong);
      if (cpuPercent + memoryPercent + requestsPerSecond === 0)
        context.addIssue("has neither cpuPercent nor memoryPercent nor requestsPerSecond to go by");
    });

export type Horizontal = z.output<ReturnType<typeof horizontal>>;
