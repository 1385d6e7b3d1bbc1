import { checksForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import networkPolicies from "./index.ts";
import type { Port } from "./place.ts";
import {
  address,
  clusterWith,
  everything,
  podOf,
  render,
  service,
  stranger,
  type TestSettings,
} from "./testing.ts";
import { type Host, mayTalk } from "./testing-simulation.ts";
import { workloads } from "./workloads.ts";

const small = clusterWith("cert-manager", "ingress-nginx", "kube-prometheus-stack");

const { prometheus, grafana, alertmanager, tempo, loki } = workloads;
const agents = workloads.promtail;
const internet = address("203.0.113.9");
const apiServer = address("172.31.7.10");
const metadataService = address("169.254.169.254");
const dns = podOf({ namespace: "kube-system", selector: { matchLabels: { "k8s-app": "kube-dns" } } });
const pod = (name: keyof typeof workloads) => podOf(workloads[name]);
const udp = (port: number): Port => ({ port, protocol: "UDP" });

test("renders what a small cluster needs", () =>
  expectRendered({ values: null, manifests: render(small) }, "small"));
test("renders all that there is", () => expectRendered({ values: null, manifests: render() }, "everything"));

const names = (manifests: ReturnType<typeof render>) =>
  manifests.map(({ metadata }) => {
    const { namespace, name } = metadata as { namespace: string; name: string };
    return `${namespace}/${name}`;
  });

describe("default deny", () => {
  test("is in every namespace of components and of applications, both ways, and comes after what is allowed", () => {
    const denied = render().filter(({ metadata }) => (metadata as { name: string }).name === "default-deny");
    expect(denied.map(({ metadata }) => (metadata as { namespace: string }).namespace).sort()).toEqual(
      [
        ...(everything.namespaces ?? []).map(({ name }) => name),
        "databases",
        "llm-analytics",
        "messaging",
      ].sort(),
    );
    for (const { spec, metadata } of denied) {
      expect(spec).toEqual({ podSelector: {}, policyTypes: ["Ingress", "Egress"] });
      expect(metadata).toMatchObject({ annotations: { "argocd.argoproj.io/sync-wave": "1" } });
    }
  });

  test("leaves a pod that nobody knows nothing but names", () => {
    const policies = render();
    for (const namespace of ["default", "ingress-nginx", "monitoring", "databases"]) {
      const unknown = stranger(namespace);
      expect(mayTalk(policies, unknown, dns, udp(53))).toBe(true);
      expect(mayTalk(policies, unknown, dns, 53)).toBe(true);
      for (const to of [internet, apiServer, pod("prometheus"), service("databases/redis")])
        for (const port of [80, 443, 6379, 6443, 9090])
          expect(mayTalk(policies, unknown, to, port)).toBe(false);
    }
  });

  test("leaves the namespaces of Kubernetes to the provider", () => {
    const namespaces = [{ name: "kube-system", podSecurity: "privileged", component: "dns" } as const];
    expect(names(render({ namespaces })).filter((name) => name.startsWith("kube-"))).toEqual([]);
  });

  test("is what verify looks for", () => {
    expect(checksForTest(networkPolicies, small).map(({ proves }) => proves)).toEqual(
      [
        "cert-manager",
        "default",
        "ingress-nginx",
        "monitoring",
        "databases",
        "llm-analytics",
        "messaging",
      ].map((namespace) => `What nobody allows is refused in ${namespace}.`),
    );
  });
});

describe("who may talk to whom, in a cluster that runs everything", () => {
  const policies = render();

  test.each<[string, Host, Host, Port]>([
    ["people to ingress-nginx", internet, pod("ingress-nginx"), 443],
    ["people to the proxies of envoy-gateway", internet, pod("envoy-gateway"), 10443],
    ["ingress-nginx to the API", pod("ingress-nginx"), service("llm-analytics/api"), 8080],
    ["ingress-nginx to Grafana", pod("ingress-nginx"), podOf(grafana), 3000],
    ["the frontend to the API", service("llm-analytics/frontend"), service("llm-analytics/api"), 8080],
    ["the API to the pooler", service("llm-analytics/api"), service("databases/pgbouncer"), 6432],
    ["the pooler to the database", service("databases/pgbouncer"), service("databases/timescaledb"), 5432],
    ["the API to models outside", service("llm-analytics/api"), internet, 443],
    ["consumers to Kafka", service("llm-analytics/event-consumer"), service("messaging/kafka"), 9092],
    ["brokers to one another", service("messaging/kafka"), service("messaging/kafka"), 9091],
    ["KEDA to Kafka", pod("keda-operator"), service("messaging/kafka"), 9092],
    ["KEDA to Redis", pod("keda-operator"), service("databases/redis"), 6379],
    ["rate limits to Redis", pod("envoy-gateway"), service("databases/redis"), 6379],
    ["Prometheus to the API's metrics", podOf(prometheus), service("llm-analytics/api"), 9090],
    ["Prometheus to node-exporter", podOf(prometheus), address("172.31.20.4"), 9100],
    ["Prometheus to itself", podOf(prometheus), podOf(prometheus), 9090],
    ["Prometheus to Alertmanager", podOf(prometheus), podOf(alertmanager), 9093],
    ["Alertmanager to its replicas", podOf(alertmanager), podOf(alertmanager), udp(9094)],
    ["Alertmanager to PagerDuty", podOf(alertmanager), internet, 443],
    ["Grafana to traces", podOf(grafana), podOf(tempo), 3200],
    ["log agents to Loki's gateway", podOf(agents), pod("loki-gateway"), 8080],
    ["the gateway of Loki to its distributors", pod("loki-gateway"), podOf(loki), 3100],
    ["services to traces", service("llm-analytics/api"), podOf(tempo), 4317],
    ["the adapter to Prometheus", pod("prometheus-adapter"), podOf(prometheus), 9090],
    ["the API server to a webhook", apiServer, pod("keda-webhooks"), 9443],
    ["a controller to the API server", pod("cert-manager"), apiServer, 443],
    ["a controller to the API server of kubeadm", pod("cert-manager"), apiServer, 6443],
    ["Argo CD to Git by SSH", pod("argocd"), internet, 22],
  ])("yes: %s", (_what, from, to, port) => {
    expect(mayTalk(policies, from, to, port)).toBe(true);
  });

  test.each<[string, Host, Host, Port]>([
    [
      "the frontend to the database",
      service("llm-analytics/frontend"),
      service("databases/timescaledb"),
      5432,
    ],
    ["the API past the pooler", service("llm-analytics/api"), service("databases/timescaledb"), 5432],
    ["the frontend to hosts outside", service("llm-analytics/frontend"), internet, 443],
    ["the API to hosts outside, in plain text", service("llm-analytics/api"), internet, 80],
    ["the API to the node's identity", service("llm-analytics/api"), metadataService, 80],
    ["the API to the API server of Kubernetes", service("llm-analytics/api"), pod("keda-metrics"), 6443],
    ["the API to Prometheus", service("llm-analytics/api"), podOf(prometheus), 9090],
    ["the API to Grafana", service("llm-analytics/api"), podOf(grafana), 3000],
    ["ingress-nginx to the database", pod("ingress-nginx"), service("databases/timescaledb"), 5432],
    ["ingress-nginx to hosts outside", pod("ingress-nginx"), internet, 80],
    ["people to Grafana, past the ingress", internet, podOf(grafana), 3000],
    ["people to Prometheus, past the ingress", internet, podOf(prometheus), 9090],
    ["people to a service", internet, service("llm-analytics/api"), 8080],
    ["log agents to the parts of Loki", podOf(agents), podOf(loki), 3100],
    ["services to Loki", service("llm-analytics/api"), pod("loki-gateway"), 8080],
    ["Kafka to hosts outside", service("messaging/kafka"), internet, 443],
    ["Prometheus to hosts outside", podOf(prometheus), internet, 80],
    ["Redis to Kafka", service("databases/redis"), service("messaging/kafka"), 9092],
  ])("no: %s", (_what, from, to, port) => {
    expect(mayTalk(policies, from, to, port)).toBe(false);
  });
});

describe("the admission webhook of ingress-nginx, through which CVE-2025-1974 lets anybody in who reaches it", () => {
  const webhook = pod("ingress-nginx");
  const everybody = [
    ...Object.keys(workloads).map((name) => pod(name as keyof typeof workloads)),
    ...["llm-analytics/api", "llm-analytics/frontend", "databases/redis", "messaging/kafka"].map(service),
    ...["default", "ingress-nginx", "llm-analytics", "monitoring"].map(stranger),
  ];

  test.each(["aws", "gcp", "azure"] as const)(
    "is out of reach for every pod of the cluster, on %s",
    (provider) => {
      const policies = render({ ...everything, provider });
      for (const from of everybody)
        expect([from, mayTalk(policies, from, webhook, 8443)]).toEqual([from, false]);
    },
  );

  test("is open to the API server", () => {
    expect(mayTalk(render(), apiServer, webhook, 8443)).toBe(true);
    const konnectivity = podOf({
      namespace: "kube-system",
      selector: { matchLabels: { app: "konnectivity-agent" } },
    });
    expect(mayTalk(render({ ...everything, provider: "azure" }), konnectivity, webhook, 8443)).toBe(true);
  });

  test("is open to no other address where the settings say which ones are the API server's", () => {
    const policies = render(everything, { apiServer: ["172.31.7.0/28"] });
    expect(mayTalk(policies, apiServer, webhook, 8443)).toBe(true);
    expect(mayTalk(policies, internet, webhook, 8443)).toBe(false);
    expect(mayTalk(policies, address("172.31.20.4"), webhook, 8443)).toBe(false);
    // A namespace that somebody made by hand has no policies.
    expect(mayTalk(policies, stranger("by-hand"), webhook, 8443)).toBe(false);
  });

  test("is closed to addresses on AKS, where the API server comes through a pod", () => {
    expect(mayTalk(render({ ...everything, provider: "azure" }), internet, webhook, 8443)).toBe(false);
  });
});

describe("settings", () => {
  const api = service("llm-analytics/api");

  test("hold the API server to its addresses, both ways", () => {
    const policies = render(everything, { apiServer: ["172.31.7.0/28"] });
    expect(mayTalk(policies, pod("cert-manager"), apiServer, 443)).toBe(true);
    expect(mayTalk(policies, pod("gatekeeper"), internet, 443)).toBe(false);
    expect(mayTalk(policies, internet, pod("gatekeeper"), 8443)).toBe(false);
  });

  test("hold Prometheus to the addresses of nodes", () => {
    const policies = render(everything, { nodes: ["172.31.16.0/20"] });
    expect(mayTalk(policies, pod("prometheus"), address("172.31.20.4"), 10250)).toBe(true);
    expect(mayTalk(policies, pod("prometheus"), internet, 10250)).toBe(false);
  });

  test("take every policy out of a group of namespaces, and leave the other group's", () => {
    const policies = render(everything, { enforce: { applications: false } });
    expect(names(policies).filter((name) => /^(databases|llm-analytics|messaging)\//.test(name))).toEqual([]);
    expect(mayTalk(policies, stranger("llm-analytics"), internet, 80)).toBe(true);
    expect(mayTalk(policies, internet, pod("prometheus"), 9090)).toBe(false);
    const applicationsAlone = render(everything, { enforce: { infrastructure: false } });
    expect([...new Set(names(applicationsAlone).map((name) => name.split("/")[0]))].sort()).toEqual([
      "databases",
      "llm-analytics",
      "messaging",
    ]);
  });

  test("let samples and log lines out of the cluster only where they say so", () => {
    for (const [name, setting] of [
      ["prometheus", { remoteWrite: true }],
      ["promtail", { logsOutside: true }],
      ["alloy", { logsOutside: true }],
    ] as const) {
      // With addresses of the API server, since 443 is one of its ports.
      const may = (settings: TestSettings) =>
        mayTalk(render(everything, { apiServer: ["172.31.7.0/28"], ...settings }), pod(name), internet, 443);
      expect([name, may({}), may(setting)]).toEqual([name, false, true]);
    }
  });

  test("name services of their own, and who calls them", () => {
    const services = {
      "evaluation/runner": { podLabels: { app: "runner" }, internet: true },
      "llm-analytics/api": { callers: ["ingress", "evaluation/runner"] },
    };
    const applicationNamespaces = ["evaluation", "llm-analytics"];
    const policies = render(everything, { services, applicationNamespaces });
    const runner = podOf({ namespace: "evaluation", selector: { matchLabels: { app: "runner" } } });
    expect(mayTalk(policies, runner, api, 8080)).toBe(true);
    expect(mayTalk(policies, runner, internet, 443)).toBe(true);
    expect(mayTalk(policies, service("llm-analytics/frontend"), api, 8080)).toBe(false);
    expect(names(policies)).toContain("evaluation/default-deny");
    expect(names(policies).filter((name) => name.startsWith("databases/"))).toEqual([]);
  });

  test("mean the same in whatever order", () => {
    const namespaces = ["databases", "llm-analytics", "messaging"];
    const networks = ["10.0.0.0/24", "10.1.0.0/24"];
    expect(
      render(everything, {
        applicationNamespaces: namespaces.toReversed(),
        apiServer: networks.toReversed(),
      }),
    ).toEqual(render(everything, { applicationNamespaces: namespaces, apiServer: networks }));
  });

  test("refuse what could not work, and say where", () => {
    const settings = {
      apiServer: ["10.0.0.1"],
      services: {
        api: {},
        "llm-analytics/api": { callers: ["llm-analytics/fronted"] },
        "llm-analytics/frontend": { ports: [], callers: ["ingress"] },
        "llm-analytics/mesh": {},
        "messaging/kafka": { ports: [0], callers: ["everyone"] },
      },
    };
    const messages = networkPolicies.settings
      .safeParse(settings)
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(messages).toMatchInlineSnapshot(`
      [
        "apiServer.0 must be a network in CIDR form, for example 10.0.0.0/8",
        "services.messaging/kafka.ports.0 must be a port, 1 to 65535",
        "services.messaging/kafka.callers.0 must be the namespace/name of a service, or ingress, keda, envoy-gateway",
        "services.llm-analytics/api.callers.0 is llm-analytics/fronted, which is none of the services",
        "services.llm-analytics/frontend.ports must name a port for the callers",
        "services.api must be namespace/name",
        "services.llm-analytics/mesh has the name of the policy mesh, which every such namespace has",
      ]
    `);
  });
});

describe("on each cloud", () => {
  const identityOn = (provider: "aws" | "gcp" | "azure", from: Host, to: string, port: number) =>
    mayTalk(render({ ...everything, provider }), from, address(to), port);

  test("what has an identity of the cloud may ask for it, and nobody else", () => {
    const velero = pod("velero");
    expect(identityOn("aws", velero, "169.254.170.23", 80)).toBe(true);
    expect(identityOn("gcp", velero, "169.254.169.254", 80)).toBe(true);
    expect(identityOn("gcp", velero, "169.254.169.252", 988)).toBe(true);
    expect(identityOn("aws", velero, "169.254.169.254", 80)).toBe(false);
    expect(identityOn("azure", velero, "169.254.169.254", 80)).toBe(false);
    for (const provider of ["aws", "gcp", "azure"] as const)
      expect(identityOn(provider, pod("gatekeeper"), "169.254.169.254", 80)).toBe(false);
  });

  test("names come from the cache on the node too, and on GKE from Cloud DNS", () => {
    const ask = (provider: "aws" | "gcp", at: string) =>
      mayTalk(render({ ...everything, provider }), service("databases/redis"), address(at), udp(53));
    expect(ask("aws", "169.254.20.10")).toBe(true);
    expect(ask("gcp", "169.254.169.254")).toBe(true);
    expect(ask("aws", "169.254.169.254")).toBe(false);
    expect(ask("aws", internet.address)).toBe(false);
  });
});

describe("the mesh", () => {
  const sidecar: Host = {
    address: "10.0.1.8",
    pod: {
      namespace: "llm-analytics",
      labels: { "app.kubernetes.io/name": "api", "service.istio.io/canonical-name": "api" },
    },
  };

  test("gives a pod with a sidecar its control plane, and one without nothing of the kind", () => {
    expect(mayTalk(render(), sidecar, pod("istiod"), 15012)).toBe(true);
    expect(mayTalk(render(), service("llm-analytics/api"), pod("istiod"), 15012)).toBe(false);
  });

  test("lets its gateway in to what is called through the ingress", () => {
    expect(mayTalk(render(), pod("istio-ingressgateway"), sidecar, 8080)).toBe(true);
  });

  test("leaves nothing where the cluster does not run it", () => {
    expect(names(render(small)).filter((name) => /mesh|istio/.test(name))).toEqual([]);
  });
});

test("Let's Encrypt reaches the pods that answer its challenges, through ingress-nginx alone", () => {
  const solver = podOf({
    namespace: "monitoring",
    selector: { matchLabels: { "acme.cert-manager.io/http01-solver": "true" } },
  });
  expect(mayTalk(render(small), pod("ingress-nginx"), solver, 8089)).toBe(true);
  expect(mayTalk(render(small), pod("grafana"), solver, 8089)).toBe(false);
});
