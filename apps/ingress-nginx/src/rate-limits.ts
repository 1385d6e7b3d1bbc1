import { type Cluster, toHostName } from "@hub/component";
import type { Settings } from "./settings.ts";

// 1 MiB holds about 8000 addresses (nginx, `limit_req_zone`), so this is some 160000 clients.
const zoneSize = "20m";

/** The zones that count requests. A request with an empty key is not counted: so only the API's are, in the API's zone. */
export const rateLimitZones = (cluster: Cluster, limits: Settings["rateLimits"]): string => `\
limit_req_zone $binary_remote_addr zone=edge_global:${zoneSize} rate=${limits.globalPerSecond}r/s;
map $host $edge_api_client {
  default "";
${limits.apiHosts.map((host) => `  "${toHostName(cluster, host)}" $binary_remote_addr;\n`).join("")}}
limit_req_zone $edge_api_client zone=edge_api:${zoneSize} rate=${limits.apiPerSecond}r/s;
`;

/** The limits, for every server. A location with a `limit_req` of its own (annotation `limit-rps`) inherits none of them. */
export const rateLimits = (limits: Settings["rateLimits"]): string => `\
limit_req zone=edge_global burst=${limits.globalBurst} nodelay;
limit_req zone=edge_api burst=${limits.apiBurst} nodelay;
`;
