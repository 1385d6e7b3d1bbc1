import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { deployment, statefulSet, targets } = checksIn("argocd");

/** Its kinds and its pods. What it must be set to is what `hubctl preflight` looks at. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: ["applications.argoproj.io", "applicationsets.argoproj.io", "appprojects.argoproj.io"],
    proves: "The kinds of Argo CD are served.",
  },
  statefulSet(
    "argocd-application-controller",
    settings.controllerReplicas,
    "Applications are compared and synced.",
  ),
  deployment("argocd-applicationset-controller", settings.applicationSetReplicas, "Rings follow each other."),
  deployment("argocd-repo-server", settings.repoServerReplicas, "Charts are rendered."),
  deployment("argocd-server", settings.serverReplicas, "The web interface and its API answer."),
  // With Redis in three replicas the subchart names its workloads after the release.
  settings.redisHa
    ? statefulSet("argo-cd-redis-ha-server", 3, "The cache answers, and survives the loss of a node.")
    : deployment("argocd-redis", 1, "The cache answers."),
  ...(settings.notificationsUrl
    ? [deployment("argocd-notifications-controller", 1, "Somebody is told how a rollout goes.")]
    : []),
  ...targets(cluster, "Prometheus sees Argo CD."),
];
