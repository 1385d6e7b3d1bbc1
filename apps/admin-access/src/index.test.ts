import { renderForTest, type testCluster } from "@hub/component/testing";
import { crdCheck, expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import adminAccess from "./index.ts";

type Settings = z.input<typeof adminAccess.settings>;
type Facts = Parameters<typeof testCluster>[0];

const everyInterface = ["kube-prometheus-stack", "loki-distributed"];
const nginx: Facts = { components: [...everyInterface, "ingress-nginx"] };
const envoy: Facts = { components: [...everyInterface, "envoy-gateway"] };
const guarded = ["prometheus", "alertmanager", "loki"];

interface Rendered {
  kind: string;
  metadata: { name: string; namespace: string; annotations: Record<string, string> };
  spec: { [key: string]: unknown };
}
/** What the component renders of one kind, by name. */
const objects = (kind: string, facts: Facts, settings: Settings = {}): Record<string, Rendered> => {
  // Rendered objects have names and annotations.
  const rendered = renderForTest(adminAccess, facts, settings).manifests as unknown as Rendered[];
  return Object.fromEntries(
    rendered.filter((object) => object.kind === kind).map((object) => [object.metadata.name, object]),
  );
};
const annotation = (ingress: Rendered | undefined, name: string) =>
  ingress?.metadata.annotations[`nginx.ingress.kubernetes.io/${name}`];

test("renders on ingress-nginx", () => expectRendered(renderForTest(adminAccess, nginx), "ingress-nginx"));

test("renders on Envoy Gateway", () =>
  expectRendered(renderForTest(adminAccess, envoy, { allowFrom: ["203.0.113.0/24"] }), "envoy-gateway"));

describe("the interfaces", () => {
  test("are those of the components that the cluster runs", () => {
    expect(Object.keys(objects("Ingress", { components: ["ingress-nginx", "loki"] }))).toEqual(["loki"]);
    expect(
      Object.keys(objects("Ingress", { components: ["ingress-nginx", "kube-prometheus-stack"] })),
    ).toEqual(["grafana", "prometheus", "alertmanager"]);
  });

  test("are shown one by one", () => {
    const settings = { grafana: { enabled: false }, loki: { enabled: false } };
    for (const [kind, facts] of [["Ingress", nginx] as const, ["HTTPRoute", envoy] as const])
      expect(Object.keys(objects(kind, facts, settings))).toEqual(["prometheus", "alertmanager"]);
  });

  test("have both ways while a cluster runs both, for DNS to move from one to the other", () => {
    const both = { components: [...everyInterface, "ingress-nginx", "envoy-gateway"] };
    expect(Object.keys(objects("Ingress", both))).toEqual(Object.keys(objects("HTTPRoute", both)));
  });

  test("are nowhere on a cluster without a way in", () => {
    expect(renderForTest(adminAccess, { components: everyInterface }).manifests).toEqual([]);
  });
});

describe("the Ingresses", () => {
  test("are served by TLS, with the certificate of the domain's wildcard", () => {
    for (const [name, { spec }] of Object.entries(objects("Ingress", nginx)))
      expect(spec.tls).toEqual([{ hosts: [`${name}.test-1.llm-analytics.io`] }]);
  });

  test("lead to the Services that the charts make", () => {
    const services = Object.values(objects("Ingress", nginx)).map(({ metadata, spec }) => [
      metadata.namespace,
      /"name":"([^"]*)","port":{"number":(\d+)}/.exec(JSON.stringify(spec))?.slice(1).join(":"),
    ]);
    expect(services).toEqual([
      ["monitoring", "kube-prometheus-stack-grafana:80"],
      ["monitoring", "kube-prometheus-stack-prometheus:9090"],
      ["monitoring", "kube-prometheus-stack-alertmanager:9093"],
      ["logging", "loki-gateway:80"],
    ]);
  });

  test("ask for name and password where there is no login, and never at Grafana's", () => {
    const ingresses = objects("Ingress", nginx);
    for (const name of guarded) {
      expect(annotation(ingresses[name], "auth-type")).toBe("basic");
      expect(annotation(ingresses[name], "auth-secret")).toBe("admin-access-users");
      expect(annotation(ingresses[name], "auth-secret-type")).toBe("auth-file");
    }
    expect(annotation(ingresses.grafana, "auth-type")).toBeUndefined();
  });

  test("are out of the firewall's sight, to which PromQL looks like an attack", () => {
    for (const ingress of Object.values(objects("Ingress", nginx)))
      expect(annotation(ingress, "enable-modsecurity")).toBe("false");
  });
});

describe("the HTTPRoutes", () => {
  test("are served by TLS alone", () => {
    for (const [name, { spec }] of Object.entries(objects("HTTPRoute", envoy))) {
      expect(spec.parentRefs).toEqual([
        { namespace: "envoy-gateway-system", name: "edge", sectionName: "https" },
      ]);
      expect(spec.hostnames).toEqual([`${name}.test-1.llm-analytics.io`]);
    }
  });

  test("ask for name and password where there is no login, and never at Grafana's", () => {
    const policies = objects("SecurityPolicy", envoy);
    expect(Object.keys(policies)).toEqual(guarded);
    for (const [name, { metadata, spec }] of Object.entries(policies)) {
      expect(spec).toEqual({
        targetRefs: [{ group: "gateway.networking.k8s.io", kind: "HTTPRoute", name }],
        basicAuth: { users: { name: "admin-access-users" } },
      });
      expect(metadata.namespace).toBe(objects("HTTPRoute", envoy)[name]?.metadata.namespace);
    }
  });

  test("come after the policy and the users, so that none is open for a moment", () => {
    for (const { metadata } of Object.values(objects("HTTPRoute", envoy)))
      expect(metadata.annotations["argocd.argoproj.io/sync-wave"]).toBe("1");
    for (const kind of ["SecurityPolicy", "ExternalSecret"])
      for (const { metadata } of Object.values(objects(kind, envoy)))
        expect(metadata.annotations).toBeUndefined();
  });

  test("let Prometheus and Alertmanager run their inline scripts", () => {
    const routes = objects("HTTPRoute", envoy);
    for (const name of ["prometheus", "alertmanager"])
      expect(JSON.stringify(routes[name]?.spec.rules)).toContain("'unsafe-inline'");
    for (const name of ["grafana", "loki"])
      expect(JSON.stringify(routes[name]?.spec.rules)).not.toContain("Content-Security-Policy");
  });
});

describe("the setting allowFrom", () => {
  const settings = { allowFrom: ["203.0.113.0/24", "10.0.0.0/8"], loki: { allowFrom: [] } };

  test("lets in the networks that it names, and for one interface its own", () => {
    const ingresses = objects("Ingress", nginx, settings);
    expect(annotation(ingresses.grafana, "whitelist-source-range")).toBe("203.0.113.0/24,10.0.0.0/8");
    expect(annotation(ingresses.loki, "whitelist-source-range")).toBeUndefined();
    const policies = objects("SecurityPolicy", envoy, settings);
    expect(policies.grafana?.spec).toMatchObject({
      authorization: {
        defaultAction: "Deny",
        rules: [{ action: "Allow", principal: { clientCIDRs: ["203.0.113.0/24", "10.0.0.0/8"] } }],
      },
    });
    expect(policies.loki?.spec.authorization).toBeUndefined();
  });

  test("refuses an address, which is no network", () => {
    const { error } = adminAccess.settings.safeParse({ allowFrom: ["10.0.0.1"] });
    expect(error?.issues[0]?.message).toMatchInlineSnapshot(
      `"must be a network in CIDR form, for example 10.0.0.0/8"`,
    );
  });
});

describe("the users", () => {
  const keys = (facts: Facts, settings: Settings = {}) =>
    // Rendered by @hub/component, which writes this list.
    Object.values(objects("ExternalSecret", facts, settings)).flatMap(({ spec }) =>
      (spec.data as { secretKey: string }[]).map(({ secretKey }) => secretKey),
    );

  test("come from the secret store, in the key that each way in reads", () => {
    const only = { loki: { enabled: false } };
    expect(keys(nginx, only)).toEqual(["auth"]);
    expect(keys(envoy, only)).toEqual([".htpasswd"]);
  });

  test("are in each namespace with an interface that has no login, and in no other", () => {
    const namespaces = (settings: Settings) =>
      renderForTest(adminAccess, nginx, settings)
        .manifests.filter(({ kind }) => kind === "ExternalSecret")
        .map(({ metadata }) => (metadata as { namespace: string }).namespace);
    expect(namespaces({})).toEqual(["monitoring", "logging"]);
    expect(namespaces({ prometheus: { enabled: false }, alertmanager: { enabled: false } })).toEqual([
      "logging",
    ]);
  });
});

const check = crdCheck("gateway-crds-helm", "v1.9.0");

test.skipIf(!check)("every object of Gateway API and Envoy Gateway is right by their CRDs", () => {
  const settings = { allowFrom: ["203.0.113.0/24"] };
  for (const kind of ["HTTPRoute", "SecurityPolicy"])
    for (const object of Object.values(objects(kind, envoy, settings)))
      expect([object.metadata.name, check?.({ ...object })]).toEqual([object.metadata.name, []]);
});
