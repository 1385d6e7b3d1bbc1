import type { Check, Cluster } from "@hub/component";
import type { Settings } from "./settings.ts";

const namespace = "argocd";

/** Its kinds and its pods. What it must be set to is what `hubctl preflight` looks at. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: ["applications.argoproj.io", "applicationsets.argoproj.io", "appprojects.argoproj.io"],
    proves: "The kinds of Argo CD are served.",
  },
  {
    kind: "workload-ready",
    workload: "StatefulSet",
    namespace,
    name: "argocd-application-controller",
    replicas: settings.controllerReplicas,
    proves: "Applications are compared and synced.",
  },
  deployment("argocd-applicationset-controller", settings.applicationSetReplicas, "Rings follow each other."),
  deployment("argocd-repo-server", settings.repoServerReplicas, "Charts are rendered."),
  deployment("argocd-server", settings.serverReplicas, "The web interface and its API answer."),
  // With Redis in three replicas the subchart names its workloads after the release.
  settings.redisHa
    ? {
        kind: "workload-ready",
        workload: "StatefulSet",
        namespace,
        name: "argo-cd-redis-ha-server",
        replicas: 3,
        proves: "The cache answers, and survives the loss of a node.",
      }
    : deployment("argocd-redis", 1, "The cache answers."),
  ...(settings.notificationsUrl
    ? [deployment("argocd-notifications-controller", 1, "Somebody is told how a rollout goes.")]
    : []),
  ...(cluster.runs("kube-prometheus-stack")
    ? [{ kind: "target-up", namespace, proves: "Prometheus sees Argo CD." } as const]
    : []),
];

const deployment = (name: string, replicas: number, proves: string): Check => ({
  kind: "workload-ready",
  workload: "Deployment",
  namespace,
  name,
  replicas,
  proves,
});
