import type { Check, Cluster } from "@hub/component";
import { heldNamespaces } from "./connections.ts";
import type { Settings } from "./settings.ts";

/** What keeps each namespace shut. Whether traffic is held to it is the matter of the network plugin. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] =>
  heldNamespaces(cluster, settings).map((namespace) => ({
    kind: "exists",
    object: { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", namespace, name: "default-deny" },
    proves: `What nobody allows is refused in ${namespace}.`,
  }));
