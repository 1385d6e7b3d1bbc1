import { expect, test } from "vitest";
import { alertmanagerConfig } from "./alertmanager-config.ts";
import { receiverSecrets } from "./secrets.ts";
import { settings } from "./settings.ts";

const config = (alertmanager: object) => alertmanagerConfig(settings.parse({ alertmanager }).alertmanager);
const routes = (alertmanager: object) =>
  config(alertmanager).route.routes.map(({ receiver, matchers }) => `${matchers.join()} -> ${receiver}`);

test("pages for critical alerts and tells Slack of warnings", () => {
  expect(routes({ pagerDuty: true, slackChannel: "#alerts" })).toEqual([
    'alertname =~ "Watchdog|InfoInhibitor" -> null',
    'severity = "critical" -> pagerduty',
    'severity = "warning" -> slack',
  ]);
});

test("tells Slack of critical alerts as well where nothing pages", () => {
  expect(routes({ slackChannel: "#alerts" })).toEqual([
    'alertname =~ "Watchdog|InfoInhibitor" -> null',
    'severity =~ "critical|warning" -> slack',
  ]);
});

test("goes on after each receiver, so that a later route sees the alert too, but not after Watchdog", () => {
  const [silent, ...others] = config({ pagerDuty: true, slackChannel: "#alerts" }).route.routes;
  expect(silent).not.toHaveProperty("continue");
  expect(others.map((route) => "continue" in route && route.continue)).toEqual([true, true]);
});

test("has every receiver that a route names, and takes keys from files alone", () => {
  for (const alertmanager of [
    {},
    { pagerDuty: true },
    { slackChannel: "#a" },
    { pagerDuty: true, slackChannel: "#a" },
  ]) {
    const { route, receivers } = config(alertmanager);
    const named = new Set([route.receiver, ...route.routes.map(({ receiver }) => receiver)]);
    expect(new Set(receivers.map(({ name }) => name))).toEqual(named);
  }
  expect(config({ pagerDuty: true, slackChannel: "#a" }).receivers).toMatchObject([
    {},
    {
      pagerduty_configs: [
        { routing_key_file: "/etc/alertmanager/secrets/alertmanager-receivers/pagerduty-routing-key" },
      ],
    },
    { slack_configs: [{ api_url_file: "/etc/alertmanager/secrets/alertmanager-receivers/slack-url" }] },
  ]);
});

test("reads each key from a file that the Secret has, and the Secret has no other", () => {
  const alertmanager = {
    pagerDuty: true,
    slackChannel: "#alerts",
    teams: { hub: { slackChannel: "#hub" }, data: { pagerDuty: true } },
  };
  const files = [...JSON.stringify(config(alertmanager)).matchAll(/alertmanager-receivers\/([^"]*)"/g)];
  const keys = Object.keys(receiverSecrets(settings.parse({ alertmanager }).alertmanager));
  expect(files.map(([, file]) => file).sort()).toEqual(keys.sort());
});

test("does not let one certificate's critical alert hide another's warning", () => {
  const [critical] = config({}).inhibit_rules;
  expect(critical?.equal).toEqual(expect.arrayContaining(["alertname", "exported_namespace", "name"]));
});
