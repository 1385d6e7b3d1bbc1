import type { Check, Cluster } from "@hub/component";
import { classesOf } from "./classes.ts";
import type { Settings } from "./settings.ts";
import { defaultClass } from "./storage-class.ts";
import { snapshotClass } from "./volume-snapshot-class.ts";

/** Every class by its name, one default, and the class of snapshots. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  {
    kind: "exactly-one-default-storage-class",
    name: defaultClass,
    proves: `A claim that names no class gets ${defaultClass}, and nothing else.`,
  },
  ...classesOf(cluster, settings).map(
    ({ name }): Check => ({
      kind: "exists",
      object: { apiVersion: "storage.k8s.io/v1", kind: "StorageClass", name },
      proves: `Claims may name the class ${name}.`,
    }),
  ),
  ...(settings.snapshots
    ? [
        {
          kind: "exists",
          object: {
            apiVersion: "snapshot.storage.k8s.io/v1",
            kind: "VolumeSnapshotClass",
            name: snapshotClass,
          },
          proves: "Volumes can be snapshotted.",
        } as const,
      ]
    : []),
];
