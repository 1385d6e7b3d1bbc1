import { cpu, memory, quantity } from "@hub/component";
import { z } from "zod";
import { enabled } from "./fields.ts";

interface Defaults {
  readonly kind: "Deployment" | "StatefulSet" | "DaemonSet" | "Prometheus";
  readonly mode: "recommend" | "initial" | "automatic";
  readonly container?: string;
  readonly evictsOnlyPod?: boolean;
  readonly cpu: readonly [min: string, max: string];
  readonly memory: readonly [min: string, max: string];
}

/** A VerticalPodAutoscaler. It changes requests; limits stay what the workload says, and cap them. */
export const vertical = (defaults: Defaults) =>
  z
    .strictObject({
      enabled: enabled(),
      kind: z
        .enum(["Deployment", "StatefulSet", "DaemonSet", "Prometheus"])
        .default(defaults.kind)
        .describe("Kind of the workload. What an operator makes is named by the operator's own object."),
      mode: z
        .enum(["recommend", "initial", "automatic"])
        .default(defaults.mode)
        .describe(
          "recommend changes nothing. initial: pods get it when they are made. automatic: running pods too; from " +
            "Kubernetes 1.33 on in place where that can be done, else by eviction.",
        ),
      container: z
        .string()
        .regex(/^(\*|[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)$/, "must be the name of a container, or *")
        .default(defaults.container ?? "*")
        .describe("Container that it looks after. *: every one, each within the same bounds."),
      resources: z
        .array(z.enum(["cpu", "memory"]))
        .min(1, "must name cpu, memory or both")
        .default(["cpu", "memory"])
        .describe("What it looks after."),
      evictsOnlyPod: z
        .boolean()
        .default(defaults.evictsOnlyPod ?? false)
        .describe("automatic: whether a pod may be evicted that is the only one. false leaves it as it is."),
      minCpu: cpu().default(defaults.cpu[0]).describe("Least CPU that a container requests, cores."),
      maxCpu: cpu().default(defaults.cpu[1]).describe("Most CPU that a container requests, cores."),
      minMemory: memory()
        .default(defaults.memory[0])
        .describe("Least memory that a container requests, bytes."),
      maxMemory: memory()
        .default(defaults.memory[1])
        .describe("Most memory that a container requests, bytes."),
    })
    .superRefine((settings, context) => {
      for (const [min, max] of [
        ["minCpu", "maxCpu"],
        ["minMemory", "maxMemory"],
      ] as const) {
        if (quantity(settings[min]) <= quantity(settings[max])) continue;
        // At the map and not at one of the two: the other one may be what a person wrote.
        context.addIssue(`has ${min} ${settings[min]}, which is above ${max} ${settings[max]}`);
      }
    });

export type Vertical = z.output<ReturnType<typeof vertical>>;
