import { alertReceivers } from "./secrets.ts";
import type { Settings } from "./settings.ts";

const nobody = "null";
const secretFile = (key: string) => `/etc/alertmanager/secrets/${alertReceivers}/${key}`;

/** Labels that tell one object's alert from another's. Two alerts that both lack a label count as equal in it. */
const identity = [
  "alertname",
  "namespace",
  "exported_namespace",
  "name",
  "pod",
  "container",
  "persistentvolumeclaim",
  "instance",
  "device",
  "mountpoint",
];

/**
 * Alertmanager's own configuration: critical alerts page, warnings go to Slack. Helm replaces lists, so the chart's
 * default receiver and inhibition rules are here again.
 */
export function alertmanagerConfig({ pagerDuty, slackChannel }: Settings["alertmanager"]) {
  const routes = [
    // Watchdog always fires, to prove that alerts get through; InfoInhibitor only silences others.
    { receiver: nobody, matchers: ['alertname =~ "Watchdog|InfoInhibitor"'] },
    // They go on, so that a route further down may send the same alert to the team whose it is.
    ...(pagerDuty ? [{ receiver: "pagerduty", matchers: ['severity = "critical"'], continue: true }] : []),
    ...(slackChannel !== null
      ? [
          {
            receiver: "slack",
            matchers: [pagerDuty ? 'severity = "warning"' : 'severity =~ "critical|warning"'],
            continue: true,
          },
        ]
      : []),
  ];
  return {
    route: { receiver: nobody, group_by: ["namespace", "alertname"], routes },
    inhibit_rules: [
      {
        source_matchers: ['severity = "critical"'],
        target_matchers: ['severity =~ "warning|info"'],
        equal: identity,
      },
      { source_matchers: ['severity = "warning"'], target_matchers: ['severity = "info"'], equal: identity },
      {
        source_matchers: ['alertname = "InfoInhibitor"'],
        target_matchers: ['severity = "info"'],
        equal: ["namespace"],
      },
    ],
    receivers: [
      { name: nobody },
      ...(pagerDuty
        ? [
            {
              name: "pagerduty",
              pagerduty_configs: [
                {
                  routing_key_file: secretFile("pagerduty-routing-key"),
                  severity: "critical",
                  description:
                    "{{ .CommonLabels.cluster }}: {{ .CommonLabels.alertname }} in {{ .CommonLabels.namespace }}",
                },
              ],
            },
          ]
        : []),
      ...(slackChannel !== null ? [{ name: "slack", slack_configs: [slack(slackChannel)] }] : []),
    ],
  };
}

const slack = (channel: string) => ({
  channel,
  api_url_file: secretFile("slack-url"),
  send_resolved: true,
  title: "[{{ .Status }}] {{ .CommonLabels.cluster }}: {{ .CommonLabels.alertname }}",
  text: "{{ range .Alerts }}{{ .Labels.severity }} in {{ .Labels.namespace }}: {{ .Annotations.summary }} {{ .Annotations.runbook_url }}\n{{ end }}",
});
