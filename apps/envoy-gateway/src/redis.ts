import type { Cluster, SecretSpec } from "@hub/component";
import type { Settings } from "./settings.ts";

/** Name of the Secret with Redis's password, and of its entry in the secret store. */
const secretName = "envoy-gateway-redis";

export const secrets = (_cluster: Cluster, { rateLimits }: Settings): SecretSpec[] =>
  rateLimits.redis.password
    ? [{ name: secretName, data: { password: { key: secretName, property: "password" } } }]
    : [];

/** Environment of the rate limit service: how it gets into Redis. */
export const redisEnv = ({ password, tls }: Settings["rateLimits"]["redis"]) => [
  ...(password
    ? [{ name: "REDIS_AUTH", valueFrom: { secretKeyRef: { name: secretName, key: "password" } } }]
    : []),
  // Not `redis.tls` of the configuration: without a client certificate it mounts a volume that is not there.
  ...(tls ? [{ name: "REDIS_TLS", value: "true" }] : []),
];
