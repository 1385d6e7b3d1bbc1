import { checkValues } from "@hub/chart";
import type { ClusterFacts } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import metricsServer from "./index.ts";
import { values } from "./values.ts";

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: z.input<typeof metricsServer.settings> = {}) =>
  values(testCluster(facts), defaults(metricsServer, settings));

const observed = { components: ["cert-manager", "prometheus-operator-crds"] };

test("renders with a checked certificate beside cert-manager", () =>
  expectRendered(renderForTest(metricsServer, observed), "beside-cert-manager"));

test("renders alone on a new cluster", () => expectRendered(renderForTest(metricsServer), "alone"));

test("sets only values that the chart reads", () => {
  for (const facts of [{}, observed]) {
    expect(
      checkValues(metricsServer.chart?.keys ?? {}, valuesOf(facts, { kubeletInsecureTls: true })),
    ).toEqual([]);
  }
});

test.for(["gcp", "azure"] as const)("refuses %s, which has one already, and says what to do", (provider) => {
  expect(() => valuesOf({ provider, name: "eu-canary-1" })).toThrow(
    expect.objectContaining({
      name: "SettingError",
      message: `eu-canary-1 runs on ${provider}, which brings a metrics-server of its own.`,
      fix: "Say `metrics-server: off` in clusters/eu-canary-1/pins.yaml.",
    }),
  );
});

test("lets the API server check its certificate where cert-manager can sign one", () => {
  expect(valuesOf(observed)).toMatchObject({
    tls: { type: "cert-manager" },
    apiService: { insecureSkipTLSVerify: false },
  });
  expect(valuesOf()).toMatchObject({
    tls: { type: "metrics-server" },
    apiService: { insecureSkipTLSVerify: true },
  });
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(valuesOf().serviceMonitor?.enabled).toBe(false);
  expect(valuesOf(observed).serviceMonitor?.enabled).toBe(true);
});

test("trusts unsigned kubelets only where the settings say so", () => {
  expect(valuesOf().args).toEqual([]);
  expect(valuesOf({}, { kubeletInsecureTls: true }).args).toEqual(["--kubelet-insecure-tls"]);
});
