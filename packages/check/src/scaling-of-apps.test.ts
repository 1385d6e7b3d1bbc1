import { join } from "node:path";
import {
  type Component,
  type JsonObject,
  type Provider,
  providers,
  type RenderOutput,
  SettingError,
  valueAt,
} from "@hub/component";
import { testCluster } from "@hub/component/testing";
import { testFiles } from "@hub/fleet/testing";
import { sampleCluster } from "@hub/release/sample-cluster";
import { loadCatalog } from "@hub/render/load-catalog";
import { describe, expect, test } from "vitest";
import { autoscalersOf } from "./autoscalers.ts";
import { autoscalers } from "./rules/autoscalers.ts";
import { metricsApisOf } from "./rules/metrics-apis.ts";
import { testModel } from "./testing.ts";

/** Nothing but the clusters of a test is looked at. */
const model = testModel(
  testFiles({ "clusters/rings/canary/pins.yaml": null, "clusters/rings/production/pins.yaml": null }),
  [],
);

const { catalog } = await loadCatalog(join(import.meta.dirname, "../../.."));
const apps = [...catalog.values()].flatMap(({ component }) => component ?? []);

/** Every component of this repository on one cluster, with the settings that nobody has touched. */
const everything = (provider: Provider) =>
  apps.flatMap((component) => {
    const output = outputOf(component, provider);
    return output ? [{ component, ...output }] : [];
  });

/** Undefined where a component must be told something first, or is not for the provider. */
function outputOf(component: Component, provider: Provider): RenderOutput | undefined {
  const settings = component.settings.safeParse({});
  if (!settings.success) return undefined;
  const components = apps.map(({ name }) => name).sort();
  const cluster = { ...sampleCluster(provider), repository: "", components, namespaces: [] };
  try {
    return component.render({ cluster, settings: settings.data as JsonObject });
  } catch (error) {
    if (error instanceof SettingError) return undefined;
    throw error;
  }
}

test.each(providers)("each metrics API has one owner on %s, the provider or a component", (provider) => {
  const owners = everything(provider).flatMap(({ component, ...output }) =>
    metricsApisOf(component, output).map(({ api }) => `${api} ${component.name}`),
  );
  expect(owners.sort()).toEqual([
    "custom.metrics.k8s.io prometheus-adapter",
    "external.metrics.k8s.io keda",
    ...(provider === "aws" ? ["metrics.k8s.io metrics-server"] : []),
  ]);
});

test.each(providers)("no two components fight over a workload on %s", (provider) => {
  const rendered = everything(provider);
  expect(autoscalers.check({ ...model, clusters: [clusterOf(provider, rendered)] })).toEqual([]);
  // Else it would have looked at nothing.
  const owners = rendered.filter(({ component, ...output }) => autoscalersOf(component, output).length > 0);
  expect(owners.map(({ component }) => component.name)).toEqual(
    expect.arrayContaining(["ingress-nginx", "istio-ingressgateway", "istiod", "workload-autoscaling"]),
  );
});

describe("workload-autoscaling fits what stands beside it:", () => {
  const rendered = everything("aws");
  const of = (name: string) => {
    const app = rendered.find(({ component }) => component.name === name);
    if (!app) throw new Error(`${name} is not rendered`);
    return app;
  };
  const { manifests } = of("workload-autoscaling");
  const text = JSON.stringify(manifests);

  test("the monitoring that it scales is what kube-prometheus-stack runs", () => {
    const { component } = of("kube-prometheus-stack");
    const running = component.checks?.(testCluster(), component.settings.parse({})) ?? [];
    const targets = autoscalersOf(of("workload-autoscaling").component, { values: null, manifests })
      .map(({ target }) => target)
      .filter((target) => target.includes(" monitoring/"));
    expect(targets).not.toEqual([]);
    expect(
      running.flatMap((check) =>
        check.kind === "workload-ready"
          ? `${check.workload} ${check.namespace}/${check.name}`
              // The StatefulSet that the operator makes of a Prometheus.
              .replace("StatefulSet monitoring/prometheus-", "Prometheus monitoring/")
          : [],
      ),
    ).toEqual(expect.arrayContaining(targets));
  });

  test("it asks the Prometheus that prometheus-adapter asks", () => {
    const { values } = of("prometheus-adapter");
    const [url, port] = ["url", "port"].map((key) => valueAt(values ?? {}, ["prometheus", key]));
    expect(text).toContain(`"serverAddress":"${url}:${port}"`);
  });

  test("its requests per second are a metric that prometheus-adapter serves", () => {
    const metric = "http_requests_per_second";
    expect(text).toContain(`"metric":{"name":"${metric}"}`);
    expect(JSON.stringify(of("prometheus-adapter").values)).toContain(`"as":"${metric}"`);
  });
});

function clusterOf(provider: Provider, rendered: ReturnType<typeof everything>) {
  const place = { file: "pins.yaml", line: 1, column: 1 };
  const facts = { ...sampleCluster(provider), repository: "", components: [], namespaces: [] };
  return {
    resolved: {
      facts,
      argoNamespace: "argocd",
      hold: undefined,
      components: rendered.map(({ component }) => ({
        component,
        release: "head",
        wave: 0,
        inputs: { settings: {}, values: {}, layers: [] },
        pinPlace: place,
        placeOf: () => place,
      })),
    },
    components: rendered.map(({ values, manifests }) => ({
      values,
      manifests,
      sources: [],
      bundle: null,
      file: undefined,
      reads: [],
    })),
  };
}
