import { type Check, type Cluster, checksIn } from "@hub/component";
import { longestWaitHours } from "./longest-wait.ts";
import type { Settings } from "./settings.ts";

const namespace = "velero";
const { daemonSet, deployment, targets } = checksIn(namespace);

const location = { apiVersion: "velero.io/v1", kind: "BackupStorageLocation", namespace, name: "default" };

/** Its kinds, its pods, its bucket, and that each Schedule made a good backup when one was last due. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: [
      "backuprepositories.velero.io",
      "backups.velero.io",
      "backupstoragelocations.velero.io",
      "datadownloads.velero.io",
      "datauploads.velero.io",
      "deletebackuprequests.velero.io",
      "downloadrequests.velero.io",
      "podvolumebackups.velero.io",
      "podvolumerestores.velero.io",
      "restores.velero.io",
      "schedules.velero.io",
      "serverstatusrequests.velero.io",
      "volumesnapshotlocations.velero.io",
    ],
    proves: "The kinds of Velero are served.",
  },
  deployment("velero", 1, "Backups are made and expire."),
  ...(settings.volumes.moveData ? [daemonSet("node-agent", "Volumes of every node can be moved.")] : []),
  {
    kind: "field",
    object: location,
    path: ["status", "phase"],
    equals: "Available",
    proves: "The bucket can be reached, with the identity that the pods have.",
  },
  {
    kind: "recent",
    object: location,
    path: ["status", "lastValidationTime"],
    // Velero looks every minute.
    maxAgeHours: 1,
    proves: "That the bucket can be reached is no old news.",
  },
  ...scheduleChecks("velero-namespaces", settings.namespaces.schedule, "What namespaces hold"),
  ...scheduleChecks("velero-volumes", settings.volumes.schedule, "What is in volumes"),
  ...targets(cluster, "Prometheus sees Velero."),
];

/** The chart names a Schedule after the release and the key in its values. */
const scheduleChecks = (name: string, schedule: string, what: string): readonly Check[] => [
  {
    kind: "field",
    object: { apiVersion: "velero.io/v1", kind: "Schedule", namespace, name },
    path: ["status", "phase"],
    equals: "Enabled",
    proves: `${what} will be backed up again.`,
  },
  {
    kind: "recent-one-of",
    objects: {
      apiVersion: "velero.io/v1",
      kind: "Backup",
      namespace,
      labels: { "velero.io/schedule-name": name },
    },
    where: { path: ["status", "phase"], equals: "Completed" },
    path: ["status", "startTimestamp"],
    maxAgeHours: longestWaitHours(schedule) + runHours,
    proves: `${what} was backed up when that was last due.`,
  },
];

/** How long a backup may run until it counts: the one before it stays the newest good one. */
const runHours = 6;
