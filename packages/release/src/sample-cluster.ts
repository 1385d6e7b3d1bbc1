import type { ClusterFacts, Provider } from "@hub/component";

const byProvider: Record<Provider, Pick<ClusterFacts, "account" | "region">> = {
  aws: { account: "123456789012", region: "eu-west-1" },
  gcp: { account: "sample-project", region: "europe-west4" },
  azure: { account: "00000000-0000-4000-8000-000000000000", region: "westeurope" },
};

/** A cluster that no fleet has, to try a component on. */
export const sampleCluster = (provider: Provider): ClusterFacts => ({
  name: "sample",
  ring: "sample",
  hub: "sample",
  provider,
  ...byProvider[provider],
  kubernetesVersion: "1.34",
  domain: "sample.example.com",
  dns: { zone: "example.com", zoneId: "sample" },
  size: { nodes: 6, cpuCores: 96, memoryGiB: 384, storageGiB: 4000 },
  labels: {},
  secretStore: "platform",
  repository: "https://git.example.com/infrastructure.git",
  components: [],
  namespaces: [],
});
