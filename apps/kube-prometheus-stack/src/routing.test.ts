import { hasProgram, runProgram } from "@hub/testing";
import { describe, expect, test } from "vitest";
import { alertmanagerConfig } from "./alertmanager-config.ts";
import { settings } from "./settings.ts";

const everything = {
  pagerDuty: true,
  slackChannel: "#alerts",
  teams: { hub: { slackChannel: "#hub" }, data: { pagerDuty: true, slackChannel: "#data" } },
};
const config = (alertmanager: object = everything) =>
  alertmanagerConfig(settings.parse({ alertmanager }).alertmanager);

type Labels = { readonly [label: string]: string };

describe.skipIf(!hasProgram("amtool"))("by amtool", () => {
  const amtool = (args: string[], file: object = config()) =>
    runProgram("amtool", args, { "alertmanager.json": file });
  /** The receivers that get an alert with these labels, in order. */
  const receivers = (labels: Labels, file?: object): string => {
    const matchers = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    return amtool(
      ["config", "routes", "test", "--config.file=alertmanager.json", ...matchers],
      file,
    ).stdout.trim();
  };

  test.each([
    ["nothing", {}],
    ["a pager", { pagerDuty: true }],
    ["a channel", { slackChannel: "#alerts" }],
    ["teams alone", { teams: everything.teams }],
    ["everything", everything],
  ])("the configuration with %s is one that Alertmanager takes", (_, alertmanager) => {
    const { exitCode, output } = amtool(["check-config", "alertmanager.json"], config(alertmanager));
    expect([exitCode, output]).toEqual([0, expect.stringContaining("SUCCESS")]);
  });

  test("a critical alert pages, a warning goes to Slack, and what is neither goes nowhere", () => {
    expect(receivers({ alertname: "PodCrashLooping", severity: "critical" })).toBe("pagerduty");
    expect(receivers({ alertname: "ContainerCpuHigh", severity: "warning" })).toBe("slack");
    expect(receivers({ alertname: "CPUThrottlingHigh", severity: "info" })).toBe("null");
    expect(receivers({ alertname: "Watchdog", severity: "none" })).toBe("null");
  });

  test("the team of an alert gets it too, by its own pager and channel", () => {
    expect(receivers({ severity: "critical", team: "data" })).toBe("pagerduty,pagerduty-data");
    expect(receivers({ severity: "warning", team: "data" })).toBe("slack,slack-data");
    // This one has no pager.
    expect(receivers({ severity: "critical", team: "hub" })).toBe("pagerduty,slack-hub");
    expect(receivers({ severity: "critical", team: "unknown" })).toBe("pagerduty");
  });

  test("a critical alert goes to Slack where nothing pages", () => {
    expect(receivers({ severity: "critical" }, config({ slackChannel: "#alerts" }))).toBe("slack");
  });

  test("InfoInhibitor never reaches anybody, whatever it says of itself", () => {
    expect(receivers({ alertname: "InfoInhibitor", severity: "warning" })).toBe("null");
  });
});

test("alerts of one name and namespace come as one message, whatever pods they are of", () => {
  expect(config().route.group_by).toEqual(["namespace", "alertname"]);
});

describe("inhibition", () => {
  /** As Alertmanager has it: what both alerts lack counts as equal. */
  const silences = (source: Labels, target: Labels) =>
    config().inhibit_rules.some(
      ({ source_matchers, target_matchers, equal }) =>
        source_matchers.every((matcher) => matches(matcher, source)) &&
        target_matchers.every((matcher) => matches(matcher, target)) &&
        equal.every((label) => (source[label] ?? "") === (target[label] ?? "")),
    );
  const matches = (matcher: string, labels: Labels) => {
    const [, name = "", operator, value = ""] = /^(\w+) (=~?) "(.*)"$/.exec(matcher) ?? [];
    const found = labels[name] ?? "";
    return operator === "=" ? found === value : new RegExp(`^(?:${value})$`).test(found);
  };
  const certificate = (name: string, severity: string) => ({
    alertname: "CertificateExpiry",
    namespace: "monitoring",
    name,
    severity,
  });

  test("keeps the warning back while the critical stage of the same thing fires", () => {
    expect(silences(certificate("grafana", "critical"), certificate("grafana", "warning"))).toBe(true);
    expect(silences(certificate("grafana", "warning"), certificate("grafana", "critical"))).toBe(false);
  });

  test("lets the warning of another thing through", () => {
    expect(silences(certificate("grafana", "critical"), certificate("prometheus", "warning"))).toBe(false);
    const crash = { alertname: "PodCrashLooping", namespace: "monitoring", severity: "critical" };
    expect(silences(crash, certificate("grafana", "warning"))).toBe(false);
  });

  test("keeps what is only informative back where InfoInhibitor says that nothing else is wrong there", () => {
    const inhibitor = { alertname: "InfoInhibitor", namespace: "shop", severity: "none" };
    const info = (namespace: string) => ({ alertname: "CPUThrottlingHigh", namespace, severity: "info" });
    expect(silences(inhibitor, info("shop"))).toBe(true);
    expect(silences(inhibitor, info("billing"))).toBe(false);
  });
});
