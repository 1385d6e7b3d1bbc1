import { type Cluster, SettingError } from "@hub/component";
import type { Construct } from "constructs";
import { namespace } from "./namespace.ts";
import { limitRange, resourceQuota } from "./quota.ts";
import type { Settings } from "./settings.ts";

/** Adds the namespaces of applications, each with its quota. Throws a SettingError where a component has one of that name. */
export function applicationNamespaces(
  scope: Construct,
  cluster: Cluster,
  application: Settings["application"],
): void {
  const enabled = Object.entries(application).filter(([, { enabled }]) => enabled);
  // By name, since the order of keys in an override means nothing.
  for (const [name, { podSecurity, labels, quota, limits }] of enabled.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const owner = cluster.namespaces.find((other) => other.name === name);
    if (owner) {
      throw new SettingError(
        ["application", name],
        `The namespace ${name} of an application is also that of the component ${owner.component}.`,
        "Rename the application's namespace, or set its enabled to false.",
      );
    }
    namespace(
      scope,
      cluster,
      { name, podSecurity },
      { ...labels, "hub.llm-analytics.io/tier": "application" },
    );
    resourceQuota(scope, name, quota);
    limitRange(scope, name, limits);
  }
}
