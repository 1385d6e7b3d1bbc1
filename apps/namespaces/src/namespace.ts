import { type Cluster, manifest, type NamespaceSpec, type PodSecurity } from "@hub/component";
import type { Construct } from "constructs";
import type { INamespace } from "kubernetes-models/v1/Namespace";

/** A namespace that Kubernetes makes by itself, and that is not ours to label. */
export const isBuiltIn = (name: string): boolean => name === "default" || name.startsWith("kube-");

/**
 * What a privileged namespace is warned about: its pods need more than baseline, and which ones belongs into the audit
 * log. The others are held to their own level.
 */
const reportedLevel = (enforced: PodSecurity): PodSecurity =>
  enforced === "privileged" ? "baseline" : enforced;

/** Adds a Namespace that outlives its manifest: whatever leaves Git, the namespace and what is in it stay. */
export function namespace(
  scope: Construct,
  cluster: Cluster,
  { name, podSecurity }: NamespaceSpec,
  labels: Readonly<Record<string, string>>,
): void {
  manifest<INamespace>(scope, {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: {
      name,
      labels: {
        ...labels,
        "app.kubernetes.io/part-of": "llm-analytics-hub",
        "pod-security.kubernetes.io/enforce": podSecurity,
        // An upgrade of Kubernetes must not refuse pods that ran before; the pin moves with `kubernetesVersion`.
        "pod-security.kubernetes.io/enforce-version": `v${cluster.kubernetesVersion}`,
        "pod-security.kubernetes.io/audit": reportedLevel(podSecurity),
        "pod-security.kubernetes.io/audit-version": "latest",
        "pod-security.kubernetes.io/warn": reportedLevel(podSecurity),
        "pod-security.kubernetes.io/warn-version": "latest",
      },
      annotations: {
        "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
        // One that Git no longer has would leave the Application OutOfSync, and hold every later wave back.
        "argocd.argoproj.io/compare-options": "IgnoreExtraneous",
      },
    },
  });
}
