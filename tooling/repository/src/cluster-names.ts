import { testCluster } from "@hub/component/testing";
import { ProblemError } from "@hub/problem";
import { loadCatalog } from "@hub/render";
import { root } from "./root.ts";
import { settingPaths } from "./setting-paths.ts";

/** What stands in a cluster, as far as its components say. */
export interface ClusterNames {
  readonly namespaces: ReadonlySet<string>;
  /** `namespace/workload/name`, the kind in lower case. */
  readonly workloads: ReadonlySet<string>;
  /** Plural names of kinds, with and without their group. */
  readonly kinds: ReadonlySet<string>;
  /** What each component lets be set, by its name. */
  readonly settings: ReadonlyMap<string, readonly string[]>;
}

/** Of the namespaces of applications, and those of Kubernetes itself. */
const otherNamespaces = [
  "databases", // apps/namespaces, settings.ts
  "llm-analytics",
  "messaging",
  "default", // Kubernetes
  "kube-system",
  "restore-drill", // docs/backup-and-restore.md makes it
];

/** Services that charts, operators and controllers make, and where that is known from. */
const services = [
  "argocd/service/argocd-server", // chart argo-cd, as apps/argo-cd names it
  "envoy-gateway-system/service/edge", // Envoy Gateway, as apps/envoy-gateway/src/envoy-proxy.ts names it
  "ingress-nginx/service/ingress-nginx-controller", // apps/ingress-nginx/src/checks.ts
  "logging/service/loki-gateway", // apps/loki-distributed; apps/kube-prometheus-stack/src/data-sources.ts
  "monitoring/service/alertmanager-operated", // the Prometheus operator, for every Alertmanager
  "monitoring/service/kube-prometheus-stack-alertmanager", // chart kube-prometheus-stack, by fullnameOverride
  "monitoring/service/kube-prometheus-stack-grafana", // chart grafana, after the release
  "monitoring/service/kube-prometheus-stack-prometheus", // chart kube-prometheus-stack, by fullnameOverride
  "monitoring/service/prometheus-operated", // the Prometheus operator; packages/live/hubctl-verify.yaml
];

/** Kinds of Kubernetes itself that pages name. */
const builtInKinds = [
  "clusterrolebindings",
  "clusterroles",
  "configmaps",
  "cronjobs",
  "customresourcedefinitions",
  "daemonsets",
  "deployments",
  "endpointslices",
  "events",
  "horizontalpodautoscalers",
  "ingresses",
  "jobs",
  "limitranges",
  "mutatingwebhookconfigurations",
  "namespaces",
  "networkpolicies",
  "nodes",
  "persistentvolumeclaims",
  "persistentvolumes",
  "poddisruptionbudgets",
  "pods",
  "replicasets",
  "resourcequotas",
  "rolebindings",
  "roles",
  "secrets",
  "serviceaccounts",
  "services",
  "statefulsets",
  "storageclasses",
  "validatingadmissionpolicies",
  "validatingadmissionpolicybindings",
  "validatingwebhookconfigurations",
];

/** Kinds of CRDs that no check waits for. */
const otherKinds = [
  "constraints", // the category that Gatekeeper gives the kinds of its constraints
  "volumesnapshotclasses", // the snapshot controller, which the provider brings
  "volumesnapshotcontents",
  "volumesnapshots",
];

/** Names of everything that the components of apps/ say of a cluster that runs all of them. Throws where one does not load. */
export async function clusterNames(): Promise<ClusterNames> {
  const { catalog, problems } = await loadCatalog(root);
  if (problems.length > 0) throw new ProblemError(problems);
  const components = [...catalog.values()].flatMap(({ component }) => component ?? []);
  const cluster = testCluster({ components: components.map(({ name }) => name) });
  const checks = components.flatMap((component) => {
    const settings = component.settings.safeParse({});
    return settings.success ? (component.checks?.(cluster, settings.data) ?? []) : [];
  });
  const crds = checks.flatMap((check) => (check.kind === "crd-established" ? check.names : []));
  return {
    namespaces: new Set([
      ...otherNamespaces,
      ...components.flatMap(({ namespace, extraNamespaces = [] }) =>
        [namespace, ...extraNamespaces].map(({ name }) => name),
      ),
    ]),
    workloads: new Set([
      ...services,
      ...checks.flatMap((check) =>
        check.kind === "workload-ready"
          ? [`${check.namespace}/${check.workload.toLowerCase()}/${check.name}`]
          : [],
      ),
    ]),
    settings: new Map(components.map((component) => [component.name, settingPaths(component)])),
    kinds: new Set([
      ...builtInKinds,
      ...otherKinds,
      ...crds.flatMap((name) => [name, name.split(".")[0] ?? ""]),
      // Kinds that an operator makes, such as those of constraints, stand in no CRD that a chart brings.
      ...checks.flatMap((check) => ("object" in check ? [`${check.object.kind.toLowerCase()}s`] : [])),
    ]),
  };
}
