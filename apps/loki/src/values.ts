import { type Cluster, podIdentity, SettingError } from "@hub/component";
import { must, rather, ratherThanMust } from "./affinity.ts";
import type { Values } from "./chart.ts";
import { lokiConfig } from "./loki-config.ts";
import type { Settings } from "./settings.ts";

const resources = (cpu: string, memory: string, cpuLimit: string, memoryLimit: string) => ({
  requests: { cpu, memory },
  limits: { cpu: cpuLimit, memory: memoryLimit },
});

const volume = (gibibytes: number) => ({ size: `${gibibytes}Gi`, storageClass: "standard-ssd" });

/** The chart's own claim, which a list replaces, and with it the access modes. */
const claim = (gibibytes: number) => ({
  enabled: true,
  claims: [{ name: "data", accessModes: ["ReadWriteOnce"], ...volume(gibibytes) }],
});

/** Without a number the chart writes no budget for a part, or one without a limit. */
const budget = { podDisruptionBudget: { maxUnavailable: 1 } };

/** A part that is there twice, either of which suffices. */
const twice = { replicas: 2, ...budget };

/** The parts of the chart's other modes. It refuses to render them beside those of this one. */
const none = { replicas: 0 };

/** Helm values of the chart. Throws a SettingError where the cluster has no room for it. */
export function values(cluster: Cluster, settings: Settings): Values {
  const { ingesters } = settings;
  refuseTwo(cluster);
  if (ingesters.replicas > cluster.size.nodes) {
    throw new SettingError(
      ["ingesters", "replicas"],
      `${ingesters.replicas} ingesters need a node each, and ${cluster.name} has ${cluster.size.nodes}.`,
      "Give the cluster more nodes, or ask for fewer ingesters; Loki needs 3.",
    );
  }
  const { annotations, labels } = podIdentity(cluster, settings);
  return {
    deploymentMode: "Distributed",
    // So that the gateway is called loki-gateway, and the service account loki.
    fullnameOverride: "loki",
    serviceAccount: { annotations },
    loki: { ...lokiConfig(cluster, settings), ...(labels && { podLabels: labels }) },

    gateway: {
      ...twice,
      // One line for every request, into the logs that it takes in.
      verboseLogging: false,
      affinity: ratherThanMust("gateway"),
      resources: resources("50m", "64Mi", "500m", "128Mi"),
      metrics: { resources: resources("10m", "32Mi", "100m", "64Mi") },
    },
    distributor: {
      ...twice,
      affinity: ratherThanMust("distributor"),
      resources: resources("200m", "256Mi", "1", "1Gi"),
    },
    ingester: {
      replicas: ingesters.replicas,
      // Two of three must take a line.
      ...budget,
      // Three StatefulSets, which restart at the same time unless a further operator holds them back.
      zoneAwareReplication: { enabled: false },
      affinity: must("ingester"),
      persistence: claim(ingesters.volumeGiB),
      resources: resources("1000m", "2Gi", "2000m", "4Gi"),
    },

    queryFrontend: {
      ...twice,
      affinity: ratherThanMust("query-frontend"),
      resources: resources("100m", "256Mi", "1", "1Gi"),
    },
    // Between frontends and queriers, so that either can have more replicas.
    queryScheduler: {
      ...twice,
      affinity: ratherThanMust("query-scheduler"),
      resources: resources("50m", "64Mi", "500m", "256Mi"),
    },
    querier: {
      replicas: settings.queriers,
      ...budget,
      affinity: ratherThanMust("querier"),
      resources: resources("250m", "512Mi", "2", "2Gi"),
    },
    indexGateway: {
      ...twice,
      affinity: ratherThanMust("index-gateway"),
      persistence: { enabled: true, ...volume(10) },
      resources: resources("100m", "256Mi", "1", "1Gi"),
    },
    // It alone deletes. There must not be two.
    compactor: {
      replicas: 1,
      affinity: ratherThanMust("compactor"),
      persistence: claim(10),
      resources: resources("100m", "512Mi", "1", "2Gi"),
    },

    chunksCache: {
      ...twice,
      affinity: rather("memcached-chunks-cache"),
      ...cache(settings.chunkCacheMiB),
    },
    resultsCache: { ...budget, affinity: rather("memcached-results-cache"), ...cache(256) },
    memcachedExporter: { resources: resources("10m", "32Mi", "100m", "64Mi") },

    singleBinary: none,
    write: none,
    read: none,
    backend: none,
    ruler: { enabled: false },
    // It would read every ConfigMap and Secret of the cluster, for rules that there are not.
    sidecar: { rules: { enabled: false } },
    lokiCanary: { enabled: false },
    test: { enabled: false },
    // The ServiceMonitor kind is there only where its CRDs are.
    monitoring: { serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") } },
  };
}

/** Memcached counts what it caches; its own needs come on top. */
const cache = (mebibytes: number) => ({
  allocatedMemory: mebibytes,
  resources: resources("50m", `${Math.ceil(mebibytes * 1.2)}Mi`, "500m", `${Math.ceil(mebibytes * 1.2)}Mi`),
});

/** Both name their objects the same, and both would delete what is in the bucket. */
function refuseTwo(cluster: Cluster): void {
  if (!cluster.runs("loki-distributed")) return;
  throw new SettingError(
    [],
    `${cluster.name} runs loki-distributed as well, whose objects have the same names.`,
    `Say \`loki-distributed: off\` in clusters/${cluster.name}/pins.yaml, as the README of loki says; or turn loki off.`,
  );
}
