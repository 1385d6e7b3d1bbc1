import type { Cluster } from "@hub/component";

/** Whether the stack may show its parts by itself. Where admin-access runs, that does. */
export const hasIngresses = (cluster: Cluster): boolean =>
  cluster.runs("ingress-nginx") && !cluster.runs("admin-access");
