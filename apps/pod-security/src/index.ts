import { type Cluster, defineComponent, SettingError } from "@hub/component";
import { admissionPolicy } from "./admission-policy.ts";
import { applicationRules } from "./application-rules.ts";
import { checks } from "./checks.ts";
import { namespaceRules } from "./namespace-rules.ts";
import { settings } from "./settings.ts";

/** Holds namespaces and applications to the platform's own rules, where the Pod Security Standards have none. */
export default defineComponent({
  name: "pod-security",
  description:
    "The platform's own rules about namespaces and pods, which the API server itself holds requests against.",
  namespace: { name: "default", podSecurity: "restricted" },
  // Not after `namespaces`: it must know of a new privileged namespace before that one makes it.
  settings,

  manifests: (scope, cluster, settings) => {
    requireAdmissionPolicies(cluster);
    for (const rule of [...namespaceRules(cluster, settings), ...applicationRules])
      admissionPolicy(scope, rule, settings.rules[rule.name]);
  },

  checks,

  argo: {
    // It holds nothing: without it, what the rules refuse is let in.
    removal: "delete",
    clusterKinds: [
      { group: "admissionregistration.k8s.io", kind: "ValidatingAdmissionPolicy" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingAdmissionPolicyBinding" },
    ],
  },
});

function requireAdmissionPolicies({ name, kubernetesVersion }: Cluster): void {
  if (Number(kubernetesVersion.split(".")[1]) >= 30) return;
  throw new SettingError(
    [],
    `${name} runs Kubernetes ${kubernetesVersion}, and ValidatingAdmissionPolicy came with 1.30.`,
    `Say \`pod-security: off\` in clusters/${name}/pins.yaml, or upgrade the cluster first.`,
  );
}
