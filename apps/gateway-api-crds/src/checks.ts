import type { Check, Cluster } from "@hub/component";
import { chart } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

/** Of what a provider keeps, these must be there; of the others it may not have all. */
const needed = ["gatewayclasses", "gateways", "httproutes", "referencegrants"];

export const checks = (_cluster: Cluster, { gatewayApi }: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: (chart.crds ?? [])
      .map(({ name }) => name)
      .filter(
        (name) =>
          gatewayApi || name.endsWith(".gateway.envoyproxy.io") || needed.includes(name.split(".")[0] ?? ""),
      ),
    proves: "Gateways, routes and the policies of Envoy Gateway can be written.",
  },
];
