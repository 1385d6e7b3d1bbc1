import { checkValues } from "@hub/chart";
import { providers } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import certManager from "./index.ts";
import { values } from "./values.ts";

const identities = {
  aws: "arn:aws:iam::482910375562:role/test-1-cert-manager",
  gcp: "cert-manager@llm-analytics-test.iam.gserviceaccount.com",
  azure: "0b8f5a6c-3d1e-4a77-9c55-2f6f0f7f1a22",
};
const onProvider = providers.map((provider) => ({ provider, identity: identities[provider] }));

/** The ClusterIssuers, typed as far as the tests look. */
const issuers = (provider: (typeof providers)[number], identity = "") =>
  renderForTest(certManager, { provider }, { dns01: { identity } }).manifests as unknown as {
    metadata: { name: string; annotations: Record<string, string> };
    spec: {
      acme: {
        server: string;
        privateKeySecretRef: { name: string };
        solvers: { selector?: object; dns01?: object; http01?: object }[];
      };
    };
  }[];

test.for(onProvider)("renders with the workload identity of $provider", ({ provider, identity }) =>
  expectRendered(
    renderForTest(
      certManager,
      { provider, components: ["prometheus-operator-crds"] },
      { dns01: { identity } },
    ),
    provider,
  ),
);

test.for(onProvider)("sets only values that the chart reads on $provider", ({ provider, identity }) => {
  const { values } = renderForTest(certManager, { provider }, { dns01: { identity } });
  expect(checkValues(certManager.chart?.keys ?? {}, values)).toEqual([]);
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  const { prometheus } = values(testCluster({ components: [] }), defaults(certManager));
  expect(prometheus?.servicemonitor?.enabled).toBe(false);
});

test("brings its CRDs, marked so that they and every Certificate outlive it", () => {
  const { crds } = values(testCluster(), defaults(certManager));
  expect(crds).toEqual({ enabled: true, keep: true });
});

test("proves names by HTTP-01 with paths that strict controllers take", () => {
  const { featureGates } = values(testCluster(), defaults(certManager));
  expect(featureGates).toBe("ACMEHTTP01IngressPathTypeExact=false");
});

test("writes to no namespace but its own: leaders are elected there", () => {
  const { global } = values(testCluster(), defaults(certManager));
  expect(global?.leaderElection?.namespace).toBe(certManager.namespace.name);
});

test("lets a node with the only replica be drained", () => {
  const { podDisruptionBudget } = values(testCluster(), defaults(certManager, { replicas: 1 }));
  expect(podDisruptionBudget).toEqual({ enabled: true, maxUnavailable: 1 });
});

describe("the ClusterIssuers", () => {
  test("have an account each, at servers of their own", () => {
    expect(
      issuers("aws").map(({ metadata, spec: { acme } }) => [
        metadata.name,
        new URL(acme.server).hostname,
        acme.privateKeySecretRef.name,
      ]),
    ).toEqual([
      ["letsencrypt-staging", "acme-staging-v02.api.letsencrypt.org", "letsencrypt-staging-account-key"],
      ["letsencrypt-production", "acme-v02.api.letsencrypt.org", "letsencrypt-production-account-key"],
    ]);
  });

  test("wait for the webhook that checks them, and for their CRD", () => {
    for (const { metadata } of issuers("aws")) {
      expect(metadata.annotations).toEqual({
        "argocd.argoproj.io/sync-wave": "1",
        "argocd.argoproj.io/sync-options": "SkipDryRunOnMissingResource=true",
      });
    }
  });

  test.for(providers)("prove names of the DNS zone by DNS-01, all others by HTTP-01, on %s", (provider) => {
    for (const { spec } of issuers(provider)) {
      expect(spec.acme.solvers).toEqual([
        { selector: { dnsZones: ["llm-analytics.io"] }, dns01: expect.anything() },
        { http01: { ingress: { ingressClassName: "nginx" } } },
      ]);
    }
  });

  describe("on a cluster with Envoy Gateway", () => {
    const http01 = (components: string[]) => {
      const { manifests, values } = renderForTest(certManager, { components });
      return { issuers: JSON.stringify(manifests), config: values?.config };
    };

    test("prove names through its Gateway", () => {
      const { issuers, config } = http01(["envoy-gateway"]);
      expect(issuers).toContain('"gatewayHTTPRoute":{"parentRefs":[{"group":"gateway.networking.k8s.io",');
      expect(issuers).not.toContain('"ingressClassName"');
      expect(config).toEqual({ gatewayAPI: { enabled: true } });
      expect(certManager.after).toContain("gateway-api-crds");
    });

    test("prove names through ingress-nginx until that is gone, since DNS points there", () => {
      const { issuers, config } = http01(["envoy-gateway", "ingress-nginx"]);
      expect(issuers).toContain('"ingressClassName":"nginx"');
      expect(config).toBeUndefined();
    });
  });

  test.for(onProvider)("hold no credential on $provider", ({ provider, identity }) => {
    expect(JSON.stringify(issuers(provider, identity))).not.toMatch(
      /accessKey|clientSecret|serviceAccountSecret/,
    );
  });
});

describe("the setting dns01.identity", () => {
  test.for(providers)("left empty leaves the pods of %s with what they have", (provider) => {
    const rendered = values(testCluster({ provider }), defaults(certManager));
    expect(rendered.serviceAccount).toBeUndefined();
    expect(rendered.podLabels).toBeUndefined();
  });

  test("of another provider is refused, with what to set instead", () => {
    const settings = defaults(certManager, { dns01: { identity: identities.aws } });
    expect(() => values(testCluster({ provider: "gcp" }), settings)).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: dns01.identity is arn:aws:iam::482910375562:role/test-1-cert-manager, but test-1 runs on gcp, which needs the email of a GCP service account.]`,
    );
  });

  test("of no provider is refused", () => {
    const { error } = certManager.settings.safeParse({ dns01: { identity: "cert-manager" } });
    expect(error?.issues[0]?.message).toMatchInlineSnapshot(
      `"must be an AWS role ARN, or the email of a GCP service account, or the client id of an Azure managed identity"`,
    );
  });
});

test.for(["platform", "platform@", "platform@llm analytics.io"])(
  "refuses %s as an email address",
  (email) => {
    expect(certManager.settings.safeParse({ email }).error?.issues[0]?.path).toEqual(["email"]);
  },
);

test.for(["1.1.1.1", "dns.google:53"])("refuses %s as a nameserver", (nameserver) => {
  const { error } = certManager.settings.safeParse({ dns01: { nameservers: [nameserver] } });
  expect(error?.issues[0]?.path).toEqual(["dns01", "nameservers", 0]);
});

test("refuses an empty list of nameservers, with which cert-manager does not start", () => {
  expect(certManager.settings.safeParse({ dns01: { nameservers: [] } }).success).toBe(false);
});
