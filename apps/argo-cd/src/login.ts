import type { Settings } from "./settings.ts";

/**
 * Who can log in, and what they may do: everybody reads, the admin groups do everything.
 *
 * The client at the identity provider is a public one with PKCE, so that no secret has to reach a hub before its
 * secret store does. Nobody has a password; the user admin can be let in until there is an identity provider.
 */
export const login = ({ oidc, adminGroups, adminUser }: Settings) => ({
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
