import { checkValues } from "@hub/chart";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import gatekeeper from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof gatekeeper.settings>;

const valuesOf = (settings: Settings = {}) => values(testCluster(), defaults(gatekeeper, settings));
const messages = (settings: object) =>
  gatekeeper.settings
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

const observed = { components: ["prometheus-operator-crds"] };
const strict: Settings = {
  failurePolicy: "Fail",
  mutation: true,
  admissionPolicies: true,
  exemptNamespaces: ["kube-system"],
};

test("renders with the defaults", () => expectRendered(renderForTest(gatekeeper, observed), "defaults"));

test("sets only values that the chart reads", () => {
  for (const settings of [{}, strict, { exemptNamespaces: [] }]) {
    expect(checkValues(gatekeeper.chart?.keys ?? {}, valuesOf(settings))).toEqual([]);
  }
});

test("refuses nothing in the namespaces of components, so that Argo CD can always mend them", () => {
  for (const settings of [{}, strict, { exemptNamespaces: [] }]) {
    expect(valuesOf(settings).validatingWebhookExemptNamespacesLabels).toMatchObject({
      "hub.llm-analytics.io/tier": ["infrastructure"],
    });
  }
});

test("refuses nothing in the namespaces that the settings name, in whatever order", () => {
  const exempt = (exemptNamespaces: string[]) =>
    valuesOf({ exemptNamespaces }).validatingWebhookExemptNamespacesLabels;
  expect(exempt(["legacy", "kube-system"])).toMatchObject({
    "kubernetes.io/metadata.name": ["kube-system", "legacy"],
  });
  expect(exempt(["legacy", "kube-system"])).toEqual(exempt(["kube-system", "legacy"]));
  expect(exempt([])).not.toHaveProperty(["kubernetes.io/metadata.name"]);
});

test("lets Namespaces be changed while it is down, unless the settings say otherwise", () => {
  expect(valuesOf()).toMatchObject({
    validatingWebhookFailurePolicy: "Ignore",
    validatingWebhookCheckIgnoreFailurePolicy: "Ignore",
  });
  expect(valuesOf(strict)).toMatchObject({
    validatingWebhookFailurePolicy: "Fail",
    validatingWebhookCheckIgnoreFailurePolicy: "Fail",
  });
});

test("runs no hook Job", () => {
  expect(valuesOf()).toMatchObject({
    upgradeCRDs: { enabled: false },
    postInstall: { labelNamespace: { enabled: false }, probeWebhook: { enabled: false } },
  });
});

test("has no mutating webhook unless the settings ask for it", () => {
  expect(valuesOf().disableMutation).toBe(true);
  expect(valuesOf(strict).disableMutation).toBe(false);
});

test("leaves it to the webhook alone to refuse, unless the settings ask for admission policies", () => {
  expect(valuesOf()).toMatchObject({
    defaultCreateVAPForTemplates: false,
    defaultCreateVAPBindingForConstraints: false,
  });
  expect(valuesOf(strict)).toMatchObject({
    defaultCreateVAPForTemplates: true,
    defaultCreateVAPBindingForConstraints: true,
  });
});

test("refuses admission policies where Kubernetes does not know them", () => {
  const on = defaults(gatekeeper, { admissionPolicies: true });
  expect(() => values(testCluster({ kubernetesVersion: "1.30" }), on)).not.toThrow();
  expect(() => values(testCluster({ kubernetesVersion: "1.29" }), on)).toThrowErrorMatchingInlineSnapshot(
    `[SettingError: admissionPolicies is on, but test-1 runs Kubernetes 1.29, and ValidatingAdmissionPolicy came with 1.30.]`,
  );
});

test("takes raw values that the chart reads but does not list", () => {
  const events = { emitAdmissionEvents: true, emitAuditEvents: true };
  expect(checkValues(gatekeeper.chart?.keys ?? {}, events)).toEqual([]);
});

test("has Argo CD compare its CRDs whole", () => {
  expect(gatekeeper.argo.ignoreDifferences).toEqual([]);
});

test("adds a PodMonitor only where there is the kind", () => {
  expect(renderForTest(gatekeeper).manifests).toEqual([]);
  expect(renderForTest(gatekeeper, observed).manifests).toMatchObject([{ kind: "PodMonitor" }]);
});

test("refuses settings that no cluster could run with", () => {
  expect(
    messages({ replicas: 1, violationsLimit: 1000, auditIntervalSeconds: 0, exemptNamespaces: ["kube-*"] }),
  ).toMatchInlineSnapshot(`
    [
      "replicas must be at least 2 replicas",
      "exemptNamespaces.0 must be the name of a namespace",
      "auditIntervalSeconds must be at least 10 seconds",
      "violationsLimit must be at most 500 violations, or a constraint outgrows what etcd takes",
    ]
  `);
});
