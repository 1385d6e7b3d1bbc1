import type { IExternalSecret } from "@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret";
import type { Construct } from "constructs";
import type { SecretSpec } from "./component.ts";
import { manifest } from "./manifest.ts";

/** The ExternalSecret that makes a Secret from the cluster's store, or from one of its own namespace. */
export function externalSecret(
  scope: Construct,
  spec: SecretSpec,
  namespace: string,
  clusterStore: string,
): void {
  manifest<IExternalSecret>(scope, {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: { name: spec.name, namespace: spec.namespace ?? namespace },
    spec: {
      refreshInterval: "1h",
      secretStoreRef: spec.store
        ? { kind: "SecretStore", name: spec.store }
        : { kind: "ClusterSecretStore", name: clusterStore },
      target: {
        name: spec.name,
        creationPolicy: "Owner",
        template: { type: spec.type ?? "Opaque" },
      },
      data: Object.entries(spec.data).map(([secretKey, remoteRef]) => ({
        secretKey,
        remoteRef: { ...remoteRef },
      })),
    },
  });
}
