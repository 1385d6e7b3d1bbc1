import type { Cluster } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

const resources = { requests: { cpu: "50m", memory: "200Mi" }, limits: { cpu: "500m", memory: "500Mi" } };

/** Helm values of the chart. */
export const values = (_cluster: Cluster, { replicas, recommenderMemory }: Settings): ChartValues => ({
  // What is left to pass the restricted level.
  podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
  containerSecurityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    readOnlyRootFilesystem: true,
  },
  admissionController: {
    replicas,
    resources,
    // The default makes the certificate by two hook Jobs, which Argo CD would run at every sync.
    certGen: { enabled: false },
    certManager: { enabled: true, createSelfSignedIssuer: { enabled: true } },
    // Else no pod could start while it is down.
    mutatingWebhookConfiguration: { failurePolicy: "Ignore" },
  },
  recommender: {
    replicas,
    resources: {
      requests: { cpu: "100m", memory: recommenderMemory },
      limits: { cpu: "1", memory: recommenderMemory },
    },
  },
  updater: { replicas, resources },
});
