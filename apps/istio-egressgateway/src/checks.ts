import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { deployment, targets } = checksIn("istio-egress");

/** Its pods, and its metrics. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  deployment(
    "istio-egressgateway",
    settings.replicas,
    "Traffic to the hosts of mesh-policy gets out of the mesh.",
  ),
  ...targets(cluster, "Prometheus sees the egress gateway."),
];
