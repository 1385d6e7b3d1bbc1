import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import { sortedEntries, splitName } from "./fields.ts";
import { type IPeerAuthentication, rootNamespace, security } from "./istio-api.ts";
import type { Settings } from "./settings.ts";

/** Adds the mode of the whole mesh, and the ports that clients without a sidecar reach all the same. */
export function mutualTls(scope: Construct, { mtls, plainText }: Settings): void {
  manifest<IPeerAuthentication>(scope, {
    apiVersion: security,
    kind: "PeerAuthentication",
    metadata: { name: "default", namespace: rootNamespace },
    spec: { mtls: { mode: mtls } },
  });
  for (const [key, { podLabels, ports, clients }] of sortedEntries(plainText)) {
    const { namespace, name } = splitName(key);
    manifest<IPeerAuthentication>(scope, {
      apiVersion: security,
      kind: "PeerAuthentication",
      metadata: {
        name: `${name}-plain-text`,
        namespace,
        annotations: { "hub.llm-analytics.io/plain-text-clients": clients },
      },
      spec: {
        selector: { matchLabels: podLabels ?? { "app.kubernetes.io/name": name } },
        // Without `mtls` all other ports keep the mode of the mesh.
        portLevelMtls: Object.fromEntries(ports.map((port) => [port, { mode: "PERMISSIVE" }])),
      },
    });
  }
}
