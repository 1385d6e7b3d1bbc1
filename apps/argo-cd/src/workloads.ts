import { valueAt, type Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** Of the subchart's three servers and of the three HAProxy before them; the chart gives both this number. */
const redisReplicas = 3;

/** The pods that the chart makes. Copying of files and making of passwords is done before they run. */
export const workloads = (values: Values): readonly Workload[] => [
  {
    name: "argocd-application-controller",
    replicas: values.controller?.replicas,
    containers: [values.controller?.resources],
  },
  {
    name: "argocd-repo-server",
    replicas: values.repoServer?.replicas,
    containers: [values.repoServer?.resources],
  },
  { name: "argocd-server", replicas: values.server?.replicas, containers: [values.server?.resources] },
  {
    name: "argocd-applicationset-controller",
    replicas: values.applicationSet?.replicas,
    containers: [values.applicationSet?.resources],
  },
  ...redis(values),
  {
    name: "argocd-notifications-controller",
    replicas: values.notifications?.enabled ? 1 : 0,
    containers: [values.notifications?.resources],
  },
];

function redis({ redis, "redis-ha": ha }: Values): readonly Workload[] {
  if (!ha?.enabled) return [{ name: "argocd-redis", containers: [redis?.resources] }];
  return [
    {
      name: "argo-cd-redis-ha-server",
      replicas: redisReplicas,
      containers: [ha.redis?.resources, valueAt(ha, ["sentinel", "resources"])],
    },
    { name: "argo-cd-redis-ha-haproxy", replicas: redisReplicas, containers: [ha.haproxy?.resources] },
  ];
}
