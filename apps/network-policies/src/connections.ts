import type { Cluster } from "@hub/component";
import { applicationConnections, challengeConnections, namespacesOf } from "./application-connections.ts";
import type { Connection } from "./place.ts";
import { platformConnections } from "./platform-connections.ts";
import type { Settings } from "./settings.ts";
import { workloads } from "./workloads.ts";

/** Namespaces whose traffic is ours to hold, of all groups. Those of Kubernetes itself are the provider's. */
function namespacesIn(cluster: Cluster, settings: Settings) {
  const applications = namespacesOf(settings);
  const infrastructure = cluster.namespaces
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("kube-") && !applications.includes(name));
  return { infrastructure, applications };
}

/** Those of them in which policies are wanted. */
export function heldNamespaces(cluster: Cluster, settings: Settings): readonly string[] {
  const { infrastructure, applications } = namespacesIn(cluster, settings);
  return [
    ...(settings.enforce.infrastructure ? infrastructure : []),
    ...(settings.enforce.applications ? applications : []),
  ];
}

/** Who may talk to whom in a cluster, and nobody else. */
export function connections(cluster: Cluster, settings: Settings): readonly Connection[] {
  const { infrastructure, applications } = namespacesIn(cluster, settings);
  return [
    ...platformConnections(cluster),
    ...outsideByChoice(cluster, settings),
    ...applicationConnections(cluster, settings),
    ...challengeConnections(cluster, [...infrastructure, ...applications]),
  ];
}

/** What leaves the cluster only where the settings of another component say so. */
const outsideByChoice = (cluster: Cluster, settings: Settings): readonly Connection[] => [
  ...(settings.remoteWrite && cluster.runs("kube-prometheus-stack")
    ? [
        {
          from: workloads.prometheus,
          to: "internet" as const,
          ports: [443],
          why: "Samples, by remote write.",
        },
      ]
    : []),
  ...(settings.logsOutside
    ? (["alloy", "promtail"] as const)
        .filter((name) => cluster.runs(name))
        .map((name) => ({
          from: workloads[name],
          to: "internet" as const,
          ports: [443],
          why: "Log lines, to a Loki outside.",
        }))
    : []),
];
