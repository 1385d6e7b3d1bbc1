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
  const receivers = receiverSecrets(alertmanager);
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

/** Whether anything needs the Secret of the receivers, and what is in it. */
export const receiverSecrets = ({ teams, ...common }: Settings["alertmanager"]): SecretSpec["data"] =>
  Object.fromEntries(
    [["", common] as const, ...Object.entries(teams)].flatMap(([team, { pagerDuty, slackChannel }]) => {
      const keys = receiverKeys(team);
      const entry = (kind: string) => `alertmanager-${kind}${suffix(team)}`;
      return [
        ...(pagerDuty ? [[keys.pagerDuty, { key: entry("pagerduty"), property: "routingKey" }]] : []),
        ...(slackChannel === null ? [] : [[keys.slack, { key: entry("slack"), property: "url" }]]),
      ];
    }),
  );

/** Keys of the receivers of a team in the Secret; of those for everybody where the team is empty. */
export const receiverKeys = (team: string) => ({
  pagerDuty: `pagerduty-routing-key${suffix(team)}`,
  slack: `slack-url${suffix(team)}`,
});

const suffix = (team: string) => (team === "" ? "" : `-${team}`);
