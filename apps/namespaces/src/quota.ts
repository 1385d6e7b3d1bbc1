import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { ILimitRange } from "kubernetes-models/v1/LimitRange";
import type { IResourceQuota } from "kubernetes-models/v1/ResourceQuota";
import type { ApplicationNamespace } from "./application-namespace.ts";

/** Adds what a namespace may take of the cluster. */
export function resourceQuota(
  scope: Construct,
  namespace: string,
  quota: ApplicationNamespace["quota"],
): void {
  manifest<IResourceQuota>(scope, {
    apiVersion: "v1",
    kind: "ResourceQuota",
    metadata: { name: "quota", namespace },
    spec: {
      hard: {
        "requests.cpu": quota.cpuRequests,
        "limits.cpu": quota.cpuLimits,
        "requests.memory": quota.memoryRequests,
        "limits.memory": quota.memoryLimits,
        "requests.storage": `${quota.storageGiB}Gi`,
        persistentvolumeclaims: String(quota.persistentVolumeClaims),
        pods: String(quota.pods),
      },
    },
  });
}

/** Adds the requests and limits of containers that name none: under a quota the API server refuses those. */
export function limitRange(
  scope: Construct,
  namespace: string,
  limits: ApplicationNamespace["limits"],
): void {
  manifest<ILimitRange>(scope, {
    apiVersion: "v1",
    kind: "LimitRange",
    metadata: { name: "limits", namespace },
    spec: {
      limits: [
        {
          type: "Container",
          defaultRequest: { cpu: limits.defaultCpuRequest, memory: limits.defaultMemoryRequest },
          default: { cpu: limits.defaultCpuLimit, memory: limits.defaultMemoryLimit },
          max: { cpu: limits.maxCpu, memory: limits.maxMemory },
        },
      ],
    },
  });
}
