import type { Cluster } from "@hub/component";
import { type Connection, named, type Pods } from "./place.ts";
import { apiServerPorts } from "./platform-connections.ts";
import { type CallerWord, isCallerWord, type Service } from "./service-settings.ts";
import type { Settings } from "./settings.ts";
import { isThere, type WorkloadName, workloads } from "./workloads.ts";

/** Who a word for callers means, as far as the cluster runs them. */
const callersByWord: Record<CallerWord, readonly WorkloadName[]> = {
  ingress: ["ingress-nginx", "envoy-gateway", "istio-ingressgateway"],
  keda: ["keda-operator"],
  "envoy-gateway": ["envoy-gateway"],
};

/** The pod that answers Let's Encrypt. cert-manager makes it beside the Certificate, for a minute. */
const solver = (namespace: string): Pods => ({
  name: "acme-solver",
  namespace,
  selector: { matchLabels: { "acme.cert-manager.io/http01-solver": "true" } },
});

/** Every pod that the injector has given a sidecar. */
const meshed = (namespace: string): Pods => ({
  name: "mesh",
  namespace,
  selector: { matchExpressions: [{ key: "service.istio.io/canonical-name", operator: "Exists" }] },
});

/** Connections of applications: their services, and what any of their pods may do. */
export function applicationConnections(cluster: Cluster, settings: Settings): readonly Connection[] {
  const there = (names: readonly WorkloadName[]) => names.filter((name) => isThere(cluster, name));
  const services = servicesOf(settings);

  return [
    ...services.flatMap(([key, service]) => [
      ...service.callers.flatMap((caller): Connection[] => {
        const callers = isCallerWord(caller)
          ? there(callersByWord[caller]).map((name) => workloads[name])
          : services.filter(([other]) => other === caller).map(([other, its]) => podsOf(other, its));
        return callers.map((from) => ({
          from,
          to: podsOf(key, service),
          ports: service.ports,
          why: `${caller} calls ${key}.`,
        }));
      }),
      ...outsideOf(key, service),
      ...(service.metricsPort === null
        ? []
        : there(["prometheus"]).map((name) => ({
            from: workloads[name],
            to: podsOf(key, service),
            ports: [service.metricsPort as number],
            why: "Metrics.",
          }))),
    ]),
    ...namespacesOf(settings).flatMap((namespace): Connection[] => [
      ...there(["tempo"]).map((name) => ({
        from: { name: "everything", namespace },
        to: workloads[name],
        ports: [4317, 4318],
        why: "Spans, by OpenTelemetry.",
      })),
      ...there(["istiod"]).map((name) => ({
        from: meshed(namespace),
        to: workloads[name],
        ports: [15012],
        why: "Routes and certificates of sidecars.",
      })),
      ...(cluster.runs("istiod")
        ? [
            ...there(["prometheus"]).map((name) => ({
              from: workloads[name],
              to: meshed(namespace),
              ports: [15020, 15090],
              why: "Metrics of sidecars, and of what is behind them.",
            })),
            ...there(["tempo"]).map((name) => ({
              from: meshed(namespace),
              to: workloads[name],
              ports: [9411],
              why: "Spans of sidecars.",
            })),
            ...there(["istio-egressgateway"]).map((name) => ({
              from: meshed(namespace),
              to: workloads[name],
              ports: [443],
              why: "Hosts outside that mesh-policy names.",
            })),
          ]
        : []),
    ]),
  ];
}

/** Let's Encrypt comes in like everybody, to the pods that answer it: wherever there may be an Ingress. */
export const challengeConnections = (
  cluster: Cluster,
  namespaces: readonly string[],
): readonly Connection[] =>
  cluster.runs("cert-manager")
    ? (["ingress-nginx", "envoy-gateway"] as const)
        .filter((name) => cluster.runs(name))
        .flatMap((name) =>
          namespaces.map((namespace) => ({
            from: workloads[name],
            to: solver(namespace),
            ports: [8089],
            why: "Challenges of Let's Encrypt.",
          })),
        )
    : [];

/** Sorted: the order of keys in an override means nothing. */
export const servicesOf = ({
  services,
  applicationNamespaces,
}: Settings): readonly (readonly [key: string, service: Service])[] =>
  Object.entries(services)
    .filter(([key]) => applicationNamespaces.includes(key.split("/")[0] ?? ""))
    .sort(([a], [b]) => (a < b ? -1 : 1));

export const namespacesOf = ({ applicationNamespaces }: Settings): readonly string[] =>
  [...new Set(applicationNamespaces)].toSorted();

function podsOf(key: string, { podLabels }: Service): Pods {
  const [namespace = "", name = ""] = key.split("/");
  const hasLabels = Object.keys(podLabels).length > 0;
  return { name, namespace, selector: hasLabels ? { matchLabels: podLabels } : named(name) };
}

function outsideOf(key: string, service: Service): readonly Connection[] {
  const from = podsOf(key, service);
  return [
    ...(service.internet
      ? [{ from, to: "internet" as const, ports: [443], why: `${key} reaches hosts outside.` }]
      : []),
    ...(service.apiServer
      ? [{ from, to: "api-server" as const, ports: apiServerPorts, why: `${key} reads the cluster.` }]
      : []),
    ...(service.peers ? [{ from, to: from, ports: [], why: `The pods of ${key}.` }] : []),
  ];
}
