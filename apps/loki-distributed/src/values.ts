import { type Cluster, podIdentity, SettingError } from "@hub/component";
import { apart } from "./affinity.ts";
import type { Values } from "./chart.ts";
import { lokiConfig } from "./loki-config.ts";
import { tenantLimits } from "./retention.ts";
import type { Settings } from "./settings.ts";

const resources = (cpu: string, memory: string, cpuLimit: string, memoryLimit: string) => ({
  requests: { cpu, memory },
  limits: { cpu: cpuLimit, memory: memoryLimit },
});

const volume = (gibibytes: number) => ({ size: `${gibibytes}Gi`, storageClass: "standard-ssd" });
const claim = (gibibytes: number) => ({ enabled: true, claims: [{ name: "data", ...volume(gibibytes) }] });

/** What is left to pass the restricted level. */
const podSecurityContext = { seccompProfile: { type: "RuntimeDefault" } };

/** A part that is there twice, either of which suffices. The chart refuses to render replicas without maxUnavailable. */
const twice = { replicas: 2, maxUnavailable: 1 };

/** Helm values of the chart. Throws a SettingError where there are more ingesters than nodes to keep them apart. */
export function values(cluster: Cluster, settings: Settings): Values {
  const { ingesters } = settings;
  if (ingesters.replicas > cluster.size.nodes) {
    throw new SettingError(
      ["ingesters", "replicas"],
      `${ingesters.replicas} ingesters need a node each, and ${cluster.name} has ${cluster.size.nodes}.`,
      "Give the cluster more nodes, or ask for fewer ingesters; Loki needs 3.",
    );
  }
  const { annotations, labels } = podIdentity(cluster, settings);
  return {
    // So that the gateway is called loki-gateway, and the service account loki.
    fullnameOverride: "loki",
    serviceAccount: { annotations },
    // The ServiceMonitor kind is there only where its CRDs are.
    serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") },
    loki: {
      ...lokiConfig(cluster, settings),
      podSecurityContext,
      ...(labels && { podLabels: labels }),
    },
    runtimeConfig: tenantLimits(cluster, settings),

    gateway: {
      ...twice,
      podSecurityContext,
      // One line for every request, into the logs that it takes in.
      verboseLogging: false,
      affinity: apart("gateway", "may"),
      resources: resources("50m", "64Mi", "500m", "128Mi"),
    },
    distributor: {
      ...twice,
      affinity: apart("distributor", "may"),
      resources: resources("200m", "256Mi", "1", "1Gi"),
    },
    ingester: {
      replicas: ingesters.replicas,
      // Two of three must take a line.
      maxUnavailable: 1,
      affinity: apart("ingester", "must"),
      persistence: claim(ingesters.volumeGiB),
      resources: resources("1000m", "2Gi", "2000m", "4Gi"),
    },

    queryFrontend: {
      ...twice,
      affinity: apart("queryFrontend", "may"),
      resources: resources("100m", "256Mi", "1", "1Gi"),
    },
    // Between frontends and queriers, so that either can have more replicas.
    queryScheduler: {
      enabled: true,
      ...twice,
      affinity: apart("queryScheduler", "may"),
      resources: resources("50m", "64Mi", "500m", "256Mi"),
    },
    querier: {
      replicas: settings.queriers,
      maxUnavailable: 1,
      affinity: apart("querier", "may"),
      resources: resources("250m", "512Mi", "2", "2Gi"),
    },
    indexGateway: {
      enabled: true,
      ...twice,
      affinity: apart("indexGateway", "may"),
      persistence: { enabled: true, ...volume(10) },
      resources: resources("100m", "256Mi", "1", "1Gi"),
    },
    // It alone deletes. There must not be two.
    compactor: {
      enabled: true,
      affinity: apart("compactor", "may"),
      persistence: claim(10),
      resources: resources("100m", "512Mi", "1", "2Gi"),
    },

    memcached: { podSecurityContext },
    memcachedExporter: { enabled: true, resources: resources("10m", "32Mi", "100m", "64Mi") },
    memcachedChunks: {
      enabled: true,
      ...twice,
      affinity: apart("memcachedChunks", "may"),
      ...cache(settings.chunkCacheMiB),
    },
    memcachedFrontend: { enabled: true, affinity: apart("memcachedFrontend", "may"), ...cache(256) },
  };
}

/** Memcached counts what it caches; its own needs come on top. */
const cache = (mebibytes: number) => ({
  // The items of chunks are larger than the default allows.
  extraArgs: [`-m ${mebibytes}`, "-I 32m"],
  resources: resources("50m", `${Math.ceil(mebibytes * 1.2)}Mi`, "500m", `${Math.ceil(mebibytes * 1.2)}Mi`),
});
