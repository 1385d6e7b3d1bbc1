import { z } from "zod";

/** What becomes of a request that breaks a rule. */
const mode = (normally: "off" | "audit" | "warn" | "deny") =>
  z.enum(["off", "audit", "warn", "deny"], "must be off, audit, warn or deny").default(normally);

const namespaceName = () =>
  z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace");

export const settings = z.strictObject({
  rules: z
    .strictObject({
      namespaceLevel: mode("deny").describe("Every namespace says its Pod Security level."),
      privilegedNamespaces: mode("deny").describe(
        "The level privileged is for namespaces that a component declares so, or that privilegedNamespaces names.",
      ),
      guardedLabels: mode("deny").describe(
        "Levels, tier and component of the namespaces that the component namespaces makes are changed by its administrators alone.",
      ),
      roleBindings: mode("deny").describe(
        "No RoleBinding of an application's namespace gives cluster-admin, or anything to everyone.",
      ),
      serviceAccountTokens: mode("warn").describe(
        "No pod of an application's namespace gets a token of the service account default.",
      ),
      defaultNamespace: mode("warn").describe("No pod runs in the namespace default."),
    })
    .prefault({})
    .describe(
      "What becomes of a request that breaks a rule: deny refuses it, warn tells whoever asks, audit notes it in the audit log of the API server (which warn and deny do too), off lets it pass.",
    ),
  privilegedNamespaces: z
    .record(namespaceName(), z.string().min(10, "must say in a few words why"))
    .default({})
    .describe(
      "Further namespaces that may have the level privileged, by name, each with why. Those that components of the cluster declare may have it anyway.",
    ),
  administrators: z
    .strictObject({
      users: z
        .array(z.string().min(1))
        .default([
          "system:serviceaccount:argocd:argocd-application-controller",
          "system:serviceaccount:kube-system:argocd-manager",
        ])
        .describe(
          "Users as the API server knows them: who Argo CD is in its own cluster, and in others. The list replaces the default one.",
        ),
      groups: z
        .array(z.string().min(1))
        .default(["system:masters"])
        .describe("Groups. The list replaces the default one."),
    })
    .prefault({})
    .describe("Who may change guarded labels. Velero may too, where it runs: it restores namespaces."),
  exemptNamespaces: z
    .array(namespaceName())
    .default(["default", "kube-node-lease", "kube-public", "kube-system"])
    .describe(
      "Namespaces that need no level, which are Kubernetes' own or the provider's. The list replaces the default one.",
    ),
});

export type Settings = z.output<typeof settings>;
export type RuleName = keyof Settings["rules"];
export type Mode = Settings["rules"][RuleName];
