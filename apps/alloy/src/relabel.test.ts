import { defaults, testCluster } from "@hub/component/testing";
import { describe, expect, test } from "vitest";
import { alloyConfig } from "./alloy-config.ts";
import type { Block } from "./alloy-syntax.ts";
import alloy from "./index.ts";

type Labels = Record<string, string>;

/** What a rule is in the configuration, all of it text. */
interface Rule {
  readonly action?: string;
  readonly source_labels?: readonly string[];
  readonly separator?: string;
  readonly regex?: string;
  readonly replacement?: string;
  readonly target_label?: string;
}

const rulesOf = (name: string, settings: object = {}): readonly Rule[] => {
  const blocks = alloyConfig(testCluster({ components: ["loki"] }), defaults(alloy, settings));
  const found = blocks.find(({ block }: Block) => block === name);
  return (found?.blocks ?? []).map((rule) => rule.arguments as Rule);
};

/** Labels after all rules, as Prometheus would work them out; undefined where they are dropped. */
function relabelled(rules: readonly Rule[], labels: Labels): Labels | undefined {
  const result: Labels = { ...labels };
  for (const rule of rules) {
    const value = (rule.source_labels ?? []).map((name) => result[name] ?? "").join(rule.separator ?? ";");
    const match = new RegExp(`^(?:${rule.regex ?? "(.*)"})$`, "s").exec(value);
    if (!match) continue;
    if (rule.action === "drop") return undefined;
    const text = (rule.replacement ?? "$1").replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? "");
    if (text === "") delete result[rule.target_label ?? ""];
    else result[rule.target_label ?? ""] = text;
  }
  return result;
}

/** Without what a source drops before it sends. */
const sent = (labels: Labels | undefined) =>
  labels && Object.fromEntries(Object.entries(labels).filter(([name]) => !name.startsWith("__")));

describe("a pod", () => {
  const pod: Labels = {
    __meta_kubernetes_namespace: "llm-analytics",
    __meta_kubernetes_pod_name: "api-6d5f9c7b8d-x2x7k",
    __meta_kubernetes_pod_uid: "0f4c",
    __meta_kubernetes_pod_container_name: "server",
    __meta_kubernetes_pod_node_name: "node-1",
    __meta_kubernetes_pod_controller_name: "api-6d5f9c7b8d",
  };
  const labels = (more: Labels = {}, settings: object = {}) =>
    relabelled(rulesOf("discovery.relabel", settings), { ...pod, ...more });

  test("is known by namespace, name, container, node and the name of its Deployment", () => {
    expect(sent(labels())).toEqual({
      namespace: "llm-analytics",
      pod: "api-6d5f9c7b8d-x2x7k",
      container: "server",
      node_name: "node-1",
      app: "api",
      job: "llm-analytics/api",
    });
  });

  test("is known by what its own labels say, where they say it", () => {
    const own = {
      __meta_kubernetes_pod_label_app_kubernetes_io_name: "llm-api",
      __meta_kubernetes_pod_label_app_kubernetes_io_instance: "blue",
      __meta_kubernetes_pod_label_component: "web",
      __meta_kubernetes_pod_label_app: "ignored",
    };
    expect(sent(labels(own))).toMatchObject({
      app: "llm-api",
      instance: "blue",
      component: "web",
      job: "llm-analytics/llm-api",
    });
  });

  test("that nothing controls is known by its name", () => {
    const { __meta_kubernetes_pod_controller_name: _, ...bare } = pod;
    expect(sent(relabelled(rulesOf("discovery.relabel"), bare))).toMatchObject({
      app: "api-6d5f9c7b8d-x2x7k",
    });
  });

  test("is read from below its uid, a static one from below the hash of its file", () => {
    expect(labels()).toMatchObject({ __path__: "/var/log/pods/*0f4c/server/*.log" });
    const isStatic = {
      __meta_kubernetes_pod_annotationpresent_kubernetes_io_config_hash: "true",
      __meta_kubernetes_pod_annotation_kubernetes_io_config_hash: "77aa",
    };
    expect(labels(isStatic)).toMatchObject({ __path__: "/var/log/pods/*77aa/server/*.log" });
  });

  test("of a namespace that is left out is not read, of one that begins alike it is", () => {
    const settings = { excludeNamespaces: ["sandbox"] };
    expect(labels({ __meta_kubernetes_namespace: "sandbox" }, settings)).toBeUndefined();
    expect(labels({ __meta_kubernetes_namespace: "sandbox-2" }, settings)).toBeDefined();
  });
});

test("an entry of the journal is known by unit, node and level", () => {
  const entry = {
    __journal__systemd_unit: "kubelet.service",
    __journal__hostname: "node-1",
    __journal_priority_keyword: "err",
    job: "loki.source.journal.node",
  };
  expect(sent(relabelled(rulesOf("loki.relabel"), entry))).toEqual({
    unit: "kubelet.service",
    node_name: "node-1",
    level: "err",
    job: "systemd-journal",
  });
});
