import { type Cluster, manifest } from "@hub/component";
import type { Construct } from "constructs";
import {
  type IGateway,
  type IServiceEntry,
  type IVirtualService,
  networking,
  rootNamespace,
} from "./istio-api.ts";
import type { Settings } from "./settings.ts";

const gatewayNamespace = "istio-egress";
const gatewayHost = `istio-egressgateway.${gatewayNamespace}.svc.cluster.local`;
const gatewayName = `${gatewayNamespace}/egress`;

/** Adds the hosts outside that the mesh may reach, and their way through the egress gateway where it runs. */
export function egress(scope: Construct, cluster: Cluster, { egressHosts }: Settings): void {
  const hosts = [...new Set(egressHosts)].toSorted();
  if (hosts.length === 0) return;
  for (const host of hosts) {
    manifest<IServiceEntry>(scope, {
      apiVersion: networking,
      kind: "ServiceEntry",
      metadata: { name: host, namespace: rootNamespace },
      spec: {
        hosts: [host],
        location: "MESH_EXTERNAL",
        resolution: "DNS",
        ports: [{ number: 443, name: "tls", protocol: "TLS" }],
      },
    });
  }
  if (!cluster.runs("istio-egressgateway")) return;
  manifest<IGateway>(scope, {
    apiVersion: networking,
    kind: "Gateway",
    metadata: { name: "egress", namespace: gatewayNamespace },
    spec: {
      selector: { istio: "egressgateway" },
      servers: [
        {
          port: { number: 443, name: "tls", protocol: "TLS" },
          hosts,
          // The client's own TLS: the gateway reads the server name and nothing else.
          tls: { mode: "PASSTHROUGH" },
        },
      ],
    },
  });
  for (const host of hosts) egressRoute(scope, host);
}

/** From sidecars to the gateway, and from the gateway to the host. */
function egressRoute(scope: Construct, host: string): void {
  const hop = (gateway: string, destination: string) => ({
    match: [{ gateways: [gateway], port: 443, sniHosts: [host] }],
    route: [{ destination: { host: destination, port: { number: 443 } } }],
  });
  manifest<IVirtualService>(scope, {
    apiVersion: networking,
    kind: "VirtualService",
    metadata: { name: host, namespace: gatewayNamespace },
    spec: {
      hosts: [host],
      gateways: ["mesh", gatewayName],
      tls: [hop("mesh", gatewayHost), hop(gatewayName, host)],
    },
  });
}
