import { type ClusterFacts, type ComponentNamespace, quantity } from "@hub/component";
import { defaults, renderForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import namespaces from "./index.ts";

type Settings = z.input<typeof namespaces.settings>;

const render = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  renderForTest(namespaces, facts, settings).manifests;

const find = (manifests: ReturnType<typeof render>, kind: string, name: string) =>
  manifests.find((object) => {
    const metadata = object.metadata as { name: string; namespace?: string };
    return object.kind === kind && (metadata.namespace ?? metadata.name) === name;
  }) as Record<string, never> | undefined;

const monitoring = {
  name: "monitoring",
  podSecurity: "baseline",
  component: "kube-prometheus-stack",
} as const;

test("renders the namespaces of components and of applications", async () => {
  const namespaces = [
    { name: "cert-manager", podSecurity: "restricted", component: "cert-manager" },
    monitoring,
    { name: "node-agents", podSecurity: "privileged", component: "kube-prometheus-stack" },
  ] as const;
  const application = { databases: { enabled: false }, messaging: { enabled: false } };
  await expectRendered({ values: null, manifests: render({ namespaces }, { application }) }, "namespaces");
});

describe("the namespace of a component", () => {
  const component = (namespaces: readonly ComponentNamespace[] = [monitoring]) =>
    render({ namespaces, kubernetesVersion: "1.33" });

  test("enforces the Pod Security version of the cluster's Kubernetes, as a string with v", () => {
    expect(find(component(), "Namespace", "monitoring")?.metadata).toMatchObject({
      labels: {
        "pod-security.kubernetes.io/enforce": "baseline",
        "pod-security.kubernetes.io/enforce-version": "v1.33",
        "pod-security.kubernetes.io/warn-version": "latest",
        "pod-security.kubernetes.io/audit-version": "latest",
      },
    });
  });

  test("stays, and does not hold the rollout back, when Git no longer has it", () => {
    expect(find(component(), "Namespace", "monitoring")?.metadata).toMatchObject({
      annotations: {
        "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
        "argocd.argoproj.io/compare-options": "IgnoreExtraneous",
      },
    });
  });

  test("has no quota", () => {
    expect(find(component(), "ResourceQuota", "monitoring")).toBeUndefined();
    expect(find(component(), "LimitRange", "monitoring")).toBeUndefined();
  });

  test("says whose it is, and that it is no application's", () => {
    expect(find(component(), "Namespace", "monitoring")?.metadata).toMatchObject({
      labels: {
        "hub.llm-analytics.io/component": "kube-prometheus-stack",
        "hub.llm-analytics.io/tier": "infrastructure",
      },
    });
  });

  test("is warned about what goes beyond baseline where it is privileged", () => {
    const agents = component([{ ...monitoring, podSecurity: "privileged" }]);
    expect(find(agents, "Namespace", "monitoring")?.metadata).toMatchObject({
      labels: {
        "pod-security.kubernetes.io/enforce": "privileged",
        "pod-security.kubernetes.io/warn": "baseline",
        "pod-security.kubernetes.io/audit": "baseline",
      },
    });
  });

  test.each(["default", "kube-system", "kube-node-lease"])("is left to Kubernetes where it is %s", (name) => {
    expect(find(component([{ ...monitoring, name }]), "Namespace", name)).toBeUndefined();
  });
});

describe("the namespace of an application", () => {
  test.each(["llm-analytics", "databases", "messaging"])(
    "%s is there by default, restricted, with a quota",
    (name) => {
      const manifests = render();
      expect(find(manifests, "Namespace", name)?.metadata).toMatchObject({
        labels: { "pod-security.kubernetes.io/enforce": "restricted" },
      });
      expect(find(manifests, "ResourceQuota", name)).toBeDefined();
      expect(find(manifests, "LimitRange", name)).toBeDefined();
    },
  );

  test("keeps every default that an override does not name", () => {
    const manifests = render({}, { application: { databases: { quota: { pods: 60 } } } });
    expect(find(manifests, "ResourceQuota", "databases")?.spec).toMatchObject({
      hard: { pods: "60", "requests.storage": "200Gi" },
    });
  });

  test("can be added under a new name, and starts with a small quota", () => {
    const manifests = render({}, { application: { billing: {} } });
    expect(find(manifests, "ResourceQuota", "billing")?.spec).toMatchObject({
      hard: { "requests.cpu": "2" },
    });
    expect(find(manifests, "Namespace", "databases")).toBeDefined();
  });

  test("is left out, with its quota, where it is not enabled", () => {
    const manifests = render({}, { application: { messaging: { enabled: false } } });
    for (const kind of ["Namespace", "ResourceQuota", "LimitRange"]) {
      expect(find(manifests, kind, "messaging")).toBeUndefined();
    }
  });

  test("cannot override the labels that enforce Pod Security", () => {
    const labels = { "pod-security.kubernetes.io/enforce": "privileged", team: "billing" };
    const manifests = render({}, { application: { billing: { labels } } });
    expect(find(manifests, "Namespace", "billing")?.metadata).toMatchObject({
      labels: { "pod-security.kubernetes.io/enforce": "restricted", team: "billing" },
    });
  });

  test("is the same whatever the order of the settings", () => {
    const [a, b] = [
      { billing: {}, audit: {} },
      { audit: {}, billing: {} },
    ];
    expect(render({}, { application: a })).toEqual(render({}, { application: b }));
  });

  test("may not have the name of a component's namespace", () => {
    expect(() =>
      render({ namespaces: [monitoring] }, { application: { monitoring: {} } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: The namespace monitoring of an application is also that of the component kube-prometheus-stack.]`,
    );
  });
});

describe("settings", () => {
  const messages = (application: object) => {
    const result = namespaces.settings.safeParse({ application });
    return result.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  };

  test("refuse limits that the API server would refuse, and say which", () => {
    const limits = { defaultCpuRequest: "1500m", defaultCpuLimit: "1", maxMemory: "256Mi" };
    expect(messages({ billing: { limits } })).toMatchInlineSnapshot(`
      [
        "application.billing.limits has defaultCpuRequest 1500m, which is above defaultCpuLimit 1",
        "application.billing.limits has defaultMemoryLimit 512Mi, which is above maxMemory 256Mi",
      ]
    `);
  });

  test("refuse a quota with higher requests than limits", () => {
    expect(messages({ databases: { quota: { memoryRequests: "1Ti" } } })).toMatchInlineSnapshot(`
      [
        "application.databases.quota has memoryRequests 1Ti, which is above memoryLimits 32Gi",
      ]
    `);
  });

  test("refuse names that are not free or not DNS labels", () => {
    expect(messages({ "kube-system": {}, Billing: {} })).toMatchInlineSnapshot(`
      [
        "application.kube-system is a namespace of Kubernetes itself, expected one of an application",
        "application.Billing must be a DNS label: lower case letters, digits and hyphens, at most 63 of them",
      ]
    `);
  });

  test("fit into the smallest cluster by default: 32 cores, 64 GiB of memory, 500 GiB of volumes", () => {
    const quotas = Object.values(defaults(namespaces).application).map(({ quota }) => quota);
    const sum = (of: (quota: (typeof quotas)[number]) => string) =>
      quotas.reduce((total, quota) => total + quantity(of(quota)), 0);
    expect(sum(({ cpuRequests }) => cpuRequests)).toBeLessThanOrEqual(32);
    expect(sum(({ memoryRequests }) => memoryRequests)).toBeLessThanOrEqual(quantity("64Gi"));
    expect(sum(({ storageGiB }) => `${storageGiB}Gi`)).toBeLessThanOrEqual(quantity("500Gi"));
  });
});
