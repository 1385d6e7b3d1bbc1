import type { Cluster } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

const off = { enabled: false };

/** Helm values of the chart. Its pods pass the restricted level as they are. */
export function values(_cluster: Cluster, settings: Settings): Values {
  // As sets: their order means nothing, and a change of it would restart the pods.
  const exemptNamespaces = settings.exemptNamespaces.toSorted();
  const exemptLabels = {
    // The component `namespaces` writes it. A policy must not keep Argo CD from mending the platform.
    "hub.llm-analytics.io/tier": ["infrastructure"],
    ...(exemptNamespaces.length > 0 && { "kubernetes.io/metadata.name": exemptNamespaces }),
  };
  return {
    replicas: settings.replicas,
    validatingWebhookFailurePolicy: settings.failurePolicy,
    // The default, Fail, refuses every change to any Namespace while no webhook answers.
    validatingWebhookCheckIgnoreFailurePolicy: settings.failurePolicy,
    validatingWebhookExemptNamespacesLabels: exemptLabels,
    mutatingWebhookExemptNamespacesLabels: exemptLabels,
    disableMutation: !settings.mutation,
    auditInterval: settings.auditIntervalSeconds,
    constraintViolationsLimit: settings.violationsLimit,
    logDenies: true,
    controllerManager: {
      // These may carry the label admission.gatekeeper.sh/ignore; without being named here it is refused.
      exemptNamespaces,
      resources: { requests: { cpu: "100m", memory: "512Mi" }, limits: { cpu: "1", memory: "512Mi" } },
      topologySpreadConstraints: [
        {
          topologyKey: "topology.kubernetes.io/zone",
          maxSkew: 1,
          whenUnsatisfiable: "ScheduleAnyway",
          labelSelector: { matchLabels: { "gatekeeper.sh/operation": "webhook" } },
        },
      ],
    },
    audit: {
      resources: {
        requests: { cpu: "100m", memory: settings.auditMemory },
        limits: { cpu: "1", memory: settings.auditMemory },
      },
    },
    // All of these are hook Jobs, which Argo CD would run at every sync. It updates CRDs itself, and the namespace's
    // labels are the business of the component `namespaces`.
    postInstall: { labelNamespace: off, probeWebhook: off },
    upgradeCRDs: off,
  };
}
