import { type Cluster, manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyEgressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyEgressRule";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import { connections, heldNamespaces } from "./connections.ts";
import { peersFrom, toPort, waysTo } from "./peers.ts";
import { type Connection, isOutside, type Pods } from "./place.ts";
import type { Settings } from "./settings.ts";

/** Adds the policies: in each namespace nothing is allowed but names, and what the connections say. */
export function policies(scope: Construct, cluster: Cluster, settings: Settings): void {
  const all = connections(cluster, settings);
  for (const namespace of heldNamespaces(cluster, settings)) {
    defaultDeny(scope, namespace);
    dns(scope, namespace, cluster, settings);
    for (const pods of podsIn(namespace, all)) allow(scope, pods, all, cluster, settings);
  }
}

/** Pods of a namespace that connections are about, each once, by name. */
function podsIn(namespace: string, all: readonly Connection[]): readonly Pods[] {
  const byName = new Map<string, Pods>();
  for (const place of all.flatMap(({ from, to }) => [from, to]))
    if (!isOutside(place) && place.namespace === namespace) byName.set(place.name, place);
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** After all that is allowed is there, or a first sync would cut what runs. */
function defaultDeny(scope: Construct, namespace: string): void {
  manifest<INetworkPolicy>(
    scope,
    {
      ...head("default-deny", namespace),
      spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
    },
    { wave: 1 },
  );
}

/** Without names nothing else works. */
function dns(scope: Construct, namespace: string, cluster: Cluster, settings: Settings): void {
  manifest<INetworkPolicy>(scope, {
    ...head("dns", namespace),
    spec: { podSelector: {}, policyTypes: ["Egress"], egress: egressTo("dns", [], cluster, settings) },
  });
}

/** One rule for each connection, in the order of the table. */
function allow(
  scope: Construct,
  pods: Pods,
  all: readonly Connection[],
  cluster: Cluster,
  settings: Settings,
): void {
  const isMeant = (place: Connection["from"]) =>
    !isOutside(place) && place.namespace === pods.namespace && place.name === pods.name;
  const ingress = all
    .filter(({ to }) => isMeant(to))
    .map(({ from, ports }): INetworkPolicyIngressRule => {
      const peers = peersFrom(from, cluster, settings);
      return {
        ...(peers.length > 0 && { from: [...peers] }),
        ...(ports.length > 0 && { ports: ports.map(toPort) }),
      };
    });
  const egress = all
    .filter(({ from }) => isMeant(from))
    .flatMap(({ to, ports }) => egressTo(to, ports, cluster, settings));
  manifest<INetworkPolicy>(scope, {
    ...head(pods.name, pods.namespace),
    spec: {
      podSelector: pods.selector ?? {},
      policyTypes: [
        ...(ingress.length > 0 ? (["Ingress"] as const) : []),
        ...(egress.length > 0 ? (["Egress"] as const) : []),
      ],
      ...(ingress.length > 0 && { ingress }),
      ...(egress.length > 0 && { egress }),
    },
  });
}

const egressTo = (
  to: Connection["to"],
  ports: Connection["ports"],
  cluster: Cluster,
  settings: Settings,
): INetworkPolicyEgressRule[] =>
  waysTo(to, ports, cluster, settings).map((way) => ({
    to: [...way.peers],
    ...(way.ports.length > 0 && { ports: way.ports.map(toPort) }),
  }));

const head = (name: string, namespace: string) =>
  ({ apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata: { name, namespace } }) as const;
