import { cpu, memory } from "@hub/component";
import { z } from "zod";

const hostName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

export const settings = z
  .strictObject({
    minReplicas: z
      .int()
      // With one alone, its PodDisruptionBudget would keep a node from ever being drained.
      .min(2, "must be at least 2 replicas")
      .default(2)
      .describe("Fewest replicas. All of them work."),
    maxReplicas: z.int().min(2, "must be at least 2 replicas").default(5).describe("Most replicas."),
    outboundTraffic: z
      .enum(["REGISTRY_ONLY", "ALLOW_ANY"])
      .default("REGISTRY_ONLY")
      .describe(
        "What sidecars do with traffic to a host that the mesh does not know: REGISTRY_ONLY refuses it, ALLOW_ANY lets it out.",
      ),
    zipkin: z
      .strictObject({
        service: z
          .string()
          .regex(hostName, "must be the host name of a service, for example tempo.tracing.svc.cluster.local")
          .default("tempo.tracing.svc.cluster.local")
          .describe(
            "Host name of the service that takes spans as Zipkin has them. Default: the platform's Tempo.",
          ),
        port: z
          .int()
          .min(1, "must be a port, 1 to 65535")
          .max(65535, "must be a port, 1 to 65535")
          .default(9411)
          .describe("Its port."),
      })
      .prefault({})
      .describe("Where sidecars and gateways send spans."),
    sidecar: z
      .strictObject({
        cpuRequest: cpu().default("100m").describe("CPU request, cores or millicores."),
        cpuLimit: cpu().default("500m").describe("CPU limit, cores or millicores."),
        memoryRequest: memory().default("128Mi").describe("Memory request, with its unit."),
        memoryLimit: memory().default("256Mi").describe("Memory limit, with its unit."),
      })
      .prefault({})
      .describe("What a sidecar adds to its pod; a pod's annotations may say otherwise."),
  })
  .refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
    path: ["minReplicas"],
    error: "must be at most maxReplicas",
  });

export type Settings = z.output<typeof settings>;
