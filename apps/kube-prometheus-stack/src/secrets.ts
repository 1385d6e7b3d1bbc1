import type { Cluster, SecretSpec } from "@hub/component";
import { hasIngresses } from "./has-ingresses.ts";
import type { Settings } from "./settings.ts";

/** Names of the Secrets, for what reads them. */
export const grafanaAdmin = "grafana-admin";
export const grafanaOidc = "grafana-oidc";
export const alertReceivers = "alertmanager-receivers";
export const basicAuth = "monitoring-basic-auth";
export const remoteWriteSecret = (receiver: string) => `prometheus-remote-write-${receiver}`;

/** What the secret store must have, as far as the settings make use of it. */
export function secrets(
  cluster: Cluster,
  { prometheus, grafana, alertmanager, ingress }: Settings,
): SecretSpec[] {
  const receivers = {
    ...(alertmanager.pagerDuty && {
      "pagerduty-routing-key": { key: "alertmanager-pagerduty", property: "routingKey" },
    }),
    ...(alertmanager.slackChannel !== null && {
      "slack-url": { key: "alertmanager-slack", property: "url" },
    }),
  };
  return [
    {
      name: grafanaAdmin,
      data: {
        "admin-user": { key: "grafana-admin", property: "username" },
        "admin-password": { key: "grafana-admin", property: "password" },
      },
    },
    ...(grafana.oidc
      ? [{ name: grafanaOidc, data: { "client-secret": { key: "grafana-oidc", property: "clientSecret" } } }]
      : []),
    ...(Object.keys(receivers).length > 0 ? [{ name: alertReceivers, data: receivers }] : []),
    ...prometheus.remoteWrite.map(({ name, secret }) => ({
      name: remoteWriteSecret(name),
      data: {
        username: { key: secret, property: "username" },
        password: { key: secret, property: "password" },
      },
    })),
    // ingress-nginx reads lines of htpasswd from the key `auth`.
    ...(ingress.adminUis && hasIngresses(cluster)
      ? [{ name: basicAuth, data: { auth: { key: "monitoring-basic-auth", property: "htpasswd" } } }]
      : []),
  ];
}
