import { cpu, memory, quantity } from "@hub/component";
import { z } from "zod";

/** What differs between the kinds of application namespaces; everything else has one default for all of them. */
export interface Size {
  readonly cpuRequests: string;
  readonly cpuLimits: string;
  readonly memoryRequests: string;
  readonly memoryLimits: string;
  readonly storageGiB: number;
  readonly persistentVolumeClaims: number;
  readonly pods: number;
  readonly maxCpu: string;
  readonly maxMemory: string;
}

/** A check that of each pair of quantities the first is not above the second. */
const ascending =
  <Key extends string>(...pairs: readonly (readonly [smaller: Key, larger: Key])[]) =>
  (value: Readonly<Record<Key, string>>, context: z.RefinementCtx): void => {
    for (const [smaller, larger] of pairs) {
      if (quantity(value[smaller]) <= quantity(value[larger])) continue;
      // At the map and not at one of the two: the other one may be what a person wrote.
      context.addIssue(`has ${smaller} ${value[smaller]}, which is above ${larger} ${value[larger]}`);
    }
  };

const quota = (size: Size) =>
  z
    .strictObject({
      cpuRequests: cpu().default(size.cpuRequests).describe("What its pods may request in sum, cores."),
      cpuLimits: cpu().default(size.cpuLimits).describe("What the limits of its pods may be in sum, cores."),
      memoryRequests: memory()
        .default(size.memoryRequests)
        .describe("What its pods may request in sum, bytes."),
      memoryLimits: memory()
        .default(size.memoryLimits)
        .describe("What the limits of its pods may be in sum, bytes."),
      storageGiB: z
        .int()
        .min(0)
        .default(size.storageGiB)
        .describe("What its PersistentVolumeClaims may request in sum, GiB."),
      persistentVolumeClaims: z
        .int()
        .min(0)
        .default(size.persistentVolumeClaims)
        .describe("How many PersistentVolumeClaims it may have."),
      pods: z
        .int()
        .min(1)
        .default(size.pods)
        .describe("How many pods it may have. Leave room for those that a rolling update adds."),
    })
    .superRefine(ascending(["cpuRequests", "cpuLimits"], ["memoryRequests", "memoryLimits"]))
    .prefault({})
    .describe("Its ResourceQuota.");

const limits = (size: Size) =>
  z
    .strictObject({
      defaultCpuRequest: cpu().default("100m").describe("CPU request of a container that names none, cores."),
      defaultCpuLimit: cpu().default("500m").describe("CPU limit of a container that names none, cores."),
      maxCpu: cpu().default(size.maxCpu).describe("Highest CPU limit of a container, cores."),
      defaultMemoryRequest: memory()
        .default("256Mi")
        .describe("Memory request of a container that names none, bytes."),
      defaultMemoryLimit: memory()
        .default("512Mi")
        .describe("Memory limit of a container that names none, bytes."),
      maxMemory: memory().default(size.maxMemory).describe("Highest memory limit of a container, bytes."),
    })
    .superRefine(
      ascending(
        ["defaultCpuRequest", "defaultCpuLimit"],
        ["defaultCpuLimit", "maxCpu"],
        ["defaultMemoryRequest", "defaultMemoryLimit"],
        ["defaultMemoryLimit", "maxMemory"],
      ),
    )
    .prefault({})
    .describe("Its LimitRange: what the quota makes mandatory, for containers that do not say it.");

/** Schema of an application namespace. Every field has a default, so that an override says only what differs. */
export const applicationNamespace = (size: Size) =>
  z.strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe("Whether it is looked after. false never deletes a namespace that exists; its quota goes."),
    podSecurity: z
      .enum(["privileged", "baseline", "restricted"])
      .default("restricted")
      .describe("Level of the Pod Security Standards that its pods must meet."),
    labels: z.record(z.string(), z.string()).default({}).describe("Further labels of the namespace."),
    quota: quota(size),
    limits: limits(size),
  });

export type ApplicationNamespace = z.output<ReturnType<typeof applicationNamespace>>;
