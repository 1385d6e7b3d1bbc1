import type { Cluster, SecretSpec } from "@hub/component";
import { interfaces } from "./interfaces.ts";
import type { Settings } from "./settings.ts";

/** Name of the Secret with names and passwords, in each namespace with an interface that has no login. */
export const usersSecret = "admin-access-users";

const htpasswd = { key: "monitoring-basic-auth", property: "htpasswd" };

export function secrets(cluster: Cluster, settings: Settings): SecretSpec[] {
  const data = {
    // Each way in reads lines of htpasswd from a key of its own.
    ...(cluster.runs("ingress-nginx") && { auth: htpasswd }),
    ...(cluster.runs("envoy-gateway") && { ".htpasswd": htpasswd }),
  };
  if (Object.keys(data).length === 0) return [];
  const namespaces = interfaces(cluster, settings).flatMap(({ ownLogin, namespace }) =>
    ownLogin ? [] : namespace,
  );
  return [...new Set(namespaces)].map((namespace) => ({ name: usersSecret, namespace, data }));
}
