import { reversedKeys } from "@hub/component";
import { checksForTest, objectNames, renderForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import meshPolicy from "./index.ts";
import type {
  IAuthorizationPolicy,
  IDestinationRule,
  IPeerAuthentication,
  IRequestAuthentication,
  ITelemetry,
  IVirtualService,
} from "./istio-api.ts";
import { everything, withEgressGateway } from "./testing.ts";

type Settings = z.input<typeof meshPolicy.settings>;
type Service = NonNullable<Settings["services"]>[string];

/** The one object of a kind and name. */
function find<T>(settings: Settings, kind: string, name: string, facts = {}): T {
  const found = renderForTest(meshPolicy, facts, settings).manifests.filter(
    (object) => objectNames([object])[0] === `${kind}/${name}`,
  );
  expect(found).toHaveLength(1);
  // The test names the kind, and T with it.
  return found[0] as unknown as T;
}

const routes = (api: Service) =>
  find<IVirtualService>({ services: { "shop/api": api } }, "VirtualService", "api").spec?.http ?? [];
const messages = (settings: object) =>
  meshPolicy.settings
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

test("renders with the defaults", () => expectRendered(renderForTest(meshPolicy), "defaults"));

test("renders with everything that it can do", () =>
  expectRendered(renderForTest(meshPolicy, withEgressGateway, everything), "everything"));

test("renders the same in whatever order a file has its keys", () => {
  expect(renderForTest(meshPolicy, withEgressGateway, reversedKeys(everything))).toEqual(
    renderForTest(meshPolicy, withEgressGateway, everything),
  );
});

describe("mutual TLS", () => {
  const mode = (settings: Settings) =>
    find<IPeerAuthentication>(settings, "PeerAuthentication", "default").spec?.mtls;

  test("is a must in the whole mesh, unless the settings say that clients still move", () => {
    expect(mode({})).toEqual({ mode: "STRICT" });
    expect(mode({ mtls: "PERMISSIVE" })).toEqual({ mode: "PERMISSIVE" });
  });

  test("lets clients without a sidecar reach the ports that are named, and no others", () => {
    const plainText = { "shop/api": { ports: [8080], clients: "ingress-nginx, KEDA" } };
    const { metadata, spec } = find<IPeerAuthentication>(
      { plainText },
      "PeerAuthentication",
      "api-plain-text",
    );
    expect(metadata).toEqual({
      name: "api-plain-text",
      namespace: "shop",
      annotations: { "hub.llm-analytics.io/plain-text-clients": "ingress-nginx, KEDA" },
    });
    expect(spec).toEqual({
      selector: { matchLabels: { "app.kubernetes.io/name": "api" } },
      portLevelMtls: { "8080": { mode: "PERMISSIVE" } },
    });
  });
});

describe("the routes of a service", () => {
  test("time out after 30 seconds, and try again only what the service did not see", () => {
    expect(routes({})).toEqual([
      {
        name: "default",
        timeout: "30s",
        retries: { attempts: 2, perTryTimeout: "10s", retryOn: "connect-failure,refused-stream,unavailable" },
        route: [{ destination: { host: "api.shop.svc.cluster.local" } }],
      },
    ]);
  });

  test("never cut a streamed answer, and never ask for it again", () => {
    const [first, last] = routes({ paths: [{ prefix: "/v1/chat", streaming: true }] });
    expect(first).toEqual({
      name: "path-1",
      match: [{ uri: { prefix: "/v1/chat" } }],
      retries: { attempts: 0 },
      route: [{ destination: { host: "api.shop.svc.cluster.local" } }],
    });
    expect(last).toMatchObject({ name: "default", timeout: "30s" });
  });

  test("take what a path does not say from the service", () => {
    const [path] = routes({ timeout: "20s", paths: [{ prefix: "/slow", retries: { attempts: 0 } }] });
    expect(path).toMatchObject({ timeout: "20s", retries: { attempts: 0 } });
  });

  test("give a canary a tenth of the requests, on every path", () => {
    const canary = routes({ canary: {}, paths: [{ prefix: "/v1/chat", streaming: true }] });
    expect(canary).toHaveLength(2);
    for (const { route } of canary) {
      expect(route).toEqual([
        { destination: { host: "api.shop.svc.cluster.local", subset: "v1" }, weight: 90 },
        { destination: { host: "api.shop.svc.cluster.local", subset: "v2" }, weight: 10 },
      ]);
    }
  });

  test("inject faults only into requests that ask by the header, before any other route is looked at", () => {
    const faulty = routes({ fault: {}, paths: [{ prefix: "/v1/chat", streaming: true }] });
    expect(faulty.map(({ name, match, fault }) => [name, match, fault])).toEqual([
      [
        "fault-delay",
        [{ headers: { "x-fault": { exact: "delay" } } }],
        { delay: { percentage: { value: 100 }, fixedDelay: "5s" } },
      ],
      [
        "fault-abort",
        [{ headers: { "x-fault": { exact: "abort" } } }],
        { abort: { percentage: { value: 100 }, httpStatus: 503 } },
      ],
      ["path-1", [{ uri: { prefix: "/v1/chat" } }], undefined],
      ["default", undefined, undefined],
    ]);
  });
});

describe("the destination of a service", () => {
  const destination = (api: Service) =>
    find<IDestinationRule>({ services: { "shop/api": api } }, "DestinationRule", "api").spec;

  test("takes a pod out after five errors in a row, and at most half of them", () => {
    expect(destination({})).toEqual({
      host: "api.shop.svc.cluster.local",
      trafficPolicy: {
        connectionPool: {
          tcp: { maxConnections: 1000 },
          http: { http1MaxPendingRequests: 200, http2MaxRequests: 1000 },
        },
        outlierDetection: {
          consecutive5xxErrors: 5,
          interval: "10s",
          baseEjectionTime: "30s",
          maxEjectionPercent: 50,
        },
      },
    });
  });

  test("has a subset for each version that a route names", () => {
    const canary = { label: "track", weights: { stable: 95, next: 5 } };
    expect(destination({ canary })?.subsets).toEqual([
      { name: "next", labels: { track: "next" } },
      { name: "stable", labels: { track: "stable" } },
    ]);
    const named = routes({ canary }).flatMap(({ route = [] }) =>
      route.map(({ destination }) => destination.subset),
    );
    expect(named.sort()).toEqual(["next", "stable"]);
  });
});

describe("access to a service", () => {
  const { jwt } = everything;
  const api = (service: Service) => ({ jwt, services: { "shop/api": service } });

  test("needs no token and no certain caller unless the settings say so", () => {
    const kinds = renderForTest(meshPolicy, {}, api({})).manifests.map(({ kind }) => kind);
    expect(kinds).not.toContain("RequestAuthentication");
    expect(kinds).not.toContain("AuthorizationPolicy");
  });

  test("with a token checks who signed it, and refuses requests that have none", () => {
    const settings = api({ requireToken: true });
    const token = find<IRequestAuthentication>(settings, "RequestAuthentication", "api-token");
    expect(token.spec?.jwtRules).toEqual([{ ...jwt.issuers[0], forwardOriginalToken: true }]);
    const policy = find<IAuthorizationPolicy>(settings, "AuthorizationPolicy", "api-token");
    expect(policy.spec).toEqual({
      selector: { matchLabels: { "app.kubernetes.io/name": "api" } },
      action: "DENY",
      rules: [{ from: [{ source: { notRequestPrincipals: ["*"] } }] }],
    });
    expect(token.spec?.selector).toEqual(policy.spec?.selector);
  });

  test("leaves paths without a token alone where the settings name them", () => {
    const settings = api({ requireToken: true, tokenFreePaths: ["/status"] });
    const policy = find<IAuthorizationPolicy>(settings, "AuthorizationPolicy", "api-token");
    expect(policy.spec?.rules?.[0]?.to).toEqual([{ operation: { notPaths: ["/status"] } }]);
  });

  test("by callers is a matter of their certificates", () => {
    const settings = api({ callers: ["shop/frontend"], podLabels: { app: "api" } });
    expect(find<IAuthorizationPolicy>(settings, "AuthorizationPolicy", "api-callers").spec).toEqual({
      selector: { matchLabels: { app: "api" } },
      action: "ALLOW",
      rules: [{ from: [{ source: { principals: ["cluster.local/ns/shop/sa/frontend"] } }] }],
    });
  });
});

describe("the way out", () => {
  const settings = { egressHosts: ["b.example.com", "a.example.com", "b.example.com"] };
  const names = (components: string[]) =>
    objectNames(renderForTest(meshPolicy, { components }, settings).manifests);

  test("is known to the mesh, each host once, in an order of its own", () => {
    expect(names([]).filter((name) => name.startsWith("ServiceEntry"))).toEqual([
      "ServiceEntry/a.example.com",
      "ServiceEntry/b.example.com",
    ]);
    expect(names([])).not.toContain("Gateway/egress");
  });

  test("leads through the egress gateway where the cluster runs it", () => {
    expect(names(["istio-egressgateway"])).toContain("Gateway/egress");
    const facts = { components: ["istio-egressgateway"] };
    expect(find<IVirtualService>(settings, "VirtualService", "a.example.com", facts).spec).toEqual({
      hosts: ["a.example.com"],
      gateways: ["mesh", "istio-egress/egress"],
      tls: [
        {
          match: [{ gateways: ["mesh"], port: 443, sniHosts: ["a.example.com"] }],
          route: [
            {
              destination: {
                host: "istio-egressgateway.istio-egress.svc.cluster.local",
                port: { number: 443 },
              },
            },
          ],
        },
        {
          match: [{ gateways: ["istio-egress/egress"], port: 443, sniHosts: ["a.example.com"] }],
          route: [{ destination: { host: "a.example.com", port: { number: 443 } } }],
        },
      ],
    });
  });
});

describe("telemetry", () => {
  const spec = (settings: Settings) => find<ITelemetry>(settings, "Telemetry", "mesh-default").spec;

  test("sends spans to the Zipkin server of istiod, one request in a hundred", () => {
    expect(spec({})?.tracing).toEqual([{ providers: [{ name: "zipkin" }], randomSamplingPercentage: 1 }]);
  });

  test("logs what went wrong, everything, or nothing", () => {
    expect(spec({})?.accessLogging).toEqual([
      {
        providers: [{ name: "envoy" }],
        filter: { expression: "response.code >= 400 || response.code == 0" },
      },
    ]);
    expect(spec({ accessLog: "all" })?.accessLogging).toEqual([{ providers: [{ name: "envoy" }] }]);
    expect(spec({ accessLog: "off" })?.accessLogging).toEqual([
      { providers: [{ name: "envoy" }], disabled: true },
    ]);
  });
});

test("comes after the control plane, and checks that its mode and routes are there", () => {
  expect(meshPolicy.dependsOn).toEqual(["namespaces", "istio-base", "istiod"]);
  const checks = checksForTest(meshPolicy, {}, { mtls: "PERMISSIVE", services: { "shop/api": {} } });
  expect(checks).toMatchObject([
    { kind: "field", path: ["spec", "mtls", "mode"], equals: "PERMISSIVE" },
    { kind: "exists", object: { kind: "VirtualService", namespace: "shop", name: "api" } },
  ]);
});

test("refuses settings that the mesh could not follow, all of them at once", () => {
  expect(
    messages({
      mtls: "NONE",
      plainText: { api: { ports: [], clients: "" } },
      services: {
        "shop/api": {
          timeout: "30",
          retries: { perTryTimeout: "5s" },
          canary: { weights: { v1: 90, "V 2": 20 } },
          paths: [
            { prefix: "/v1/chat", streaming: true, timeout: "60s", retries: { attempts: 1 } },
            { prefix: "v1/exports", timeout: "5 minutes" },
          ],
        },
      },
      jwt: { issuers: [{ issuer: "", jwksUri: "http://login.example.com/keys" }] },
      egressHosts: ["*.example.com"],
      tracing: { samplingPercent: 200 },
    }),
  ).toMatchInlineSnapshot(`
    [
      "mtls Invalid option: expected one of "STRICT"|"PERMISSIVE"",
      "plainText.api.ports must name at least one port",
      "plainText.api.clients must say who cannot do mTLS",
      "plainText.api must be namespace/name, for example llm-analytics/api",
      "services.shop/api.timeout must be a duration with its unit, for example 500ms, 30s or 2m",
      "services.shop/api.retries.attempts must say how many attempts, 0 for none",
      "services.shop/api.paths.0.retries must be left out of a streaming path: a second try would answer from the start again",
      "services.shop/api.paths.0.timeout must be left out of a streaming path: it would cut the answer",
      "services.shop/api.paths.1.prefix must be a path that starts with /",
      "services.shop/api.paths.1.timeout must be a duration with its unit, for example 500ms, 30s or 2m",
      "services.shop/api.canary.weights.V 2 must be a label's value in lower case, for example v2",
      "services.shop/api.canary.weights must sum to 100 percent, and sum to 110",
      "jwt.issuers.0.issuer must be what tokens have as iss",
      "jwt.issuers.0.jwksUri must be an https URL, for example https://login.example.com",
      "egressHosts.0 must be a domain name in lower case, for example llm-analytics.io",
      "tracing.samplingPercent must be 0 to 100 percent",
    ]
  `);
});

test("refuses settings that contradict each other", () => {
  expect(
    messages({
      services: {
        "shop/api": { requireToken: true, timeout: "5s", retries: { attempts: 1, perTryTimeout: "1m" } },
        "shop/web": { tokenFreePaths: ["/status"], retries: { attempts: 0, perTryTimeout: "1m" } },
        "shop/jobs": { timeout: "0s" },
      },
    }),
  ).toMatchInlineSnapshot(`
    [
      "services.shop/api.retries.perTryTimeout must be at most timeout",
      "services.shop/web.tokenFreePaths must be left out unless requireToken is true: no path needs a token",
      "services.shop/jobs.timeout must be a duration with its unit, for example 500ms, 30s or 2m",
      "services.shop/jobs.retries.perTryTimeout must be at most timeout",
      "services.shop/api.requireToken needs an issuer in jwt.issuers: no token could be right",
    ]
  `);
});
