import type { Cluster } from "@hub/component";
import type { Construct } from "constructs";
import { isBuiltIn, namespace } from "./namespace.ts";

/** Adds the namespaces that the cluster's components declare. Without quotas: those could stop what runs the cluster. */
export function componentNamespaces(scope: Construct, cluster: Cluster): void {
  for (const spec of cluster.namespaces) {
    if (isBuiltIn(spec.name)) continue;
    namespace(scope, cluster, spec, {
      "hub.llm-analytics.io/tier": "infrastructure",
      "hub.llm-analytics.io/component": spec.component,
    });
  }
}
