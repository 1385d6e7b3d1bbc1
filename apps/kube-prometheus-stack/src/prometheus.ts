import { type Cluster, SettingError } from "@hub/component";
import type { Part } from "./chart.ts";
import { guardedIngress, hostOf } from "./ingress.ts";
import { remoteWriteSecret } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { volumeClaim } from "./volume-claim.ts";

/** Throws a SettingError where there are more replicas than nodes to keep them apart. */
export function prometheus(cluster: Cluster, settings: Settings): Part<"prometheus"> {
  const { replicas, retention, storageGiB, retentionSizePercent, resources, remoteWrite } =
    settings.prometheus;
  if (replicas > cluster.size.nodes) {
    throw new SettingError(
      ["prometheus", "replicas"],
      `${replicas} replicas of Prometheus need a node each, and ${cluster.name} has ${cluster.size.nodes}.`,
      `Ask for at most ${cluster.size.nodes}.`,
    );
  }
  return {
    // With one replica it would keep its node from ever being drained.
    podDisruptionBudget: { enabled: replicas > 1, minAvailable: 1 },
    // The replicas differ by a few samples: without it graphs flicker.
    service: { sessionAffinity: "ClientIP" },
    ingress: settings.ingress.adminUis
      ? guardedIngress(cluster, settings.ingress, "prometheus")
      : { enabled: false },
    prometheusSpec: {
      replicas,
      podAntiAffinity: "hard",
      resources,
      retention,
      // Prometheus counts in powers of two: its GB is a GiB.
      retentionSize: `${Math.floor((storageGiB * retentionSizePercent) / 100)}GB`,
      storageSpec: volumeClaim("fast-ssd", storageGiB),
      externalUrl: `https://${hostOf(cluster, "prometheus")}`,
      externalLabels: { cluster: cluster.name, region: cluster.region },
      // Else it sees only what is labelled with the release, and no monitor of another component or team.
      serviceMonitorSelectorNilUsesHelmValues: false,
      podMonitorSelectorNilUsesHelmValues: false,
      probeSelectorNilUsesHelmValues: false,
      scrapeConfigSelectorNilUsesHelmValues: false,
      ruleSelectorNilUsesHelmValues: false,
      // An exporter that does not say what its answer is: Prometheus 3 drops it unless told how to read it.
      scrapeClasses: [{ name: "default", default: true, fallbackScrapeProtocol: "PrometheusText0.0.4" }],
      ...(remoteWrite.length > 0 && {
        remoteWrite: remoteWrite.map(({ name, url }) => ({
          name,
          url,
          basicAuth: {
            username: { name: remoteWriteSecret(name), key: "username" },
            password: { name: remoteWriteSecret(name), key: "password" },
          },
        })),
        // By `cluster` and `__replica__` receivers know the replicas for copies of each other.
        replicaExternalLabelName: "__replica__",
        prometheusExternalLabelNameClear: true,
      }),
    },
  };
}
