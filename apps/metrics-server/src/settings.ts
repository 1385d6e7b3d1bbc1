import { cpu, memory } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe("Replicas. Each of them asks every kubelet and answers on its own."),
  cpuRequest: cpu()
    .default("100m")
    .describe(
      "CPU request of each replica, cores or millicores. Upstream: 100m up to 100 nodes, 1m for each more.",
    ),
  memory: memory()
    .default("256Mi")
    .describe(
      "Memory request and limit of each replica, with its unit. Upstream: 200Mi up to 100 nodes, 2Mi for each more.",
    ),
  kubeletInsecureTls: z
    .boolean()
    .default(false)
    .describe(
      "Whether to trust kubelets whose serving certificate the cluster's CA has not signed. EKS signs it: only for self-managed nodes.",
    ),
});

export type Settings = z.output<typeof settings>;
