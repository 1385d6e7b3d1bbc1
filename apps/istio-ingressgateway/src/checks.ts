import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const namespace = "istio-ingress";
const { deployment, targets } = checksIn(namespace);

/** Its pods, its address, and its metrics. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  deployment("istio-ingressgateway", settings.minReplicas, "Traffic from outside gets into the mesh."),
  {
    kind: "field",
    object: { apiVersion: "v1", kind: "Service", namespace, name: "istio-ingressgateway" },
    path: ["status", "loadBalancer", "ingress", "0"],
    proves: "The provider has made a load balancer, and DNS has an address to point to.",
  },
  ...targets(cluster, "Prometheus sees the ingress gateway."),
];
