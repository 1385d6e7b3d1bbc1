import type { Check, Cluster, NamespaceSpec } from "@hub/component";
import { isBuiltIn } from "./namespace.ts";
import type { Settings } from "./settings.ts";

/** Every namespace holds its pods to its level, and every application has its quota. */
export function checks(cluster: Cluster, { application }: Settings): readonly Check[] {
  const own = cluster.namespaces.filter(({ name }) => !isBuiltIn(name));
  const applications = Object.entries(application)
    .filter(([, { enabled }]) => enabled)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { podSecurity }]) => ({ name, podSecurity }));
  return [...own.map(levelCheck), ...applications.flatMap((one) => [levelCheck(one), quotaCheck(one)])];
}

/** What a level refuses is tried; the level privileged refuses nothing. */
const levelCheck = ({ name, podSecurity }: NamespaceSpec): Check =>
  podSecurity === "privileged"
    ? {
        kind: "exists",
        object: { apiVersion: "v1", kind: "Namespace", name },
        proves: `The namespace ${name} is there.`,
      }
    : {
        kind: "refused",
        object: {
          apiVersion: "v1",
          kind: "Pod",
          metadata: { name: "hubctl-must-be-refused", namespace: name },
          spec: {
            containers: [
              { name: "privileged", image: "none.invalid/none:1", securityContext: { privileged: true } },
            ],
          },
        },
        by: "violates PodSecurity",
        proves: `The namespace ${name} refuses a privileged pod.`,
      };

const quotaCheck = ({ name }: NamespaceSpec): Check => ({
  kind: "exists",
  object: { apiVersion: "v1", kind: "ResourceQuota", namespace: name, name: "quota" },
  proves: `The namespace ${name} can take no more of the cluster than its quota.`,
});
