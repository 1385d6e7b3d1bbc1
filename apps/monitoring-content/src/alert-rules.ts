import { manifest } from "@hub/component";
import type { IPrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule";
import type { Construct } from "constructs";
import { alerts } from "./alerts.ts";
import { apiVersion, namespace } from "./operator-api.ts";
import type { Settings } from "./settings.ts";

/** Adds the alerts, each with whose it is and where its runbook is. */
export function alertRules(scope: Construct, settings: Settings): void {
  const team = teamOf(settings);
  const runbooks = settings.runbooks.replace(/\/+$/, "");
  manifest<IPrometheusRule>(scope, {
    apiVersion,
    kind: "PrometheusRule",
    metadata: { name: "platform-alerts", namespace },
    spec: {
      groups: [
        {
          name: "platform-alerts",
          rules: alerts(settings).map(({ page, name, severity, expr, for: holds, summary, description }) => ({
            alert: name,
            expr,
            for: holds,
            labels: { severity, team },
            annotations: { summary, description, runbook_url: `${runbooks}/${page}.md` },
          })),
        },
      ],
    },
  });
}

/** A template that names the team of an alert's namespace. What is about no namespace is the default team's. */
function teamOf({ teams, defaultTeam }: Pick<Settings, "teams" | "defaultTeam">): string {
  const tests = Object.keys(teams)
    .sort()
    .map((name) => `if eq $labels.namespace "${name}" }}${teams[name]}{{ else`);
  return tests.length === 0 ? defaultTeam : `{{ ${tests.join(" ")} }}${defaultTeam}{{ end }}`;
}
