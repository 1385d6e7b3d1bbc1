import { alertReceivers, receiverKeys } from "./secrets.ts";
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
 * Alertmanager's own configuration: critical alerts page, warnings go to Slack, and each team has its own beside that.
 * Helm replaces lists, so the chart's default receiver and inhibition rules are here again.
 */
export function alertmanagerConfig(settings: Settings["alertmanager"]) {
  const ways = [
    waysOf("", [], settings),
    ...Object.entries(settings.teams)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([team, receivers]) => waysOf(team, [`team = "${team}"`], receivers)),
  ].flat();
  return {
    route: {
      receiver: nobody,
      group_by: ["namespace", "alertname"],
      routes: [
        // Watchdog always fires, to prove that alerts get through; InfoInhibitor only silences others.
        { receiver: nobody, matchers: ['alertname =~ "Watchdog|InfoInhibitor"'] },
        // They go on, so that a route further down sends the same alert to the team whose it is.
        ...ways.map(({ receiver, matchers }) => ({ receiver: receiver.name, matchers, continue: true })),
      ],
    },
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
    receivers: [{ name: nobody }, ...ways.map(({ receiver }) => receiver)],
  };
}

/** How alerts with these matchers get through: critical ones page, and what does not page goes to Slack. */
function waysOf(team: string, matchers: readonly string[], { pagerDuty, slackChannel }: Receivers) {
  const named = (kind: string) => (team === "" ? kind : `${kind}-${team}`);
  const keys = receiverKeys(team);
  return [
    ...(pagerDuty
      ? [
          {
            matchers: [...matchers, 'severity = "critical"'],
            receiver: { name: named("pagerduty"), pagerduty_configs: [pager(secretFile(keys.pagerDuty))] },
          },
        ]
      : []),
    ...(slackChannel !== null
      ? [
          {
            matchers: [...matchers, pagerDuty ? 'severity = "warning"' : 'severity =~ "critical|warning"'],
            receiver: { name: named("slack"), slack_configs: [slack(slackChannel, secretFile(keys.slack))] },
          },
        ]
      : []),
  ];
}

type Receivers = Pick<Settings["alertmanager"], "pagerDuty" | "slackChannel">;

const pager = (keyFile: string) => ({
  routing_key_file: keyFile,
  severity: "critical",
  description: "{{ .CommonLabels.cluster }}: {{ .CommonLabels.alertname }} in {{ .CommonLabels.namespace }}",
});

const slack = (channel: string, urlFile: string) => ({
  channel,
  api_url_file: urlFile,
  send_resolved: true,
  title: "[{{ .Status }}] {{ .CommonLabels.cluster }}: {{ .CommonLabels.alertname }}",
  text: "{{ range .Alerts }}{{ .Labels.severity }} in {{ .Labels.namespace }}: {{ .Annotations.summary }} {{ .Annotations.runbook_url }}\n{{ end }}",
});
