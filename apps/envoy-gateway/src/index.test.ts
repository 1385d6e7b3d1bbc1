import { checkValues } from "@hub/chart";
import { providers, SettingError } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import envoyGateway from "./index.ts";
import { everything, everywhere } from "./testing.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof envoyGateway.settings>;
type Facts = Parameters<typeof testCluster>[0];

/** The spec of an object that the component renders, if it does. */
const find = (kind: string, settings: Settings = {}, facts: Facts = {}, name?: string) => {
  const { manifests } = renderForTest(envoyGateway, facts, settings);
  // Rendered objects have names.
  const named = manifests as unknown as { kind: string; metadata: { name: string }; spec: Spec }[];
  return named.find((object) => object.kind === kind && (name === undefined || name === object.metadata.name))
    ?.spec;
};
const spec = (...object: Parameters<typeof find>): Spec => {
  const found = find(...object);
  if (!found) throw new Error(`no ${object[0]}`);
  return found;
};
type Spec = { [key: string]: unknown };

/** Message of the first issue that settings have, after its path. */
const refusal = (settings: Settings) => {
  const issue = envoyGateway.settings.safeParse(settings).error?.issues[0];
  return issue && `${issue.path.join(".")} ${issue.message}`;
};

const settingError = (render: () => unknown) => {
  try {
    render();
  } catch (error) {
    if (error instanceof SettingError) return `${error.path.join(".")}: ${error.message} ${error.fix}`;
    throw error;
  }
  return undefined;
};

test.for(providers)("renders on %s", (provider) =>
  expectRendered(
    renderForTest(envoyGateway, { provider, components: ["prometheus-operator-crds"] }),
    provider,
  ),
);

test("renders everything that it can", () =>
  expectRendered(renderForTest(envoyGateway, everywhere, everything), "everything"));

test.for([{}, everything])("sets only values that the chart reads", (settings) => {
  const { values } = renderForTest(envoyGateway, everywhere, settings);
  expect(checkValues(envoyGateway.chart?.keys ?? {}, values)).toEqual([]);
});

test("leaves the CRDs to their own component, since the chart would install another channel", () => {
  expect(values(testCluster(), defaults(envoyGateway)).crds).toEqual({ enabled: false });
  expect(envoyGateway.dependsOn).toContain("gateway-api-crds");
});

test("brings no webhook that sees every pod", () => {
  expect(values(testCluster(), defaults(envoyGateway)).topologyInjector).toEqual({ enabled: false });
});

describe("the proxies", () => {
  const provider = (settings: Settings = {}, facts: Facts = {}) => {
    const { kubernetes } = spec("EnvoyProxy", settings, facts).provider as {
      kubernetes: Record<string, Spec>;
    };
    return kubernetes;
  };

  test("are 3 to 10, by CPU alone, because Envoy gives no memory back", () => {
    expect(provider().envoyHpa).toMatchObject({
      minReplicas: 3,
      maxReplicas: 10,
      metrics: [{ type: "Resource", resource: { name: "cpu", target: { averageUtilization: 70 } } }],
      behavior: { scaleDown: { stabilizationWindowSeconds: 300 } },
    });
    expect(provider({ minReplicas: 6, maxReplicas: 20 }).envoyHpa).toMatchObject({
      minReplicas: 6,
      maxReplicas: 20,
    });
  });

  test("leave a node one at a time", () => {
    expect(provider().envoyPDB).toMatchObject({ maxUnavailable: 1 });
  });

  test("ask for what the platform gives its way in", () => {
    expect(provider().envoyDeployment).toMatchObject({
      container: {
        resources: { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "1000m", memory: "1Gi" } },
      },
    });
  });

  test.for(providers)("see the client's address on %s", (provider_) => {
    expect(provider({}, { provider: provider_ }).envoyService).toMatchObject({
      externalTrafficPolicy: "Local",
    });
  });

  test("are behind a load balancer over all zones on AWS", () => {
    expect(provider({}, { provider: "aws" }).envoyService?.annotations).toMatchObject({
      "service.beta.kubernetes.io/aws-load-balancer-attributes": "load_balancing.cross_zone.enabled=true",
    });
  });

  test("are reached from inside alone where the setting says so", () => {
    const service = provider({ loadBalancer: { internal: true } }, { provider: "azure" }).envoyService;
    expect(service?.annotations).toEqual({
      "service.beta.kubernetes.io/azure-load-balancer-internal": "true",
    });
  });

  test("log one JSON object a line, without the query", () => {
    const { accessLog } = spec("EnvoyProxy").telemetry as {
      accessLog: { settings: { format: { json: Record<string, string> }; sinks: unknown[] }[] };
    };
    const json = accessLog.settings[0]?.format.json ?? {};
    expect(json.path).toBe("%REQ_WITHOUT_QUERY(X-ENVOY-ORIGINAL-PATH?:PATH)%");
    expect(Object.values(json).join()).not.toMatch(/%REQ\([^)]*:PATH/);
    expect(accessLog.settings[0]?.sinks).toEqual([{ type: "File", file: { path: "/dev/stdout" } }]);
  });
});

describe("the Gateway", () => {
  interface Listener {
    name: string;
    port: number;
    protocol: string;
    hostname?: string;
    tls?: unknown;
    allowedRoutes: { namespaces: { from: string } };
  }
  const listeners = (settings: Settings = {}) => spec("Gateway", settings).listeners as Listener[];

  test("answers in plain text with a redirect to HTTPS alone", () => {
    const http = listeners().filter(({ protocol }) => protocol === "HTTP");
    expect(http).toMatchObject([{ name: "http", port: 80, allowedRoutes: { namespaces: { from: "Same" } } }]);
    expect(spec("HTTPRoute")).toEqual({
      parentRefs: [{ name: "edge", sectionName: "http" }],
      rules: [
        { filters: [{ type: "RequestRedirect", requestRedirect: { scheme: "https", statusCode: 308 } }] },
      ],
    });
  });

  test("serves the certificate of the domain and its wildcard to routes of every namespace", () => {
    expect(listeners()).toContainEqual({
      name: "https",
      port: 443,
      protocol: "HTTPS",
      tls: { mode: "Terminate", certificateRefs: [{ name: "domain-tls" }] },
      allowedRoutes: { namespaces: { from: "All" } },
    });
    expect(spec("Certificate")).toMatchObject({
      secretName: "domain-tls",
      dnsNames: ["test-1.llm-analytics.io", "*.test-1.llm-analytics.io"],
    });
  });

  test("renews its certificates 30 days before they expire, with a new key", () => {
    expect(spec("Certificate")).toMatchObject({
      duration: "2160h",
      renewBefore: "720h",
      privateKey: { rotationPolicy: "Always" },
      issuerRef: { kind: "ClusterIssuer", name: "letsencrypt-production" },
    });
    expect(refusal({ defaultTls: { renewBeforeDays: 90 } })).toMatchInlineSnapshot(
      `"defaultTls.renewBeforeDays must be less than durationDays"`,
    );
  });

  test("has a listener and a certificate for each further host", () => {
    const settings = { hosts: ["shop.example.com"] };
    expect(listeners(settings)).toContainEqual(
      expect.objectContaining({
        hostname: "shop.example.com",
        tls: { mode: "Terminate", certificateRefs: [{ name: "shop.example.com-tls" }] },
      }),
    );
    expect(spec("Certificate", settings, {}, "shop.example.com-tls")).toMatchObject({
      dnsNames: ["shop.example.com"],
    });
  });

  test.for(["test-1.llm-analytics.io", "api.test-1.llm-analytics.io"])(
    "refuses %s as a further host, which has a certificate already",
    (host) => {
      expect(settingError(() => spec("Gateway", { hosts: [host] }))).toMatch(
        /^hosts\.0: .* has the certificate of/,
      );
    },
  );

  test("is found where Envoy Gateway looks for what its proxies are", () => {
    expect(spec("Gateway")).toMatchObject({
      gatewayClassName: "envoy",
      infrastructure: { parametersRef: { kind: "EnvoyProxy", name: "edge" } },
    });
    expect(spec("GatewayClass", {}, {}, "envoy")).toEqual({
      controllerName: "gateway.envoyproxy.io/gatewayclass-controller",
    });
  });
});

describe("what clients get", () => {
  const policy = (settings: Settings = {}) => spec("ClientTrafficPolicy", settings, {}, "edge");
  const headers = (settings: Settings = {}) => {
    const { lateResponseHeaders } = policy(settings).headers as {
      lateResponseHeaders: Record<string, { name: string; value: string }[]>;
    };
    return lateResponseHeaders;
  };

  test("is TLS 1.2 or newer, and HTTP/2", () => {
    expect(policy().tls).toMatchObject({ minVersion: "1.2", alpnProtocols: ["h2", "http/1.1"] });
  });

  test("has the headers that keep browsers safe", () => {
    expect(headers().set).toEqual([
      { name: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
      { name: "X-Frame-Options", value: "SAMEORIGIN" },
      { name: "X-Content-Type-Options", value: "nosniff" },
      { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    ]);
  });

  test("has a Content-Security-Policy, the application's own before the Gateway's", () => {
    expect(headers().addIfAbsent).toEqual([
      { name: "Content-Security-Policy", value: "default-src 'self'; frame-ancestors 'self'" },
    ]);
    expect(headers({ contentSecurityPolicy: "" }).addIfAbsent).toBeUndefined();
  });

  test("says nothing of HSTS in plain text, where browsers must not hear it", () => {
    const plain = spec("ClientTrafficPolicy", {}, {}, "edge-http");
    expect(plain).toMatchObject({ targetRefs: [{ name: "edge", sectionName: "http" }] });
    expect(plain.headers).toBeUndefined();
  });

  test("goes by the address of the connection, behind a CDN by the one that the CDN says", () => {
    expect(policy().clientIPDetection).toBeUndefined();
    expect(policy({ trustedProxies: ["198.51.100.0/24"] }).clientIPDetection).toEqual({
      xForwardedFor: { trustedCIDRs: ["198.51.100.0/24"] },
    });
  });

  test("may be as long as an answer in pieces is, and is cut by silence alone", () => {
    expect(spec("BackendTrafficPolicy").timeout).toEqual({ http: { requestTimeout: "0s" } });
    expect(policy({ streamIdleSeconds: 600 }).timeout).toEqual({ http: { streamIdleTimeout: "600s" } });
  });
});

describe("the rate limits", () => {
  interface Rule {
    clientSelectors: { headers?: { name: string; value: string }[] }[];
    shared: boolean;
  }
  const rules = (rateLimits: Settings["rateLimits"] = {}) => {
    const { global } = spec("BackendTrafficPolicy", { rateLimits }).rateLimit as {
      global: { rules: Rule[] };
    };
    return global.rules;
  };

  test("are of each client over all proxies and routes: 100 a second, 50 to the API", () => {
    const client = { sourceCIDR: { type: "Distinct", value: "0.0.0.0/0" } };
    expect(rules()).toMatchObject([
      { clientSelectors: [client], limit: { requests: 100, unit: "Second" }, shared: true },
      { clientSelectors: [client], limit: { requests: 50, unit: "Second" }, shared: true },
    ]);
    expect(rules()[0]?.clientSelectors[0]?.headers).toBeUndefined();
  });

  test("know the API's hosts however a client writes them, and no others", () => {
    const header = rules({ apiHosts: ["api", "llm.example.com"] })[1]?.clientSelectors[0]?.headers?.[0];
    expect(header?.name).toBe(":authority");
    // Envoy's RE2 wants the whole value, and takes (?i) inside the expression, which JavaScript does not.
    const pattern = new RegExp(`^${header?.value.replace("(?i)", "")}$`, "i");
    for (const host of ["api.test-1.llm-analytics.io", "API.test-1.llm-analytics.io:443", "llm.example.com"])
      expect(host).toMatch(pattern);
    for (const host of [
      "api.test-1.llm-analytics.io.example.com",
      "apixtest-1.llm-analytics.io",
      "llm.example.comm",
    ])
      expect(host).not.toMatch(pattern);
  });

  test("are one without hosts of an API", () => {
    expect(rules({ apiHosts: [] })).toHaveLength(1);
  });

  const config = (rateLimits: Settings["rateLimits"] = {}) =>
    values(testCluster(), defaults(envoyGateway, { rateLimits })).config?.envoyGateway;
  const env = (rateLimits: Settings["rateLimits"] = {}) =>
    config(rateLimits)?.provider?.kubernetes?.rateLimitDeployment?.container?.env;

  test("are counted in the Redis that the setting names", () => {
    expect(config({ redis: { address: "redis.example.com:6380" } })?.rateLimit).toMatchObject({
      backend: { type: "Redis", redis: { url: "redis.example.com:6380" } },
    });
    expect(refusal({ rateLimits: { redis: { address: "redis://example.com" } } })).toMatchInlineSnapshot(
      `"rateLimits.redis.address must be host:port, for example redis.databases.svc.cluster.local:6379"`,
    );
  });

  test("get Redis's password from the secret store, and only where it asks for one", () => {
    expect(env()).toEqual([
      { name: "REDIS_AUTH", valueFrom: { secretKeyRef: { name: "envoy-gateway-redis", key: "password" } } },
    ]);
    expect(spec("ExternalSecret")).toMatchObject({
      data: [{ secretKey: "password", remoteRef: { key: "envoy-gateway-redis", property: "password" } }],
    });
    const open = { redis: { password: false } };
    expect(env(open)).toEqual([]);
    expect(find("ExternalSecret", { rateLimits: open })).toBeUndefined();
  });

  test("reach Redis by TLS without a client certificate, which the configuration of Envoy Gateway cannot say", () => {
    expect(env({ redis: { tls: true, password: false } })).toEqual([{ name: "REDIS_TLS", value: "true" }]);
  });

  test("let requests pass while nobody counts, unless the setting says otherwise", () => {
    expect(config()?.rateLimit?.failClosed).toBe(false);
    expect(config({ failClosed: true })?.rateLimit?.failClosed).toBe(true);
  });

  test("refuse an API limit above the global one, which would never be reached", () => {
    expect(refusal({ rateLimits: { apiPerSecond: 200 } })).toMatchInlineSnapshot(
      `"rateLimits.apiPerSecond must be at most globalPerSecond, which holds for the API too"`,
    );
  });
});

describe("the firewall", () => {
  const { waf } = everything;

  test("is not there by default, since Envoy Gateway brings none", () => {
    expect(find("EnvoyExtensionPolicy")).toBeUndefined();
    expect(spec("EnvoyProxy").dynamicModules).toBeUndefined();
  });

  test.for(["On", "DetectionOnly"] as const)(
    "holds every route against the OWASP rules in mode %s",
    (mode) => {
      expect(spec("EnvoyExtensionPolicy", { waf: { ...waf, mode } }, everywhere)).toMatchObject({
        targetRefs: [{ kind: "Gateway", name: "edge" }],
        dynamicModule: [
          {
            name: "composer",
            filterName: "coraza-waf",
            config: {
              directives: expect.arrayContaining([`SecRuleEngine ${mode}`, "Include @owasp_crs/*.conf"]),
            },
          },
        ],
      });
    },
  );

  test("is loaded from the folder where its image is mounted", () => {
    expect(spec("EnvoyProxy", { waf }, everywhere)).toMatchObject({
      dynamicModules: [
        { name: "composer", source: { local: { path: "/etc/envoy/dynamic-modules/libcomposer.so" } } },
      ],
      provider: {
        kubernetes: {
          envoyDeployment: {
            pod: { volumes: [{ name: "composer", image: { reference: waf.image } }] },
            container: { volumeMounts: [{ name: "composer", mountPath: "/etc/envoy/dynamic-modules" }] },
          },
        },
      },
    });
  });

  test("needs an image, by its digest", () => {
    expect(refusal({ waf: { mode: "On" } })).toMatchInlineSnapshot(
      `"waf.image must name the image of the firewall: Envoy Gateway brings none"`,
    );
    expect(
      refusal({ waf: { mode: "On", image: "registry.example.com/composer:0.6.0-dev" } }),
    ).toMatchInlineSnapshot(`"waf.image must be an image with its digest, registry/name@sha256:..."`);
  });

  test("needs a Kubernetes that mounts images", () => {
    expect(
      settingError(() => spec("EnvoyProxy", { waf }, { kubernetesVersion: "1.34" })),
    ).toMatchInlineSnapshot(
      `"waf.mode: waf.mode is On, but test-1 runs Kubernetes 1.34, and a pod can mount an image from 1.35 on. Say Off, or keep what needs a firewall on ingress-nginx until the cluster is upgraded."`,
    );
  });
});

test("asks for no PodMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(find("PodMonitor")).toBeUndefined();
  for (const name of ["envoy-gateway", "envoy-proxy", "envoy-ratelimit"])
    expect(find("PodMonitor", {}, everywhere, name)).toBeDefined();
});

test("refuses fewer replicas at most than at least", () => {
  expect(refusal({ minReplicas: 11 })).toMatchInlineSnapshot(`"minReplicas must be at most maxReplicas"`);
});
