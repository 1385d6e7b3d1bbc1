import { type Cluster, workloadIdentity } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import { usesGateway } from "./http01-solver.ts";
import type { Settings } from "./settings.ts";

/** The chart takes them three times, once for each workload. */
const resources = {
  requests: { cpu: "100m", memory: "128Mi" },
  limits: { cpu: "200m", memory: "256Mi" },
};

// Not `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
const podDisruptionBudget = { enabled: true, maxUnavailable: 1 };

const spread = (component: string) => [
  {
    topologyKey: "topology.kubernetes.io/zone",
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: {
      matchLabels: {
        "app.kubernetes.io/instance": "cert-manager",
        "app.kubernetes.io/component": component,
      },
    },
  },
];

/** Helm values of the chart. */
export const values = (cluster: Cluster, settings: Settings): ChartValues => ({
  ...identityValues(cluster, settings),
  // `keep` marks the CRDs, so that Argo CD leaves them, and with them every Certificate, when it deletes the Application.
  crds: { enabled: true, keep: true },
  // The default is kube-system, which is not this component's to write to.
  global: { leaderElection: { namespace: "cert-manager" } },
  replicaCount: settings.replicas,
  resources,
  podDisruptionBudget,
  topologySpreadConstraints: spread("controller"),
  dns01RecursiveNameservers: settings.dns01.nameservers.join(","),
  dns01RecursiveNameserversOnly: true,
  // As Exact, the path of a solver has a dot too many for a controller before 1.13.2 that is strict about paths, as an
  // override may make that of ingress-nginx 1.x: https://github.com/cert-manager/cert-manager/issues/7791
  featureGates: "ACMEHTTP01IngressPathTypeExact=false",
  // It looks for the kinds when it starts, and does not start without them.
  ...(usesGateway(cluster) && { config: { gatewayAPI: { enabled: true } } }),
  webhook: {
    replicaCount: settings.webhookReplicas,
    resources,
    podDisruptionBudget,
    topologySpreadConstraints: spread("webhook"),
  },
  cainjector: {
    replicaCount: settings.replicas,
    resources,
    podDisruptionBudget,
    topologySpreadConstraints: spread("cainjector"),
  },
  // A hook Job: Argo CD would run it at every sync.
  startupapicheck: { enabled: false },
  prometheus: {
    servicemonitor: {
      // The ServiceMonitor kind is there only where its CRDs are.
      enabled: cluster.runs("prometheus-operator-crds"),
      // A metric's `namespace` is the Certificate's, not the controller's.
      honorLabels: true,
    },
  },
});

/** What binds the controller to the identity that may write the DNS zone. */
function identityValues(cluster: Cluster, { dns01 }: Settings): ChartValues {
  if (dns01.identity === "") return {};
  const { annotations, labels } = workloadIdentity(cluster, dns01.identity, ["dns01", "identity"]);
  return { serviceAccount: { annotations, ...(labels && { labels }) }, ...(labels && { podLabels: labels }) };
}
