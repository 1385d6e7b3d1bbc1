import type { Json, JsonObject } from "@hub/component";
import type { RenderedCluster } from "@hub/render";
import type { GrafanaSecret, WantedCluster } from "./preflight-cluster.ts";
import { healthKey, type WantedHub } from "./preflight-hub.ts";

/** What the fleet wants of a hub. `clusters` are those of the whole fleet. */
export function wantedHub(name: string, clusters: readonly RenderedCluster[], repository: string): WantedHub {
  const own = clusters.find(({ resolved }) => resolved.facts.name === name);
  return {
    name,
    applicationHealth: text(at(own && valuesOf(own, "argo-cd"), ["configs", "cm", healthKey])),
    clusters: clusters
      .map(({ resolved }) => resolved.facts)
      .flatMap((facts) => (facts.hub === name ? facts.name : [])),
    repository,
  };
}

/** What the fleet wants of a cluster, read from what its components render. */
export function wantedCluster(cluster: RenderedCluster): WantedCluster {
  const { resolved, components } = cluster;
  const issuer = resolved.components.find(({ component }) => component.name === "cert-manager");
  const monitoring = valuesOf(cluster, "kube-prometheus-stack");
  const namespace = namespaceOf(cluster, "kube-prometheus-stack");
  return {
    facts: resolved.facts,
    email: text(at(issuer?.inputs.settings, ["email"])),
    externalSecrets: components
      .flatMap(({ manifests }) => manifests)
      .filter(({ kind }) => kind === "ExternalSecret")
      .map((object) => `${at(object, ["metadata", "namespace"])}/${at(object, ["metadata", "name"])}`),
    receivers: monitoring && receiversOf(monitoring),
    grafanaSecret: monitoring && namespace !== undefined ? grafanaSecret(monitoring, namespace) : undefined,
  };
}

const indexOf = ({ resolved }: RenderedCluster, name: string): number =>
  resolved.components.findIndex(({ component }) => component.name === name);

const valuesOf = (cluster: RenderedCluster, name: string): JsonObject | undefined =>
  cluster.components[indexOf(cluster, name)]?.values ?? undefined;

const namespaceOf = (cluster: RenderedCluster, name: string): string | undefined =>
  cluster.resolved.components[indexOf(cluster, name)]?.component.namespace.name;

/** A receiver without any configuration, as `null` is, sends nothing to anybody. */
function receiversOf(values: JsonObject): string[] {
  const receivers = at(values, ["alertmanager", "config", "receivers"]);
  return (Array.isArray(receivers) ? receivers : []).flatMap((receiver) => {
    const name = text(at(receiver, ["name"]));
    const sends = isMap(receiver) && Object.keys(receiver).some((key) => key.endsWith("_configs"));
    return name && sends ? [name] : [];
  });
}

function grafanaSecret(values: JsonObject, namespace: string): GrafanaSecret {
  const admin = at(values, ["grafana", "admin"]);
  return {
    namespace,
    // Without a Secret of its own the chart makes one, with the password that its manual prints.
    name: text(at(admin, ["existingSecret"])) ?? "kube-prometheus-stack-grafana",
    key: text(at(admin, ["passwordKey"])) ?? "admin-password",
  };
}

const isMap = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  let current = value;
  for (const key of path) current = isMap(current) ? current[key] : undefined;
  return current;
}

const text = (value: Json | undefined): string | undefined => (typeof value === "string" ? value : undefined);
