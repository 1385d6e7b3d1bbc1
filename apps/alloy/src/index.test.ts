import { checkValues } from "@hub/chart";
import type { ClusterFacts } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { alloyConfig } from "./alloy-config.ts";
import { type Block, Expression } from "./alloy-syntax.ts";
import alloy from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof alloy.settings>;

const logged: Partial<ClusterFacts> = { components: ["loki", "prometheus-operator-crds"] };
const everything: Settings = {
  url: "https://loki.llm-analytics.io/loki/api/v1/push",
  tenant: "platform",
  dropLevels: ["trace", "debug"],
  excludeNamespaces: ["sandbox", "load-test"],
};

const valuesOf = (facts: Partial<ClusterFacts> = logged, settings: Settings = {}) =>
  values(testCluster(facts), defaults(alloy, settings));
const config = (facts: Partial<ClusterFacts> = logged, settings: Settings = {}) =>
  alloyConfig(testCluster(facts), defaults(alloy, settings));
const block = (name: string, blocks: readonly Block[]) => blocks.find(({ block }) => block === name);
/** The chart's type knows mounts as anything. */
const mountsOf = ({ alloy }: ReturnType<typeof valuesOf>) =>
  (alloy?.mounts?.extra ?? []) as { name: string; mountPath: string; readOnly?: boolean }[];
const rules = (blocks: readonly Block[], name = "discovery.relabel") =>
  block(name, blocks)?.blocks?.map((rule) => rule.arguments ?? {}) ?? [];

test("renders with the defaults", () => expectRendered(renderForTest(alloy, logged), "defaults"));
test("renders with everything", () => expectRendered(renderForTest(alloy, logged, everything), "everything"));

test("sets only values that the chart reads", () => {
  for (const settings of [{}, everything, { journal: false }]) {
    expect(checkValues(alloy.chart?.keys ?? {}, valuesOf(logged, settings))).toEqual([]);
  }
});

describe("lines go", () => {
  const write = (facts: Partial<ClusterFacts>, settings: Settings = {}) =>
    block("loki.write", config(facts, settings));

  test.each(["loki", "loki-distributed"])(
    "to the gateway of %s, and say of which cluster they are",
    (component) => {
      expect(write({ name: "eu-prod-1", components: [component] })).toMatchObject({
        arguments: { external_labels: { cluster: "eu-prod-1" } },
        blocks: [
          {
            block: "endpoint",
            arguments: { url: "http://loki-gateway.logging.svc.cluster.local/loki/api/v1/push" },
          },
        ],
      });
    },
  );

  test("where the settings say, as the tenant that they say", () => {
    expect(write({}, everything)?.blocks).toMatchObject([
      { arguments: { url: "https://loki.llm-analytics.io/loki/api/v1/push", tenant_id: "platform" } },
    ]);
  });

  test("nowhere without either, which is refused", () => {
    expect(() => config({})).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: test-1 runs neither loki nor loki-distributed, and no other place is given for the logs.]`,
    );
  });
});

test("is refused beside promtail, which would send every line as well", () => {
  expect(() => valuesOf({ components: ["alloy", "loki", "promtail"] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingError: test-1 runs promtail as well, and both would send every line.]`,
  );
});

test("every block that another one names is there", () => {
  for (const settings of [{}, everything, { journal: false }]) {
    const blocks = config(logged, settings);
    const made = blocks.map(({ block, label }) => `${block}.${label}`);
    const named = [...references(blocks)].map((text) => text.split(".").slice(0, 3).join("."));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !made.includes(name))).toEqual([]);
  }
});

/** What expressions refer to; calls are none. */
function* references(blocks: readonly Block[]): Iterable<string> {
  for (const { arguments: values = {}, blocks: inner = [] } of blocks) {
    for (const value of Object.values(values).flat()) {
      if (value instanceof Expression && !value.text.includes("(")) yield value.text;
    }
    yield* references(inner);
  }
}

describe("pods", () => {
  test("are those of the node alone, or every agent would watch all of them", () => {
    expect(block("discovery.kubernetes", config())?.blocks).toEqual([
      {
        block: "selectors",
        arguments: { role: "pod", field: new Expression('"spec.nodeName=" + sys.env("HOSTNAME")') },
      },
    ]);
  });

  test("have the labels that promtail gives them, so that streams stay what they are", () => {
    const targets = rules(config()).map(({ target_label }) => target_label);
    expect(new Set(targets.filter((label) => !String(label).startsWith("__")))).toEqual(
      new Set(["namespace", "pod", "container", "node_name", "app", "instance", "component", "job"]),
    );
  });

  test("are read where the kubelet keeps their logs, static ones too", () => {
    const paths = rules(config()).filter(({ target_label }) => target_label === "__path__");
    expect(paths.map(({ replacement }) => replacement)).toEqual([
      "/var/log/pods/*$1/*.log",
      "/var/log/pods/*$1/*.log",
    ]);
    expect(paths[1]?.source_labels).toContain("__meta_kubernetes_pod_annotation_kubernetes_io_config_hash");
  });

  test("of a namespace can be left out, in whatever order they are named", () => {
    const drop = (excludeNamespaces: string[]) =>
      rules(config(logged, { excludeNamespaces })).filter(({ action }) => action === "drop");
    expect(drop(["sandbox", "load-test"])).toEqual([
      { action: "drop", source_labels: ["__meta_kubernetes_namespace"], regex: "load-test|sandbox" },
    ]);
    expect(drop(["load-test", "sandbox"])).toEqual(drop(["sandbox", "load-test"]));
    expect(drop([])).toEqual([]);
  });
});

describe("the journal", () => {
  const paths = (settings: Settings) =>
    mountsOf(valuesOf(logged, settings)).map(({ mountPath }) => mountPath);

  test("is read where nodes keep it, with the file by which it is found", () => {
    expect(block("loki.source.journal", config())).toBeDefined();
    expect(paths({})).toEqual([
      "/var/lib/alloy",
      "/var/log/pods",
      "/var/log/journal",
      "/run/log/journal",
      "/etc/machine-id",
    ]);
  });

  test("has the labels that promtail gives it", () => {
    expect(rules(config(), "loki.relabel").map(({ target_label }) => target_label)).toEqual([
      "unit",
      "node_name",
      "level",
      "job",
    ]);
  });

  test("is left alone where the settings say so", () => {
    expect(block("loki.source.journal", config(logged, { journal: false }))).toBeUndefined();
    expect(paths({ journal: false })).toEqual(["/var/lib/alloy", "/var/log/pods"]);
  });
});

test("runs on every node, whatever its taints, within what the platform gives it", () => {
  expect(valuesOf()).toMatchObject({
    controller: { type: "daemonset", tolerations: [{ operator: "Exists" }] },
    alloy: {
      resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
    },
  });
  expect(alloy.namespace).toEqual({ name: "node-agents", podSecurity: "privileged" });
});

test("mounts a volume for every path, and writes to none but its own", () => {
  const values = valuesOf();
  const mounts = mountsOf(values);
  // The chart's type knows them as anything.
  const volumes = (values.controller?.volumes?.extra ?? []) as { name: string; hostPath: { path: string } }[];
  expect(volumes.map(({ name, hostPath }) => [name, hostPath.path])).toEqual(
    mounts.map(({ name, mountPath }) => [name, mountPath]),
  );
  expect(mounts.filter(({ readOnly }) => readOnly !== true).map(({ mountPath }) => mountPath)).toEqual([
    values.alloy?.storagePath,
  ]);
});

test("is root, to whom the files belong, with nothing else that root may", () => {
  expect(valuesOf().alloy?.securityContext).toMatchObject({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"] },
  });
});

test("is updated a tenth of the nodes at a time", () => {
  expect(valuesOf().controller?.updateStrategy).toMatchObject({ rollingUpdate: { maxUnavailable: "10%" } });
});

test("may read pods and nothing else, where the chart would have it read every Secret", () => {
  const { rules = [], clusterRules = [] } = valuesOf().rbac ?? {};
  const resources = [...(rules ?? []), ...(clusterRules ?? [])].flatMap(
    // Nor does it know what a rule is.
    (rule) => (rule as { resources: string[] }).resources,
  );
  expect(new Set(resources)).toEqual(new Set(["pods"]));
  // The chart prints both into one list: an empty one would end in no YAML.
  expect([rules?.length, clusterRules?.length]).toEqual([1, 1]);
});

test("reports nothing to its makers, and brings none of their kinds", () => {
  expect(valuesOf()).toMatchObject({ alloy: { enableReporting: false }, crds: { create: false } });
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(valuesOf({ components: ["loki"] }).serviceMonitor?.enabled).toBe(false);
  expect(valuesOf().serviceMonitor?.enabled).toBe(true);
});

test("refuses expressions that RE2 does not know, masks that mask nothing, and waits without a unit", () => {
  const { error } = alloy.settings.safeParse({
    multiline: { firstLine: "(?=[0-9])", maxWait: "3" },
    dropLines: ["("],
    mask: ["password=\\S+"],
  });
  expect(error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toMatchInlineSnapshot(`
    [
      "multiline.firstLine must be an RE2 expression, without look-around and back-references, and with flags as (?i:...)",
      "multiline.maxWait must be milliseconds, seconds or minutes, for example 3s",
      "dropLines.0 must be an RE2 expression, without look-around and back-references, and with flags as (?i:...)",
      "mask.0 must have a group, which is what becomes ****",
    ]
  `);
});
