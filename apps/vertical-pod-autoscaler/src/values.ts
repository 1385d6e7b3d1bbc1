import type { Cluster } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

const resources = { requests: { cpu: "50m", memory: "200Mi" }, limits: { cpu: "500m", memory: "500Mi" } };

/** Helm values of the chart. */
export function values(_cluster: Cluster, { replicas, recommenderMemory }: Settings): ChartValues {
  const ofEach = {
    replicas,
    // One must always be available, so that with an only replica its node could never be drained.
    podDisruptionBudget: { enabled: replicas > 1 },
  };
  return {
    // What is left to pass the restricted level.
    podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
    containerSecurityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
      readOnlyRootFilesystem: true,
    },
    admissionController: {
      ...ofEach,
      resources,
      // The default makes the certificate by two hook Jobs, which Argo CD would run at every sync.
      certGen: { enabled: false },
      certManager: { enabled: true, createSelfSignedIssuer: { enabled: true } },
      // Else no pod could start while it is down.
      mutatingWebhookConfiguration: { failurePolicy: "Ignore" },
    },
    recommender: {
      ...ofEach,
      resources: {
        requests: { cpu: "100m", memory: recommenderMemory },
        limits: { cpu: "1", memory: recommenderMemory },
      },
    },
    updater: { ...ofEach, resources },
  };
}
