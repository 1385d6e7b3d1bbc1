import { type Check, checksIn } from "@hub/component";

const { daemonSet } = checksIn("istio-cni");

/** Its pod on every node: a pod with a sidecar does not start on a node without it. */
export const checks = (): readonly Check[] => [
  daemonSet("istio-cni-node", "Every node sends the traffic of meshed pods through their sidecars."),
];
