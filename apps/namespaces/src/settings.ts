import { z } from "zod";
import { applicationNamespace } from "./application-namespace.ts";
import { isBuiltIn } from "./namespace.ts";

/** API, frontend and consumers at their highest replica counts (50, 20 and 30), and half as many for a rolling update. */
const workloads = applicationNamespace({
  cpuRequests: "16",
  cpuLimits: "64",
  memoryRequests: "24Gi",
  memoryLimits: "96Gi",
  storageGiB: 20,
  persistentVolumeClaims: 10,
  pods: 150,
  maxCpu: "4",
  maxMemory: "8Gi",
});

/** TimescaleDB and Redis: few pods, large ones. */
const databases = applicationNamespace({
  cpuRequests: "6",
  cpuLimits: "16",
  memoryRequests: "16Gi",
  memoryLimits: "32Gi",
  storageGiB: 200,
  persistentVolumeClaims: 20,
  pods: 30,
  maxCpu: "8",
  maxMemory: "16Gi",
});

/** Kafka: its brokers and what looks after them. */
const messaging = applicationNamespace({
  cpuRequests: "3",
  cpuLimits: "8",
  memoryRequests: "8Gi",
  memoryLimits: "16Gi",
  storageGiB: 100,
  persistentVolumeClaims: 10,
  pods: 20,
  maxCpu: "4",
  maxMemory: "8Gi",
});

/** Small enough that nobody takes the cluster by accident. */
const other = applicationNamespace({
  cpuRequests: "2",
  cpuLimits: "4",
  memoryRequests: "4Gi",
  memoryLimits: "8Gi",
  storageGiB: 20,
  persistentVolumeClaims: 10,
  pods: 50,
  maxCpu: "2",
  maxMemory: "4Gi",
});

/** The defaults of the three fit together into the smallest cluster: 32 cores, 64 GiB of memory, 500 GiB of volumes. */
export const settings = z.strictObject({
  application: z
    .object({
      "llm-analytics": workloads.prefault({}).describe("API, frontend and consumers."),
      databases: databases.prefault({}).describe("TimescaleDB and Redis."),
      messaging: messaging.prefault({}).describe("Kafka."),
    })
    .catchall(other)
    .superRefine((namespaces, context) => {
      for (const name of Object.keys(namespaces)) {
        if (/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name) && !isBuiltIn(name)) continue;
        context.addIssue({
          code: "custom",
          path: [name],
          message: isBuiltIn(name)
            ? "is a namespace of Kubernetes itself, expected one of an application"
            : "must be a DNS label: lower case letters, digits and hyphens, at most 63 of them",
        });
      }
    })
    .prefault({})
    .describe("Namespaces of applications, by name. Names that are not here by default have a small quota."),
});

export type Settings = z.output<typeof settings>;
