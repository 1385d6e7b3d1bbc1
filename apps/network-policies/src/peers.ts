import type { Cluster, Provider } from "@hub/component";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import type { LabelSelector, Outside, Place, Port } from "./place.ts";
import type { Settings } from "./settings.ts";
import { clusterDns } from "./workloads.ts";

/** Where a rule leads: peers, and their ports. Without peers everybody is meant, without ports all of them. */
export interface Way {
  readonly peers: readonly INetworkPolicyPeer[];
  readonly ports: readonly Port[];
}

const everywhere = "0.0.0.0/0";
/** What is bound to a node: the metadata service, by which a pod could be the node. */
const linkLocal = "169.254.0.0/16";

const block = (cidr: string): INetworkPolicyPeer => ({ ipBlock: { cidr } });
const blocks = (cidrs: readonly string[]): INetworkPolicyPeer[] =>
  (cidrs.length > 0 ? [...new Set(cidrs)].toSorted() : [everywhere]).map(block);

const pods = (namespace: string, selector?: LabelSelector): INetworkPolicyPeer => ({
  // The API server puts the label on every namespace.
  namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
  ...(selector && { podSelector: selector }),
});

/** Where a pod gets its identity of the cloud, beside its APIs. */
const identityEndpoints: Record<Provider, readonly Way[]> = {
  // EKS Pod Identity. With a role for the service account it is STS, by HTTPS.
  aws: [{ peers: [block("169.254.170.23/32")], ports: [80] }],
  // The metadata server of GKE, which stands in for that of the node.
  gcp: [
    { peers: [block("169.254.169.254/32")], ports: [80] },
    { peers: [block("169.254.169.252/32")], ports: [988] },
  ],
  azure: [],
};

const udpAndTcp = (port: number): readonly Port[] => [{ port, protocol: "UDP" }, port];

/** Names of the cluster: its own DNS, the cache on the node, and on GKE Cloud DNS. */
const dns = (cluster: Cluster): readonly Way[] => [
  {
    peers: [
      pods(clusterDns.namespace, clusterDns.selector),
      block("169.254.20.10/32"),
      ...(cluster.provider === "gcp" ? [block("169.254.169.254/32")] : []),
    ],
    ports: udpAndTcp(53),
  },
];

const internet: readonly INetworkPolicyPeer[] = [{ ipBlock: { cidr: everywhere, except: [linkLocal] } }];

/** From where the API server calls. On AKS it is a pod that stands between, and on GKE it may be. */
function apiServerCalls({ provider }: Cluster, { apiServer }: Settings): readonly INetworkPolicyPeer[] {
  if (provider === "azure") {
    return [pods("kube-system", { matchLabels: { app: "konnectivity-agent" } }), ...apiServer.map(block)];
  }
  return [
    ...(provider === "gcp"
      ? [pods("kube-system", { matchLabels: { "k8s-app": "konnectivity-agent" } })]
      : []),
    ...blocks(apiServer),
  ];
}

/** The ways that lead to a place, as rules of the one who goes. */
export function waysTo(
  place: Place,
  ports: readonly Port[],
  cluster: Cluster,
  settings: Settings,
): readonly Way[] {
  if (typeof place !== "string") return [{ peers: [pods(place.namespace, place.selector)], ports }];
  const ways: Record<Outside, () => readonly Way[]> = {
    "api-server": () => [{ peers: blocks(settings.apiServer), ports }],
    nodes: () => [{ peers: blocks(settings.nodes), ports }],
    anyone: () => [{ peers: [], ports }],
    internet: () => [{ peers: internet, ports }],
    cloud: () => [{ peers: internet, ports }, ...identityEndpoints[cluster.provider]],
    dns: () => dns(cluster),
  };
  return ways[place]();
}

/** Who comes from a place, as peers of the one who answers. */
export function peersFrom(place: Place, cluster: Cluster, settings: Settings): readonly INetworkPolicyPeer[] {
  if (typeof place !== "string") return [pods(place.namespace, place.selector)];
  if (place === "api-server") return apiServerCalls(cluster, settings);
  if (place === "anyone") return [];
  throw new TypeError(`Nobody comes from ${place}.`);
}

export const toPort = (port: Port): INetworkPolicyPort =>
  typeof port === "number" ? { protocol: "TCP", port } : { protocol: port.protocol, port: port.port };
