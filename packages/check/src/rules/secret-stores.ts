import { componentLabel, type JsonObject, valueAt } from "@hub/component/contract";
import { isMap } from "@hub/fleet";
import { error, Findings, type Problem } from "@hub/problem";
import type { RenderedCluster, RenderedComponent } from "@hub/render";
import { readOnce } from "../read-once.ts";
import type { Rule } from "../rule.ts";

/** Secret stores in the manifests of a component. */
interface StoreFacts {
  /** Conditions of each ClusterSecretStore, any of which suffices; none serves everybody. */
  readonly stores: ReadonlyMap<string, readonly JsonObject[]>;
  /** Labels of each Namespace. */
  readonly namespaces: ReadonlyMap<string, JsonObject>;
  /** The stores that ExternalSecrets read, by namespace. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
}

/** As far as both are rendered for the cluster. */
export const secretStores: Rule = {
  codes: ["secret-store-closed"],
  invariant: "Each ExternalSecret is in a namespace that its ClusterSecretStore serves.",
  check: ({ clusters }) => secretStoreProblems(clusters),
};

function secretStoreProblems(clusters: readonly RenderedCluster[]): Problem[] {
  const found = new Findings();
  const factsOf = readOnce(storeFacts);
  for (const { resolved, components } of clusters) {
    const all = components.map((rendered) => factsOf(rendered));
    const stores = new Map(all.flatMap(({ stores }) => [...stores]));
    const namespaces = new Map(all.flatMap(({ namespaces }) => [...namespaces]));
    for (const [index, { reads }] of all.entries()) {
      const owner = resolved.components[index];
      if (!owner) continue;
      for (const [namespace, names] of reads) {
        const labels = namespaces.get(namespace);
        for (const name of names) {
          const conditions = stores.get(name);
          if (!conditions || !labels || serves(conditions, namespace, labels)) continue;
          found.add(
            error(
              "secret-store-closed",
              `${componentLabel(owner.component)} has ExternalSecrets in the namespace ${namespace}, which the ClusterSecretStore ${name} does not serve`,
              `Add ${namespace} to applicationNamespaces of external-secrets, or have ${owner.component.name} read a SecretStore of that namespace.`,
              { place: owner.pinPlace },
            ),
            resolved.facts.name,
          );
        }
      }
    }
  }
  return found.problems;
}

function storeFacts({ manifests }: RenderedComponent): StoreFacts {
  const stores = new Map<string, readonly JsonObject[]>();
  const namespaces = new Map<string, JsonObject>();
  const reads = new Map<string, Set<string>>();
  for (const object of manifests) {
    const name = String(valueAt(object, ["metadata", "name"]));
    if (object.kind === "ClusterSecretStore") {
      const conditions = valueAt(object, ["spec", "conditions"]);
      stores.set(name, Array.isArray(conditions) ? conditions.filter(isMap) : []);
    } else if (object.kind === "Namespace") {
      const labels = valueAt(object, ["metadata", "labels"]);
      namespaces.set(name, { ...(isMap(labels) && labels), "kubernetes.io/metadata.name": name });
    } else if (object.kind === "ExternalSecret") {
      const store = valueAt(object, ["spec", "secretStoreRef"]);
      if (!isMap(store) || store.kind !== "ClusterSecretStore") continue;
      const namespace = String(valueAt(object, ["metadata", "namespace"]));
      reads.set(namespace, (reads.get(namespace) ?? new Set()).add(String(store.name)));
    }
  }
  return { stores, namespaces, reads };
}

function serves(conditions: readonly JsonObject[], namespace: string, labels: JsonObject): boolean {
  if (conditions.length === 0) return true;
  return conditions.some((condition) => {
    const { namespaces, namespaceSelector } = condition;
    if (Array.isArray(namespaces) && namespaces.includes(namespace)) return true;
    const wanted = isMap(namespaceSelector) ? namespaceSelector.matchLabels : undefined;
    if (isMap(wanted)) return Object.entries(wanted).every(([key, value]) => labels[key] === value);
    // Other kinds of conditions are not evaluated here, and count as met.
    return !Array.isArray(namespaces);
  });
}
