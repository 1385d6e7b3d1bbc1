import type { Cluster } from "@hub/component";
import { alertmanagerConfig } from "./alertmanager-config.ts";
import type { Part } from "./chart.ts";
import { guardedIngress, hostOf } from "./ingress.ts";
import { alertReceivers, receiverSecrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { volumeClaim } from "./volume-claim.ts";

export function alertmanager(cluster: Cluster, settings: Settings): Part<"alertmanager"> {
  const { replicas, storageGiB } = settings.alertmanager;
  return {
    podDisruptionBudget: { enabled: replicas > 1, minAvailable: 1 },
    ingress: settings.ingress.adminUis
      ? guardedIngress(cluster, settings.ingress, "alertmanager")
      : { enabled: false },
    config: alertmanagerConfig(settings.alertmanager),
    alertmanagerSpec: {
      replicas,
      podAntiAffinity: "soft",
      resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
      storage: volumeClaim("standard-ssd", storageGiB),
      externalUrl: `https://${hostOf(cluster, "alertmanager")}`,
      // The operator mounts it below /etc/alertmanager/secrets.
      secrets: Object.keys(receiverSecrets(settings.alertmanager)).length > 0 ? [alertReceivers] : [],
    },
  };
}
