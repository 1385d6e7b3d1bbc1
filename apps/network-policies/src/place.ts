import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";

export type LabelSelector = NonNullable<INetworkPolicyPeer["podSelector"]>;

/** Pods of one namespace. */
export interface Pods {
  /** What they are called here, and their policy in the cluster. */
  readonly name: string;
  readonly namespace: string;
  /** Default: all pods of the namespace. */
  readonly selector?: LabelSelector;
}

/** What is no pod that a policy could select, or not one alone. */
export type Outside =
  /** The API server: addresses of its own, or of what stands between. */
  | "api-server"
  /** Kubelets, and what runs in the network of a node. */
  | "nodes"
  /** Whoever it is: people and services outside, by a load balancer. */
  | "anyone"
  /** Everything outside, but for what is bound to the node. */
  | "internet"
  /** The provider: its APIs by HTTPS, and where a pod gets its identity. */
  | "cloud"
  /** Where names are resolved: of the cluster, in kube-system. */
  | "dns";

export type Place = Pods | Outside;

/** One that is real: whoever opens it, whoever answers, and what for. */
export interface Connection {
  readonly from: Place;
  readonly to: Place;
  /** Ports of the pod that answers, which is not always the Service's. None: all of them. */
  readonly ports: readonly Port[];
  /** One sentence. */
  readonly why: string;
}

/** A TCP port, or another protocol's. */
export type Port = number | { readonly port: number; readonly protocol: "UDP" };

export const isOutside = (place: Place): place is Outside => typeof place === "string";

export const named = (name: string): LabelSelector => ({ matchLabels: { "app.kubernetes.io/name": name } });
