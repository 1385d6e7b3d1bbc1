import { type Cluster, type ClusterFacts, watchedFacts } from "@hub/component/contract";
import { watchFactsScript } from "./context-script.ts";

const watch = watchFactsScript.runInThisContext() as (
  facts: ClusterFacts,
  read: (name: string) => void,
) => Cluster;

/** Facts of a cluster that report each fact to `read` when it is looked at. They cannot be changed. */
export const watchFacts = (facts: ClusterFacts, read: (name: string) => void): Cluster =>
  watch({ ...facts, [watchedFacts]: facts } as ClusterFacts, read);
