import type { Check, Cluster } from "@hub/component";
import { sortedEntries, splitName } from "./fields.ts";
import { networking, rootNamespace, security } from "./istio-api.ts";
import type { Settings } from "./settings.ts";

/** The mode of the mesh, and the routes of each service. */
export const checks = (_cluster: Cluster, { mtls, services }: Settings): readonly Check[] => [
  {
    kind: "field",
    object: { apiVersion: security, kind: "PeerAuthentication", namespace: rootNamespace, name: "default" },
    path: ["spec", "mtls", "mode"],
    equals: mtls,
    proves:
      mtls === "STRICT"
        ? "Pods of the mesh take mTLS alone."
        : "Pods of the mesh take mTLS, and plain text too.",
  },
  ...sortedEntries(services).map(
    ([key]): Check => ({
      kind: "exists",
      object: { apiVersion: networking, kind: "VirtualService", ...splitName(key) },
      proves: `Requests to ${key} have their timeouts and retries.`,
    }),
  ),
];
