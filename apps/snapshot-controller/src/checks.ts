import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { deployment, targets } = checksIn("snapshot-controller");

/** Its kinds and its pods. */
export const checks = (cluster: Cluster, { replicas }: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: [
      "volumesnapshotclasses.snapshot.storage.k8s.io",
      "volumesnapshotcontents.snapshot.storage.k8s.io",
      "volumesnapshots.snapshot.storage.k8s.io",
    ],
    proves: "The kinds of snapshots are served.",
  },
  deployment("snapshot-controller", replicas, "Snapshots are handed to the driver of their volume."),
  ...targets(cluster, "Prometheus sees the snapshot controller."),
];
