import type { Values } from "./chart.ts";

const resources = { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } };
const sidecar = { requests: { cpu: "25m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } };

/** The cache: one Redis, or three of them with Sentinel behind HAProxy. Either way what it holds can be made again. */
export const redis = (highlyAvailable: boolean): Values =>
  highlyAvailable
    ? {
        redis: { enabled: false },
        "redis-ha": {
          enabled: true,
          redis: { resources },
          sentinel: { resources: sidecar },
          configmapTest: { resources: sidecar },
          haproxy: { resources },
        },
      }
    : { redis: { resources } };
