import { checkValues } from "@hub/chart";
import type { ClusterFacts } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import promtail from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof promtail.settings>;

const logged: Partial<ClusterFacts> = { components: ["loki-distributed", "prometheus-operator-crds"] };
const everything: Settings = {
  url: "https://loki.llm-analytics.io/loki/api/v1/push",
  tenant: "platform",
  dropLevels: ["trace", "debug"],
  excludeNamespaces: ["sandbox", "load-test"],
};

const valuesOf = (facts: Partial<ClusterFacts> = logged, settings: Settings = {}) =>
  values(testCluster(facts), defaults(promtail, settings));
const client = (facts: Partial<ClusterFacts>, settings: Settings = {}) =>
  valuesOf(facts, settings).config?.clients?.[0];

test("renders with the defaults", () => expectRendered(renderForTest(promtail, logged), "defaults"));
test("renders with everything", () =>
  expectRendered(renderForTest(promtail, logged, everything), "everything"));

test("sets only values that the chart reads", () => {
  for (const settings of [{}, everything, { journal: false }]) {
    expect(checkValues(promtail.chart?.keys ?? {}, valuesOf(logged, settings))).toEqual([]);
  }
});

describe("lines go", () => {
  test.each(["loki-distributed", "loki"])(
    "to the gateway of %s, and say of which cluster they are",
    (component) => {
      expect(client({ name: "eu-prod-1", components: [component] })).toEqual({
        url: "http://loki-gateway.logging.svc.cluster.local/loki/api/v1/push",
        external_labels: { cluster: "eu-prod-1" },
      });
    },
  );

  test("where the settings say, as the tenant that they say", () => {
    expect(client({}, everything)).toMatchObject({
      url: "https://loki.llm-analytics.io/loki/api/v1/push",
      tenant_id: "platform",
    });
  });

  test("nowhere without either, which is refused", () => {
    expect(() => valuesOf({})).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: test-1 runs neither loki-distributed nor loki, and no other place is given for the logs.]`,
    );
  });
});

test("runs on every node, whatever its taints, within what the platform gives it", () => {
  expect(valuesOf()).toMatchObject({
    tolerations: [{ operator: "Exists" }],
    resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
  });
  expect(promtail.namespace).toEqual({ name: "node-agents", podSecurity: "privileged" });
});

describe("the journal", () => {
  test("is read where nodes keep it, with the file by which it is found", () => {
    const { extraVolumes, extraVolumeMounts, config } = valuesOf();
    expect(config?.snippets?.extraScrapeConfigs).toContain("job: systemd-journal");
    expect(extraVolumes).toContainEqual({
      name: "machine-id",
      hostPath: { path: "/etc/machine-id", type: "File" },
    });
    expect(extraVolumeMounts).toHaveLength(extraVolumes?.length ?? 0);
  });

  test("is left alone where the settings say so", () => {
    const values = valuesOf(logged, { journal: false });
    expect(values).not.toHaveProperty("extraVolumes");
    expect(values.config?.snippets).not.toHaveProperty("extraScrapeConfigs");
  });
});

test("leaves namespaces out, in whatever order they are named", () => {
  const relabel = (excludeNamespaces: string[]) =>
    valuesOf(logged, { excludeNamespaces }).config?.snippets?.extraRelabelConfigs;
  expect(relabel(["sandbox", "load-test"])).toEqual([
    { action: "drop", source_labels: ["namespace"], regex: "load-test|sandbox" },
  ]);
  expect(relabel(["load-test", "sandbox"])).toEqual(relabel(["sandbox", "load-test"]));
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(valuesOf({ components: ["loki"] }).serviceMonitor?.enabled).toBe(false);
  expect(valuesOf().serviceMonitor?.enabled).toBe(true);
});

test("refuses expressions that RE2 does not know, and masks that mask nothing", () => {
  const { error } = promtail.settings.safeParse({
    multiline: { firstLine: "(?=[0-9])" },
    dropLines: ["("],
    mask: ["password=\\S+"],
  });
  expect(error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toMatchInlineSnapshot(`
    [
      "multiline.firstLine must be an RE2 expression, without look-around and back-references, and with flags as (?i:...)",
      "dropLines.0 must be an RE2 expression, without look-around and back-references, and with flags as (?i:...)",
      "mask.0 must have a group, which is what becomes ****",
    ]
  `);
});
