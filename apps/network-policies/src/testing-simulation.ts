import type { JsonObject } from "@hub/component";
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import type { LabelSelector, Port } from "./place.ts";

/** One end of a connection: a pod, or an address that is no pod's. */
export interface Host {
  /** IPv4. */
  readonly address: string;
  /** None: it is no pod, and no policy selects it. */
  readonly pod?: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
}

/**
 * Answers by the rules of NetworkPolicy whether one may open a connection to another: policies add up, a pod that none
 * selects is open, and both ends must allow it. Addresses count for pods too, as with the plugins that take it so.
 */
export function mayTalk(policies: readonly JsonObject[], from: Host, to: Host, port: Port): boolean {
  // What this component renders is nothing else.
  const all = policies as unknown as readonly INetworkPolicy[];
  return mayLeave(all, from, to, port) && mayEnter(all, from, to, port);
}

function mayLeave(policies: readonly INetworkPolicy[], from: Host, to: Host, port: Port): boolean {
  const about = policiesOf(policies, from, "Egress");
  return (
    about.length === 0 ||
    about.some(({ spec }) =>
      (spec?.egress ?? []).some((rule) => isPeer(rule.to, to) && isPort(rule.ports, port)),
    )
  );
}

function mayEnter(policies: readonly INetworkPolicy[], from: Host, to: Host, port: Port): boolean {
  const about = policiesOf(policies, to, "Ingress");
  return (
    about.length === 0 ||
    about.some(({ spec }) =>
      (spec?.ingress ?? []).some((rule) => isPeer(rule.from, from) && isPort(rule.ports, port)),
    )
  );
}

const policiesOf = (policies: readonly INetworkPolicy[], { pod }: Host, type: "Ingress" | "Egress") =>
  policies.filter(
    ({ metadata, spec }) =>
      pod !== undefined &&
      metadata?.namespace === pod.namespace &&
      spec?.policyTypes?.includes(type) &&
      selects(spec.podSelector ?? {}, pod.labels),
  );

function isPeer(peers: readonly INetworkPolicyPeer[] | undefined, host: Host): boolean {
  return (
    peers === undefined ||
    peers.some(({ ipBlock, namespaceSelector, podSelector }) => {
      if (ipBlock) {
        return (
          isIn(host.address, ipBlock.cidr) && !(ipBlock.except ?? []).some((cidr) => isIn(host.address, cidr))
        );
      }
      const { pod } = host;
      return (
        pod !== undefined &&
        selects(namespaceSelector ?? {}, { "kubernetes.io/metadata.name": pod.namespace }) &&
        selects(podSelector ?? {}, pod.labels)
      );
    })
  );
}

const isPort = (ports: readonly INetworkPolicyPort[] | undefined, port: Port): boolean => {
  const [number, protocol] = typeof port === "number" ? [port, "TCP"] : [port.port, port.protocol];
  return ports === undefined || ports.some((rule) => rule.port === number && rule.protocol === protocol);
};

/** Of the operators only what the policies use: `Exists`. */
const selects = (
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  labels: Readonly<Record<string, string>>,
) =>
  Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
  matchExpressions.every(({ key, operator }) => {
    if (operator !== "Exists") throw new TypeError(`The operator ${operator} is not known here.`);
    return key in labels;
  });

function isIn(address: string, cidr: string): boolean {
  const [network = "", bits = "32"] = cidr.split("/");
  const size = 2 ** (32 - Number(bits));
  return Math.floor(toNumber(address) / size) === Math.floor(toNumber(network) / size);
}

const toNumber = (address: string): number =>
  address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
