import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Component, PodSecurity } from "@hub/component";
import { expect, test } from "vitest";

const apps = join(import.meta.dirname, "../..");

const components = await Promise.all(
  readdirSync(apps)
    .map((name) => join(apps, name, "src/index.ts"))
    .filter((file) => existsSync(file))
    // A component is what every src/index.ts of apps/ exports.
    .map(async (file) => ((await import(file)) as { default: Component }).default),
);

const levels = components.flatMap(({ name, namespace, extraNamespaces }) =>
  [namespace, ...extraNamespaces].map((spec) => ({ component: name, ...spec })),
);

/** Whose pods need the node itself, and what for. */
const nodeAgents: Record<string, string> = {
  "aws-efs-csi-driver": "Mounts file systems below the kubelet.",
  "csi-driver-nfs": "Mounts file systems below the kubelet.",
  "istio-cni": "Puts a CNI plugin into the node's folders, and rules into the network of pods.",
  "node-agents":
    "Reads the node's processes and logs, and mounts and formats its disks: node-exporter, log agents and the like.",
  velero: "Reads volumes from below the kubelet, to bring their data to the bucket.",
};

test("every privileged namespace is that of a node agent, and named here with why", () => {
  const names = levels.filter(({ podSecurity }) => podSecurity === "privileged").map(({ name }) => name);
  expect([...new Set(names)].filter((name) => !(name in nodeAgents))).toEqual([]);
});

test("the rules know of a new privileged namespace before it is made", () => {
  const find = (name: string) => components.find((component) => component.name === name);
  expect(find("namespaces")?.after).toContain("pod-security");
  expect([...(find("pod-security")?.dependsOn ?? []), ...(find("pod-security")?.after ?? [])]).toEqual([]);
});

test("nothing is named whose pods need no privilege", () => {
  const names = levels.filter(({ podSecurity }) => podSecurity !== "privileged").map(({ name }) => name);
  expect(Object.keys(nodeAgents).filter((name) => names.includes(name))).toEqual([]);
});

test("components that share a namespace agree on its level", () => {
  const byName = new Map<string, PodSecurity>();
  for (const { name, podSecurity, component } of levels) {
    expect([component, name, byName.get(name) ?? podSecurity]).toEqual([component, name, podSecurity]);
    byName.set(name, podSecurity);
  }
});
