import type { Settings } from "./settings.ts";

/** What the web interface reads of live objects, with its own rights or those of a registered cluster. */
const readOnly = [
  { apiGroups: ["*"], resources: ["*"], verbs: ["get"] },
  { apiGroups: [""], resources: ["events"], verbs: ["list"] },
  { apiGroups: ["argoproj.io"], resources: ["applications", "applicationsets"], verbs: ["list", "watch"] },
];

/**
 * Who can log in, and what they may do: everybody reads, the admin groups do everything.
 *
 * The client at the identity provider is a public one with PKCE, so that no secret has to reach a hub before its
 * secret store does. Nobody has a password; the user admin can be let in until there is an identity provider.
 *
 * Where nobody may write, Argo CD's API server has no right to, either: the chart would let it delete and patch whatever
 * is in the hub. The controllers write, each as a service account of its own.
 */
export const login = ({ oidc, adminGroups, adminUser }: Settings) => ({
  clusterRoleRules:
    adminUser || adminGroups.length > 0 ? { enabled: false } : { enabled: true, rules: readOnly },
  cm: {
    "admin.enabled": adminUser,
    ...(oidc && {
      // YAML in the ConfigMap, of which JSON is a part.
      "oidc.config": JSON.stringify({
        name: oidc.name,
        issuer: oidc.issuer,
        clientID: oidc.clientId,
        enablePKCEAuthentication: true,
        requestedScopes: oidc.scopes,
      }),
    }),
  },
  rbac: {
    "policy.default": "role:readonly",
    "policy.csv": adminGroups.map((group) => `g, ${group}, role:admin\n`).join(""),
    scopes: "[groups]",
  },
});
