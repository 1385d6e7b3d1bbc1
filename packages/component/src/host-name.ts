import { z } from "zod";
import type { Cluster } from "./cluster.ts";
import { domain } from "./setting.ts";

/** A host as settings name it: a single label stands below the cluster's domain, anything with a dot for itself. */
export const host = () =>
  z.union(
    [domain(), z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)],
    "must be a label below the cluster's domain, for example api, or a whole domain name",
  );

export const toHostName = (cluster: Pick<Cluster, "domain">, host: string): string =>
  host.includes(".") ? host : `${host}.${cluster.domain}`;
