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
  const services = servicesOf(settings);
  return [
    ...services.flatMap(([key, service]) => [
      ...callsOf(key, service, services, cluster),
      ...outsideOf(key, service),
      ...metricsOf(key, service, cluster),
    ]),
    ...namespacesOf(settings).flatMap((namespace) => [
      ...tracesOf(namespace, cluster),
      ...(cluster.runs("istiod") ? meshOf(namespace, cluster) : []),
    ]),
  ];
}

type NamedService = readonly [key: string, service: Service];

/** Of these workloads those that the cluster has. */
const there = (cluster: Cluster, ...names: readonly WorkloadName[]): readonly Pods[] =>
  names.filter((name) => isThere(cluster, name)).map((name) => workloads[name]);

function callsOf(
  key: string,
  service: Service,
  services: readonly NamedService[],
  cluster: Cluster,
): readonly Connection[] {
  const podsCalled = (caller: string): readonly Pods[] =>
    isCallerWord(caller)
      ? there(cluster, ...callersByWord[caller])
      : services.filter(([other]) => other === caller).map(([other, its]) => podsOf(other, its));
  return service.callers.flatMap((caller) =>
    podsCalled(caller).map((from) => ({
      from,
      to: podsOf(key, service),
      ports: service.ports,
      why: `${caller} calls ${key}.`,
    })),
  );
}

const metricsOf = (key: string, service: Service, cluster: Cluster): readonly Connection[] =>
  service.metricsPort === 0
    ? []
    : there(cluster, "prometheus").map((from) => ({
        from,
        to: podsOf(key, service),
        ports: [service.metricsPort],
        why: "Metrics.",
      }));

const tracesOf = (namespace: string, cluster: Cluster): readonly Connection[] =>
  there(cluster, "tempo").map((to) => ({
    from: { name: "everything", namespace },
    to,
    ports: [4317, 4318],
    why: "Spans, by OpenTelemetry.",
  }));

/** What sidecars need. The connections of the pods themselves are those of their services. */
const meshOf = (namespace: string, cluster: Cluster): readonly Connection[] => [
  ...there(cluster, "istiod").map((to) => ({
    from: meshed(namespace),
    to,
    ports: [15012],
    why: "Routes and certificates of sidecars.",
  })),
  ...there(cluster, "prometheus").map((from) => ({
    from,
    to: meshed(namespace),
    ports: [15020, 15090],
    why: "Metrics of sidecars, and of what is behind them.",
  })),
  ...there(cluster, "tempo").map((to) => ({
    from: meshed(namespace),
    to,
    ports: [9411],
    why: "Spans of sidecars.",
  })),
  ...there(cluster, "istio-egressgateway").map((to) => ({
    from: meshed(namespace),
    to,
    ports: [443],
    why: "Hosts outside that mesh-policy names.",
  })),
];

/** Let's Encrypt comes in like everybody, to the pods that answer it: wherever there may be an Ingress. */
export const challengeConnections = (
  cluster: Cluster,
  namespaces: readonly string[],
): readonly Connection[] =>
  cluster.runs("cert-manager")
    ? there(cluster, "ingress-nginx", "envoy-gateway").flatMap((from) =>
        namespaces.map((namespace) => ({
          from,
          to: solver(namespace),
          ports: [8089],
          why: "Challenges of Let's Encrypt.",
        })),
      )
    : [];

/** Sorted: the order of keys in an override means nothing. */
export const servicesOf = ({ services, applicationNamespaces }: Settings): readonly NamedService[] =>
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
