import { fleetName } from "@hub/argocd";
import { quantity } from "@hub/component/contract";
import { type ApplicationObject, toApplication } from "./applications.ts";
import { type Kube, type KubeObject, resourcePath } from "./kube.ts";
import type { LiveCluster, LiveNode } from "./live-cluster.ts";
import type { GrafanaSecret } from "./preflight-cluster.ts";
import type { Data, HubFacts, RootApplication } from "./preflight-hub.ts";
import type { Fetched } from "./preflight-item.ts";
import { isDefaultPassword } from "./preflight-passwords.ts";
import { KubeError } from "./problems.ts";
import { causeOf } from "./verdict.ts";
import type { LiveObject } from "./verify-rules.ts";

/** The parts of Argo CD that the fleet stands on, as its manifests and its chart both label them. */
const parts = ["application-controller", "applicationset-controller", "repo-server", "server"];

/** Reads what `hubItems` judges. Never throws for what the server says. */
export async function readHub(kube: Kube, namespace: string): Promise<HubFacts> {
  const core = (resource: string, name?: string) =>
    resourcePath({ version: "v1", resource, namespace, ...(name ? { name } : {}) });
  const [workloads, config, parameters, root, clusters] = await Promise.all([
    fetched(() => readWorkloads(kube, namespace)),
    fetched(() => readData(kube, core("configmaps", "argocd-cm"))),
    fetched(() => readData(kube, core("configmaps", "argocd-cmd-params-cm"))),
    fetched(() => readRoot(kube, namespace)),
    fetched(() => readClusterNames(kube, namespace)),
  ]);
  return { workloads, config, parameters, root, clusters };
}

async function readWorkloads(kube: Kube, namespace: string) {
  const query = { labelSelector: `app.kubernetes.io/component in (${parts.join(",")})` };
  const lists = await Promise.all(
    ["deployments", "statefulsets"].map((resource) =>
      kube.list<Workload>(resourcePath({ group: "apps", version: "v1", resource, namespace }), query),
    ),
  );
  return lists
    .flatMap(({ items }) => items)
    .map((workload) => ({ name: workload.metadata.name, version: versionOf(workload) }));
}

type Workload = KubeObject & {
  readonly spec?: { template?: { spec?: { containers?: readonly { image?: string }[] } } };
};

/** The tag of the image; of an image by digest alone, what the label says. */
function versionOf({ metadata, spec }: Workload): string | undefined {
  const image = spec?.template?.spec?.containers?.[0]?.image?.split("@")[0] ?? "";
  return /:([^/:]+)$/.exec(image)?.[1] ?? metadata.labels?.["app.kubernetes.io/version"];
}

const readData = async (kube: Kube, path: string): Promise<Data> =>
  (await optional<{ data?: Data }>(kube, path))?.data ?? {};

async function readRoot(kube: Kube, namespace: string): Promise<RootApplication | undefined> {
  const path = resourcePath({
    group: "argoproj.io",
    version: "v1alpha1",
    resource: "applications",
    namespace,
    name: fleetName,
  });
  const object = await optional<ApplicationObject>(kube, path);
  if (!object) return undefined;
  const { revision, errors } = toApplication(object);
  return { revision, errors: errors.map(({ message }) => message) };
}

/** Argo CD's names of the clusters that a hub has credentials of. The credentials beside the names go no further. */
export async function readClusterNames(kube: Kube, namespace: string): Promise<string[]> {
  const path = resourcePath({ version: "v1", resource: "secrets", namespace });
  const { items } = await kube.list<KubeObject & { data?: { name?: string } }>(path, {
    labelSelector: "argocd.argoproj.io/secret-type=cluster",
  });
  return items.flatMap(({ data }) => (data?.name ? Buffer.from(data.name, "base64").toString("utf8") : []));
}

export interface ReadClusterOptions {
  readonly secretStore: string;
  readonly grafanaSecret: GrafanaSecret | undefined;
  readonly domain: string;
  /** Addresses of a name, none where it does not resolve. Throws where nobody answers. */
  readonly lookup: (name: string) => Promise<readonly string[]>;
}

/** Reads what `clusterItems` judges. Never throws for what the server says. */
export async function readCluster(
  kube: Kube,
  { secretStore: storeName, grafanaSecret, domain, lookup }: ReadClusterOptions,
): Promise<LiveCluster> {
  const external = (resource: string, name?: string) =>
    resourcePath({ group: "external-secrets.io", version: "v1", resource, ...(name ? { name } : {}) });
  const list = <T extends KubeObject>(path: string) => fetched(async () => await listOf<T>(kube, path));
  const [
    version,
    nodes,
    storageClasses,
    loadBalancers,
    secretStore,
    externalSecrets,
    certificates,
    hasDefaultPassword,
  ] = await Promise.all([
    fetched(async () => toMinor(await kube.get("/version"))),
    fetched(async () => (await listOf<NodeObject>(kube, "/api/v1/nodes")).map(toNode)),
    list("/apis/storage.k8s.io/v1/storageclasses"),
    fetched(async () => (await listOf<ServiceObject>(kube, "/api/v1/services")).flatMap(toLoadBalancer)),
    fetched(() => optional(kube, external("clustersecretstores", storeName))),
    list(external("externalsecrets")),
    list("/apis/cert-manager.io/v1/certificates"),
    fetched(() => readPassword(kube, grafanaSecret)),
  ]);
  const isReachable = "value" in loadBalancers && loadBalancers.value.some(({ address }) => address);
  // Without a load balancer there is nothing that an address could be held against.
  const addresses = isReachable ? await lookUp(domain, lookup) : { value: [] };
  return {
    version,
    nodes,
    storageClasses,
    loadBalancers,
    secretStore,
    externalSecrets,
    certificates,
    hasDefaultPassword,
    addresses,
  };
}

/** Objects of a kind; none where the server does not know the kind. */
const listOf = async <T extends KubeObject>(kube: Kube, path: string): Promise<readonly T[]> =>
  (await absentAs(() => kube.list<T>(path)))?.items ?? [];

/** An object; undefined where it is not there. */
const optional = <T = LiveObject>(kube: Kube, path: string): Promise<T | undefined> =>
  absentAs(() => kube.get<T>(path));

async function absentAs<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KubeError && error.status === 404) return undefined;
    throw error;
  }
}

async function fetched<T>(work: () => Promise<T>): Promise<Fetched<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof KubeError) return { unknown: causeOf(error) };
    throw error;
  }
}

/** `1.34` of `{"major": "1", "minor": "34+"}`, as EKS says it. */
const toMinor = ({ major = "", minor = "" }: { major?: string; minor?: string }): string =>
  `${major}.${minor.replace(/\D.*$/, "")}`;

type NodeObject = KubeObject & {
  readonly status?: {
    readonly capacity?: Readonly<Record<string, string>>;
    readonly conditions?: readonly { type?: string; status?: string }[];
  };
};

const toNode = ({ status = {} }: NodeObject): LiveNode => ({
  isReady: status.conditions?.some(({ type, status }) => type === "Ready" && status === "True") ?? false,
  cpuCores: quantity(status.capacity?.cpu ?? "0"),
  memoryBytes: quantity(status.capacity?.memory ?? "0"),
});

type ServiceObject = KubeObject & {
  readonly spec?: { readonly type?: string };
  readonly status?: { readonly loadBalancer?: { ingress?: readonly { ip?: string; hostname?: string }[] } };
};

function toLoadBalancer({ metadata, spec, status }: ServiceObject) {
  if (spec?.type !== "LoadBalancer") return [];
  const [first] = status?.loadBalancer?.ingress ?? [];
  return [{ name: `${metadata.namespace}/${metadata.name}`, address: first?.ip ?? first?.hostname }];
}

async function readPassword(kube: Kube, secret: GrafanaSecret | undefined): Promise<boolean | undefined> {
  if (!secret) return undefined;
  const { namespace, name, key } = secret;
  const object = await optional<{ data?: Data }>(
    kube,
    resourcePath({ version: "v1", resource: "secrets", namespace, name }),
  );
  const password = object?.data?.[key];
  return password === undefined ? undefined : isDefaultPassword(password);
}

async function lookUp(
  domain: string,
  lookup: ReadClusterOptions["lookup"],
): Promise<Fetched<readonly string[]>> {
  try {
    return { value: await lookup(domain) };
  } catch (error) {
    return { unknown: `${domain} cannot be looked up from here: ${String(error)}` };
  }
}
