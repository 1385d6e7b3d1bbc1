import type { Cluster } from "@hub/component";
import type { Settings } from "./settings.ts";

/**
 * Never backed up: the provider makes the first three anew, and Argo CD's objects, restored, would have it prune what
 * the same restore has made. Velero's own are in the bucket already.
 */
const never = ["argocd", "kube-node-lease", "kube-public", "kube-system", "velero"];

/** Kinds whose objects are worth nothing a minute later. */
const fleeting = ["events", "events.events.k8s.io", "leases.coordination.k8s.io"];

/** The two Schedules, by name. */
export const schedules = (cluster: Cluster, { namespaces, volumes }: Settings) => ({
  namespaces: {
    schedule: namespaces.schedule,
    // With owner references a Schedule would take its backups along when it is pruned.
    useOwnerReferencesInBackup: false,
    template: {
      ttl: ttl(namespaces.retentionDays),
      includedNamespaces: ["*"],
      excludedNamespaces: never,
      excludedResources: fleeting,
      includeClusterResources: true,
      snapshotVolumes: false,
    },
  },
  volumes: {
    schedule: volumes.schedule,
    useOwnerReferencesInBackup: false,
    template: {
      ttl: ttl(volumes.retentionDays),
      // Velero takes no name beside a *.
      ...(volumes.namespaces.includes("*")
        ? { includedNamespaces: ["*"], excludedNamespaces: withoutVolumes(cluster, volumes.namespaces) }
        : { includedNamespaces: volumes.namespaces.toSorted(), excludedNamespaces: [] }),
      excludedResources: fleeting,
      snapshotVolumes: true,
      snapshotMoveData: volumes.moveData,
    },
  },
});

const withoutVolumes = (cluster: Cluster, named: readonly string[]) =>
  [...new Set([...never, ...cluster.namespaces.map(({ name }) => name)])]
    .filter((name) => !named.includes(name))
    .sort();

/** As Go prints a duration, which is what the API server keeps. */
const ttl = (days: number) => `${days * 24}h0m0s`;
