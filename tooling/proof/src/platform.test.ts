import { allocatable, demandOf, manifestWorkloads, platformMinimum, podDemand, sumOf } from "@hub/capacity";
import { type Component, providers, type RenderOutput, type Workload } from "@hub/component";
import { workloadsOf } from "@hub/component/testing";
import { describe, expect, test } from "vitest";
import { components, labelOf } from "./components.ts";
import { imagesIn, registryOf } from "./images.ts";
import { type RunningComponent, sampleClusters } from "./sample-clusters.ts";
import { type SecretName, secretsMadeBy, secretsNamedIn } from "./secret-references.ts";
import { hasStoredCharts, storedCrds } from "./stored-crds.ts";

/**
 * Where images may come from: with the folder, since anybody may have one of their own beside it. Those of parts that are
 * off stand here too: an override can turn them on.
 */
const allowedRegistries: ReadonlySet<string> = new Set([
  "docker.io/bats",
  "docker.io/curlimages",
  "docker.io/envoyproxy",
  "docker.io/grafana",
  "docker.io/jimmidyson",
  "docker.io/kiwigrid",
  "docker.io/library",
  "docker.io/nginxinc",
  "docker.io/openpolicyagent",
  "docker.io/prom",
  "docker.io/velero",
  "ecr-public.aws.com/docker",
  "ghcr.io/dexidp",
  "ghcr.io/external-secrets",
  "ghcr.io/jkroepke",
  "ghcr.io/kedacore",
  "ghcr.io/oliver006",
  "mcr.microsoft.com/oss",
  "public.ecr.aws/csi-components",
  "public.ecr.aws/docker",
  "public.ecr.aws/ebs-csi-driver",
  "public.ecr.aws/efs-csi-driver",
  "quay.io/argoproj",
  "quay.io/argoprojlabs",
  "quay.io/brancz",
  "quay.io/jetstack",
  "quay.io/kiwigrid",
  "quay.io/prometheus",
  "quay.io/prometheus-operator",
  "quay.io/thanos",
  "registry.istio.io/release",
  "registry.k8s.io",
  "registry.k8s.io/autoscaling",
  "registry.k8s.io/ingress-nginx",
  "registry.k8s.io/kube-state-metrics",
  "registry.k8s.io/metrics-server",
  "registry.k8s.io/prometheus-adapter",
  "registry.k8s.io/sig-storage",
]);

/** What the platform says of single pods: requests and limits of the container that they are there for. */
const platformResources: Readonly<Record<string, readonly [requests: string, limits: string]>> = {
  "ingress-nginx-controller": ["250m 512Mi", "1000m 1Gi"],
  "cert-manager": ["100m 128Mi", "200m 256Mi"],
  "prometheus-kube-prometheus-stack": ["2000m 8Gi", "4000m 16Gi"],
  "kube-prometheus-stack-grafana": ["250m 256Mi", "500m 512Mi"],
  "loki-ingester": ["1000m 2Gi", "2000m 4Gi"],
  promtail: ["100m 128Mi", "200m 256Mi"],
  istiod: ["500m 2Gi", "2000m 4Gi"],
};

test("every component renders on a provider at least", () => {
  const seen = new Set(
    sampleClusters.flatMap(({ running }) => running.map(({ component }) => component.name)),
  );
  expect(components.filter(({ name }) => !seen.has(name)).map(({ name }) => name)).toEqual([]);
  expect(new Set(sampleClusters.map(({ provider }) => provider))).toEqual(new Set(providers));
});

/** Hubs alone run the one, and the others are the service mesh, which is optional. */
const beyondMinimum = /^(argo-cd|istio|mesh-)/;

describe.each(sampleClusters)("on $title", ({ running }) => {
  const manifests = running.flatMap(({ component, manifests }) =>
    manifests.map((object) => ({ owner: component.name, object })),
  );

  test("no object has two owners", () => {
    const owners = Map.groupBy(manifests, ({ object }) => {
      const group = object.apiVersion.split("/").at(-2) ?? "";
      return `${group} ${labelOf(object)}`;
    });
    const shared = [...owners].filter(([, all]) => all.length > 1);
    expect(shared.map(([object, all]) => `${object}: ${all.map(({ owner }) => owner).join()}`)).toEqual([]);
  });

  test("every object and every component has its namespace, and every namespace a Pod Security level", () => {
    const namespaces = manifests.filter(({ object }) => object.kind === "Namespace");
    const levels = namespaces.map(({ object }) => [
      object.metadata.name,
      object.metadata.labels?.["pod-security.kubernetes.io/enforce"],
    ]);
    expect(levels.filter(([, level]) => typeof level !== "string")).toEqual([]);
    const there = new Set(["default", "kube-system", ...levels.map(([name]) => name)]);
    const missing = [
      ...running.flatMap(({ component: { name, namespace, extraNamespaces } }) =>
        [namespace, ...extraNamespaces].map((spec) => ({ from: name, namespace: spec.name })),
      ),
      ...manifests.map(({ owner, object }) => ({
        from: `${owner}: ${labelOf(object)}`,
        namespace: object.metadata.namespace ?? "default",
      })),
    ].filter(({ namespace }) => !there.has(namespace));
    expect(missing).toEqual([]);
  });

  test.skipIf(!hasStoredCharts)(
    "a component of an earlier wave, or the same, brings every custom kind",
    () => {
      expect(
        running.flatMap((writer) =>
          writer.manifests.flatMap(({ apiVersion, kind }) => {
            const crd = crdOf(apiVersion, kind);
            return crd === undefined || isThere(crd, writer, running)
              ? []
              : [`${writer.component.name}: ${crd}`];
          }),
        ),
      ).toEqual([]);
    },
  );

  test("every image is of an allowed registry, and none that is named is the latest", () => {
    const named = running.flatMap(({ component, output, manifests }) =>
      [output.values, ...manifests].flatMap(imagesIn).map((image) => ({ component: component.name, image })),
    );
    const ofCharts = running.flatMap(({ component: { name, chart } }) =>
      (chart?.images ?? []).map((image) => ({ component: name, image })),
    );
    expect([...named, ...ofCharts].filter(({ image }) => !allowedRegistries.has(registryOf(image)))).toEqual(
      [],
    );
    expect(named.filter(({ image }) => image.endsWith(":latest"))).toEqual([]);
    const inPods = running.flatMap(({ manifests }) => manifests.flatMap(imagesIn));
    expect(inPods.filter((image) => !/[:@][^/]+$/.test(image))).toEqual([]);
  });

  test("an ExternalSecret or a chart makes every Secret that is named", () => {
    const made = new Set([...manifests.flatMap(({ object }) => secretsMadeBy(object))]);
    const isMissing = (secret: SecretName) => !made.has(secret);
    const missing = running.flatMap(({ component, output, manifests }) => [
      ...secretsNamedIn(output.values, component.namespace.name).filter(isMissing),
      ...manifests.flatMap((object) =>
        secretsNamedIn(object, object.metadata.namespace ?? component.namespace.name).filter(isMissing),
      ),
    ]);
    expect(missing).toEqual([]);
  });

  test("every container says its requests and limits, as the platform has them where it says so", () => {
    const workloads = running.flatMap(({ component, output }) => workloadsIn(component, output));
    const open = workloads
      .filter(({ replicas }) => replicas !== 0)
      .flatMap(({ name, containers }) =>
        containers.filter((one) => !isBounded(one)).map((one) => ({ name, one })),
      );
    expect(open).toEqual([]);
    for (const { name, containers } of workloads) {
      const wanted = platformResources[name];
      if (wanted) expect({ name, resources: textsOf(containers[0]) }).toEqual({ name, resources: wanted });
    }
  });
});

test.each(sampleClusters)("the platform's minimum holds every component: $title", ({ running }) => {
  const { nodes, cpuCores, memoryBytes, storageBytes } = platformMinimum;
  const size = { nodes, cpuCores, memoryGiB: memoryBytes / 2 ** 30, storageGiB: storageBytes / 2 ** 30 };
  const asked = running.flatMap(({ component, output }) =>
    beyondMinimum.test(component.name)
      ? []
      : workloadsIn(component, output).map((workload) => demandOf(podDemand(workload), nodes)),
  );
  const { requests, storageGiB } = sumOf(asked).min;
  expect(requests.cpuCores).toBeLessThan(allocatable(size).cpuCores);
  expect(requests.memoryGiB).toBeLessThan(allocatable(size).memoryGiB);
  expect(storageGiB).toBeLessThan(size.storageGiB);
});

test("what is looked for is found where it is known to be", () => {
  const { running = [] } = sampleClusters[0] ?? {};
  const of = (name: string) => running.find(({ component }) => component.name === name);
  const [stack, velero] = [of("kube-prometheus-stack"), of("velero")];
  expect(secretsNamedIn(stack?.output.values, "monitoring")).toContain("monitoring/grafana-admin");
  expect(stack?.manifests.flatMap(secretsMadeBy)).toContain("monitoring/grafana-admin");
  expect(imagesIn(velero?.output.values).map(registryOf)).toEqual(["docker.io/velero"]);
});

test("the platform's table names workloads that there are", () => {
  const names = sampleClusters.flatMap(({ running }) =>
    running.flatMap(({ component, output }) => workloadsIn(component, output).map(({ name }) => name)),
  );
  expect(names).toEqual(expect.arrayContaining(Object.keys(platformResources)));
});

/** Each component with a chart, on the first cluster that runs it. */
const charted = components.flatMap((component) => {
  const running = sampleClusters.flatMap((cluster) => cluster.running);
  const first = running.find((one) => one.component === component);
  return component.chart && first ? [{ name: component.name, ...first }] : [];
});

test.each(charted)("$name counts every workload that its checks want ready", ({ component, output }) => {
  expect(component.workloads).toBeDefined();
  const counted = new Map(workloadsIn(component, output).map((workload) => [workload.name, workload]));
  for (const [key, replicas] of Object.entries(workloadsOf(output.checks))) {
    const [kind, name = ""] = key.split("/");
    const workload = counted.get(name);
    const found = kind === "DaemonSet" ? workload?.replicas : workload && fewest(workload);
    expect({ [key]: found }).toEqual({ [key]: kind === "DaemonSet" ? "every-node" : replicas });
  }
});

const fewest = ({ replicas: said }: Workload): number => {
  const replicas = said ?? 1;
  return typeof replicas === "object" ? (replicas.min ?? 1) : Number(replicas);
};

/** The pods of a component, whether its chart makes them or they stand among its manifests. */
const workloadsIn = (component: Component, { values, manifests }: RenderOutput): readonly Workload[] => [
  ...(component.workloads?.(values ?? {}, manifests) ?? []),
  ...manifestWorkloads(manifests),
];

/** As charts have it, with requests and limits as maps. */
type Resources = { readonly requests?: Record<string, string>; readonly limits?: Record<string, string> };

const textsOf = (container: unknown): string[] => {
  const { requests = {}, limits = {} } = (container ?? {}) as Resources;
  return [requests, limits].map(({ cpu, memory }) => `${cpu} ${memory}`);
};

const isBounded = (container: unknown): boolean => {
  const { requests = {}, limits = {} } = (container ?? {}) as Resources;
  return [requests, limits].every(({ cpu, memory }) => cpu !== undefined && memory !== undefined);
};

const crds = new Map(
  storedCrds().map(({ metadata, spec }) => [`${spec.group} ${spec.names.kind}`, metadata.name]),
);

/** Name of the CRD of a kind; undefined for what the API server knows by itself. */
function crdOf(apiVersion: string, kind: string): string | undefined {
  const [group = ""] = apiVersion.includes("/") ? apiVersion.split("/") : [];
  const isOwn = group === "" || !group.includes(".") || /(^|\.)k8s\.io$/.test(group);
  return crds.get(`${group} ${kind}`) ?? (isOwn ? undefined : `${group} ${kind}`);
}

/** Kinds that the provider brings where no component does: GKE and AKS by themselves, EKS by an add-on. */
const providersKinds = /\.snapshot\.storage\.k8s\.io$/;

/** Whether a kind is there when a component writes an object of it. */
function isThere(crd: string, writer: RunningComponent, running: readonly RunningComponent[]): boolean {
  const bringing = running.filter((one) => brings(one, crd));
  if (bringing.length === 0) return providersKinds.test(crd);
  // Argo CD itself puts CRDs before the objects of one Application.
  return bringing.some(({ component, wave }) => component === writer.component || wave < writer.wave);
}

const brings = ({ component, manifests }: RunningComponent, crd: string): boolean =>
  (component.chart?.crds ?? []).some(({ name }) => name === crd) ||
  manifests.some(({ kind, metadata, spec }) =>
    kind === "ConstraintTemplate"
      ? crd === `constraints.gatekeeper.sh ${templateKind(spec)}`
      : kind === "CustomResourceDefinition" && metadata.name === crd,
  );

/** The kind that Gatekeeper makes of a template. */
const templateKind = (spec: unknown): string =>
  (spec as { crd: { spec: { names: { kind: string } } } }).crd.spec.names.kind;
