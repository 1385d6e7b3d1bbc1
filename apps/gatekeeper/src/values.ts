import { type Cluster, SettingError } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

const off = { enabled: false };

/** Helm values of the chart. Its pods pass the restricted level as they are. Throws SettingError. */
export function values(cluster: Cluster, settings: Settings): Values {
  if (settings.admissionPolicies) requireAdmissionPolicies(cluster);
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
    // On by Gatekeeper's own default; what it makes stays at work where Gatekeeper is removed or goes back to 3.15. Both
    // together: with bindings alone, every constraint of a template with CEL reports an error.
    defaultCreateVAPForTemplates: settings.admissionPolicies,
    defaultCreateVAPBindingForConstraints: settings.admissionPolicies,
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

/** Below Kubernetes 1.30 the kinds are not served, and every constraint of a template with CEL reports an error. */
function requireAdmissionPolicies({ name, kubernetesVersion }: Cluster): void {
  if (Number(kubernetesVersion.split(".")[1]) >= 30) return;
  throw new SettingError(
    ["admissionPolicies"],
    `admissionPolicies is on, but ${name} runs Kubernetes ${kubernetesVersion}, and ValidatingAdmissionPolicy came with 1.30.`,
    "Turn it off, or upgrade the cluster first.",
  );
}
