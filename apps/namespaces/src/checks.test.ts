import { checksForTest, objectNames, renderForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import namespaces from "./index.ts";

const facts = {
  namespaces: [
    { name: "cert-manager", podSecurity: "restricted", component: "cert-manager" },
    { name: "kube-system", podSecurity: "privileged", component: "dns" },
    { name: "node-agents", podSecurity: "privileged", component: "kube-prometheus-stack" },
  ],
} as const;

test("checks every namespace and every quota that it makes", () => {
  const checked = checksForTest(namespaces, facts).map((check) => {
    if (check.kind === "refused") return `Namespace/${check.object.metadata.namespace}`;
    if (check.kind === "exists" && check.object.kind === "Namespace") return `Namespace/${check.object.name}`;
    return check.kind === "exists" ? `ResourceQuota of ${check.object.namespace}` : check.kind;
  });
  const made = objectNames(renderForTest(namespaces, facts).manifests).filter((name) =>
    name.startsWith("Namespace/"),
  );
  expect(checked.filter((name) => name.startsWith("Namespace/")).sort()).toEqual(made.sort());
  expect(checked.filter((name) => name.startsWith("ResourceQuota"))).toEqual([
    "ResourceQuota of databases",
    "ResourceQuota of llm-analytics",
    "ResourceQuota of messaging",
  ]);
});

test("tries a privileged pod where the level refuses it, and nowhere else", () => {
  const tried = checksForTest(namespaces, facts, {
    application: { databases: { podSecurity: "privileged" } },
  }).flatMap((check) => (check.kind === "refused" ? [check.object.metadata.namespace] : []));
  expect(tried).toEqual(["cert-manager", "llm-analytics", "messaging"]);
});

test("leaves alone what is switched off", () => {
  const text = JSON.stringify(
    checksForTest(namespaces, {}, { application: { messaging: { enabled: false } } }),
  );
  expect(text).not.toContain("messaging");
  expect(text).toContain("databases");
});
