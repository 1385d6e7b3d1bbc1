import { checkValues } from "@hub/chart";
import { providers } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import ingressNginx from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof ingressNginx.settings>;

const controller = (settings: Settings = {}, facts: Parameters<typeof testCluster>[0] = {}) => {
  const { controller } = values(testCluster(facts), defaults(ingressNginx, settings));
  if (!controller) throw new Error("no values for the controller");
  return controller;
};

const config = (settings: Settings = {}) => controller(settings).config ?? {};

/** Message of the first issue that settings have, after its path. */
const refusal = (settings: Settings) => {
  const issue = ingressNginx.settings.safeParse(settings).error?.issues[0];
  return issue && `${issue.path.join(".")} ${issue.message}`;
};

test.for(providers)("renders on %s", (provider) =>
  expectRendered(
    renderForTest(ingressNginx, { provider, components: ["cert-manager", "prometheus-operator-crds"] }),
    provider,
  ),
);

test.for(providers)("sets only values that the chart reads on %s", (provider) => {
  const { values } = renderForTest(ingressNginx, { provider });
  expect(checkValues(ingressNginx.chart?.keys ?? {}, values)).toEqual([]);
});

test("has nothing in its ConfigMap but strings", () => {
  for (const [key, value] of Object.entries(config())) expect(value, key).toBeTypeOf("string");
});

test("has nothing in its ConfigMap that the chart takes for a template", () => {
  for (const [key, value] of Object.entries(config())) expect(value, key).not.toContain("{{");
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(controller({}, { components: ["cert-manager"] }).metrics?.serviceMonitor?.enabled).toBe(false);
});

test("scales by CPU alone, because nginx gives no memory back", () => {
  expect(controller().autoscaling).toMatchObject({
    targetCPUUtilizationPercentage: 70,
    targetMemoryUtilizationPercentage: null,
  });
});

describe("the load balancer", () => {
  const annotations = (provider: (typeof providers)[number], internal = false) =>
    controller({ loadBalancer: { internal } }, { provider }).service?.annotations;

  test("spans zones and keeps the client's address on AWS", () => {
    expect(annotations("aws")).toMatchObject({
      "service.beta.kubernetes.io/aws-load-balancer-attributes": "load_balancing.cross_zone.enabled=true",
      "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes":
        "preserve_client_ip.enabled=true",
    });
  });

  test.for([
    ["aws", { "service.beta.kubernetes.io/aws-load-balancer-scheme": "internal" }],
    ["gcp", { "networking.gke.io/load-balancer-type": "Internal" }],
    ["azure", { "service.beta.kubernetes.io/azure-load-balancer-internal": "true" }],
  ] as const)("is internal on %s where the setting says so", ([provider, internal]) => {
    expect(annotations(provider, true)).toMatchObject(internal);
    expect(annotations(provider, false)).not.toMatchObject(internal);
  });

  test.for(providers)("hands on the client's address on %s", (provider) => {
    expect(controller({}, { provider }).service?.externalTrafficPolicy).toBe("Local");
  });
});

describe("the firewall", () => {
  const snippet = (waf: Settings["waf"] = {}) => config({ waf })["modsecurity-snippet"];

  test("blocks by default, on top of the recommended configuration that the snippet replaces", () => {
    expect(snippet()).toMatch(/^Include \/etc\/nginx\/modsecurity\/modsecurity\.conf\nSecRuleEngine On\n/);
    expect(config()["enable-owasp-modsecurity-crs"]).toBe("true");
  });

  test("has no single quote, at which nginx would end the snippet", () => {
    expect(snippet()).not.toContain("'");
  });

  test("lets the methods of an API pass, which the rule set's default refuses", () => {
    expect(snippet()).toContain("ctl:ruleRemoveById=911100");
    expect(snippet({ allowedMethods: ["GET", "PUT"] })).toContain('"!@rx ^(?:GET|PUT)$"');
  });

  test("only logs in mode DetectionOnly", () => {
    expect(snippet({ mode: "DetectionOnly" })).toContain("\nSecRuleEngine DetectionOnly\n");
  });

  test("is not there in mode Off", () => {
    expect(config({ waf: { mode: "Off" } })).toMatchObject({ "enable-modsecurity": "false" });
    expect(snippet({ mode: "Off" })).toBeUndefined();
  });

  test("looks into bodies as large as nginx lets in", () => {
    const limited = config({ requestBodyLimitMiB: 64 });
    expect(limited["proxy-body-size"]).toBe("64m");
    expect(limited["modsecurity-snippet"]).toContain(`\nSecRequestBodyLimit ${64 * 1024 * 1024}\n`);
  });

  test("refuses a limit for prompts above that for whole bodies", () => {
    expect(refusal({ requestBodyLimitMiB: 1, waf: { nonFileBodyLimitKiB: 1025 } })).toMatchInlineSnapshot(
      `"waf.nonFileBodyLimitKiB must be at most requestBodyLimitMiB"`,
    );
  });
});

describe("the rate limits", () => {
  test("count every client, and those of the API's hosts a second time", () => {
    const { "http-snippet": zones } = config({ rateLimits: { apiHosts: ["api", "llm.example.com"] } });
    expect(String(zones).split("map $host $edge_host_policy")[0]).toMatchInlineSnapshot(`
      "limit_req_zone $binary_remote_addr zone=edge_global:20m rate=100r/s;
      map $host $edge_api_client {
        default "";
        "api.test-1.llm-analytics.io" $binary_remote_addr;
        "llm.example.com" $binary_remote_addr;
      }
      limit_req_zone $edge_api_client zone=edge_api:20m rate=50r/s;
      "
    `);
  });

  test("hold in every server", () => {
    expect(config()["server-snippet"]).toMatchInlineSnapshot(`
      "limit_req zone=edge_global burst=200 nodelay;
      limit_req zone=edge_api burst=100 nodelay;
      "
    `);
  });

  test("refuse an API limit above the global one, which would never be reached", () => {
    expect(refusal({ rateLimits: { apiPerSecond: 200 } })).toMatchInlineSnapshot(
      `"rateLimits.apiPerSecond must be at most globalPerSecond, which holds for the API too"`,
    );
  });

  test.for(["API", "api.", "-api", "api example"])("refuse %s as a host", (host) => {
    expect(refusal({ rateLimits: { apiHosts: [host] } })).toMatch(/^rateLimits\.apiHosts\.0 must be a label/);
  });
});

describe("the Content-Security-Policy", () => {
  test("is the application's own, else its host's, else the default", () => {
    const { "http-snippet": maps } = config({
      contentSecurityPolicy: { default: "default-src 'none'", hosts: { "ui.example.com": "default-src *" } },
    });
    expect(maps).toContain("map $host $edge_host_policy {\n  default \"default-src 'none'\";\n");
    expect(maps).toContain('  "ui.example.com" "default-src *";\n');
    expect(maps).toContain("  default $upstream_http_content_security_policy;\n");
    expect(controller().addHeaders).toMatchObject({
      "Content-Security-Policy": "$edge_content_security_policy",
    });
  });

  test("lets Prometheus run its inline scripts", () => {
    expect(config()["http-snippet"]).toMatch(/"prometheus\.test-1\.llm-analytics\.io" "[^"]*'unsafe-inline'/);
  });

  test("cannot leave its string in nginx.conf", () => {
    expect(refusal({ contentSecurityPolicy: { default: 'x"; } server {' } })).toMatchInlineSnapshot(
      `"contentSecurityPolicy.default must be one line without ", $, \\ or braces, for example default-src 'self'"`,
    );
    expect(refusal({ contentSecurityPolicy: { hosts: { ui: "$host" } } })).toMatch(/^contentSecurityPolicy/);
  });

  test("is for hosts that can be", () => {
    expect(refusal({ contentSecurityPolicy: { hosts: { 'a" "b': "default-src *" } } })).toMatch(
      /^contentSecurityPolicy\.hosts\.a" "b must be a label/,
    );
  });
});

test("logs one JSON object a line, without the query", () => {
  const format = String(config()["log-format-upstream"]);
  const line = format.replaceAll(/"\$\w+"/g, '"x"').replaceAll(/\$\w+/g, "1");
  expect(Object.keys(JSON.parse(line))).toContain("request_id");
  expect(format).not.toMatch(/\$(request_uri|args|query_string|request)\b/);
  expect(format).not.toContain("'");
});

describe("the default certificate", () => {
  const certificate = (defaultTls: Settings["defaultTls"] = {}) =>
    renderForTest(ingressNginx, {}, { defaultTls }).manifests[0];

  test("is for the cluster's domain and its wildcard, renewed 30 days before it expires with a new key", () => {
    expect(certificate()?.spec).toMatchObject({
      dnsNames: ["test-1.llm-analytics.io", "*.test-1.llm-analytics.io"],
      duration: "2160h",
      renewBefore: "720h",
      privateKey: { rotationPolicy: "Always" },
    });
  });

  test("is what the controller serves where an Ingress names none", () => {
    expect(controller().extraArgs).toEqual({ "default-ssl-certificate": "ingress-nginx/default-tls" });
    expect(certificate()).toMatchObject({
      metadata: { namespace: "ingress-nginx" },
      spec: { secretName: "default-tls" },
    });
  });

  test("is not there, nor asked for, where it is switched off", () => {
    expect(certificate({ enabled: false })).toBeUndefined();
    expect(controller({ defaultTls: { enabled: false } }).extraArgs).toBeUndefined();
  });

  test("cannot be renewed before it was issued", () => {
    expect(refusal({ defaultTls: { renewBeforeDays: 90 } })).toMatchInlineSnapshot(
      `"defaultTls.renewBeforeDays must be less than durationDays"`,
    );
  });
});

describe("annotations of Ingresses", () => {
  test("can hold no snippets, and nothing of critical risk", () => {
    expect(controller()).toMatchObject({ allowSnippetAnnotations: false, enableAnnotationValidations: true });
    expect(config()["annotations-risk-level"]).toBe("High");
  });

  test("are checked by a webhook that no hook Job prepares, and that nobody passes while it is down", () => {
    expect(controller().admissionWebhooks).toMatchObject({
      failurePolicy: "Fail",
      certManager: { enabled: true },
    });
    expect(ingressNginx.dependsOn).toContain("cert-manager");
  });
});

test("refuses fewer replicas at most than at least", () => {
  expect(refusal({ minReplicas: 11 })).toMatchInlineSnapshot(`"minReplicas must be at most maxReplicas"`);
});
