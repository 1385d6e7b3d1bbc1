import type { Cluster } from "@hub/component";
import type { Part } from "./chart.ts";
import { dataSources } from "./data-sources.ts";
import { hostOf, openIngress } from "./ingress.ts";
import { grafanaAdmin, grafanaOidc } from "./secrets.ts";
import type { Settings } from "./settings.ts";

/**
 * One replica without a volume: dashboards and data sources come from Git, users from the identity provider, and what
 * is left in its database are preferences and sessions. More replicas would need a database that they share.
 */
export function grafana(cluster: Cluster, settings: Settings): Part<"grafana"> {
  const { oidc, resources } = settings.grafana;
  return {
    admin: { existingSecret: grafanaAdmin, userKey: "admin-user", passwordKey: "admin-password" },
    resources,
    ingress: settings.ingress.grafana
      ? openIngress(cluster, settings.ingress, "grafana")
      : { enabled: false },
    "grafana.ini": {
      server: { root_url: `https://${hostOf(cluster, "grafana")}` },
      analytics: { check_for_updates: false, check_for_plugin_updates: false, reporting_enabled: false },
      // Else it fetches the newest plugins from grafana.com at every start, those of its data sources among them. The
      // image has them, in the versions that it was tested with.
      plugins: { preinstall_disabled: true, preinstall_auto_update: false },
      // Its own policy lets its scripts run; the default one of ingress-nginx does not.
      security: { content_security_policy: true, cookie_secure: true },
      users: { allow_sign_up: false },
      ...(oidc && { "auth.generic_oauth": genericOauth(oidc) }),
    },
    ...(oidc && {
      envValueFrom: {
        // A client secret among the values would fail the render, and should.
        GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: { secretKeyRef: { name: grafanaOidc, key: "client-secret" } },
      },
    }),
    sidecar: {
      resources: { requests: { cpu: "50m", memory: "96Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
      dashboards: {
        searchNamespace: "ALL",
        folderAnnotation: "grafana_folder",
        // Without it the annotation changes the file's place and not the folder.
        provider: { foldersFromFilesStructure: true },
      },
      datasources: {
        uid: "prometheus",
        ...(cluster.runs("tempo") || cluster.runs("tempo-distributed")
          ? { exemplarTraceIdDestinations: { datasourceUid: "tempo", traceIdLabelName: "trace_id" } }
          : {}),
      },
    },
    additionalDataSources: dataSources(cluster),
    // A Helm test, which Argo CD never runs.
    testFramework: { enabled: false },
  };
}

const genericOauth = (oidc: NonNullable<Settings["grafana"]["oidc"]>) => ({
  enabled: true,
  name: oidc.name,
  client_id: oidc.clientId,
  auth_url: oidc.authUrl,
  token_url: oidc.tokenUrl,
  api_url: oidc.apiUrl,
  scopes: oidc.scopes.join(" "),
  use_pkce: true,
  // Of this login alone: `users.allow_sign_up` is about forms.
  allow_sign_up: true,
  role_attribute_path: [
    `contains(groups[*], '${oidc.adminGroup}') && 'Admin'`,
    ...(oidc.editorGroup === null ? [] : [`contains(groups[*], '${oidc.editorGroup}') && 'Editor'`]),
    "'Viewer'",
  ].join(" || "),
});
