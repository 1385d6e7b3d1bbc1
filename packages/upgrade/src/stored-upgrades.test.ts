import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type ChartSource,
  chartCrds,
  chartImages,
  chartShape,
  knownKeys,
  readChart,
} from "@hub/chart/source";
import { describe, expect, test } from "vitest";
import { changesetText } from "./changeset-text.ts";
import { type ChartUpgrade, planUpgrade } from "./plan-upgrade.ts";

/** Charts as they are published, one folder per name and version, where a checkout of them stands beside this one. */
const charts = join(import.meta.dirname, "../../../../shared/charts");
const folder = (chart: string, version: string) => join(charts, chart, version);

/** Sub-charts that the stored folder of a chart lacks, each in the version that the chart wants. */
function subchartsOf({ dependencies }: ChartSource): Map<string, ChartSource> {
  return new Map(
    dependencies.flatMap(({ name, version = "" }) => {
      if (!existsSync(join(charts, name))) return [];
      const stored = readdirSync(join(charts, name)).find((one) => one.startsWith(version.replace("*", "")));
      return stored === undefined ? [] : [[name, readChart(folder(name, stored))] as const];
    }),
  );
}

/** `set`: what a component gives to the chart, by path. */
function upgrade(
  chart: string,
  from: string,
  to: string,
  set: { readonly [path: string]: unknown },
): ChartUpgrade {
  const [before, after] = [readChart(folder(chart, from)), readChart(folder(chart, to))];
  const old = subchartsOf(before);
  const keys = knownKeys(chartShape(before, old).values);
  return planUpgrade({
    component: chart,
    pinned: {
      repository: "https://charts.example.com",
      name: chart,
      version: from,
      keys,
      crds: chartCrds(before, old),
      images: chartImages(before, old),
    },
    declared: keys,
    before,
    after,
    subcharts: subchartsOf(after),
    set: Object.entries(set).map(([path, value]) => ({ path: path.split("."), value, by: ["component"] })),
  });
}

/** What a person decides by, a line each. */
const summary = ({ level, vanished, unlisted, types, crds = [], images, required }: ChartUpgrade) => ({
  level,
  vanished: vanished.map(({ path }) => path),
  unlisted: unlisted.map(({ path }) => path),
  misfits: types.filter(({ misfit }) => misfit).map(({ path, misfit }) => `${path}: ${misfit}`),
  crds: crds.map(({ name, change, dropped }) => [change, name, ...dropped].join(" ")),
  registries: images?.registries,
  required: required.map(({ path }) => path.join(".")),
});

describe.skipIf(!existsSync(charts))("upgrades of published charts", () => {
  test("cert-manager 1.14 to 1.21 keeps the switch of the CRDs, and moves images to a name of their own", () => {
    const plan = upgrade("cert-manager", "v1.14.0", "v1.21.1", {
      installCRDs: true,
      "cainjector.image.repository": "quay.io/jetstack/cert-manager-cainjector",
      "prometheus.servicemonitor.honorLabels": true,
    });
    expect(summary(plan)).toMatchInlineSnapshot(`
      {
        "crds": [],
        "level": "minor",
        "misfits": [],
        "registries": [],
        "required": [],
        "unlisted": [],
        "vanished": [],
      }
    `);
  });

  test("cert-manager 1.21 refuses keys that the defaults of 1.14 have", () => {
    const plan = upgrade("cert-manager", "v1.14.0", "v1.21.1", {
      "prometheus.servicemonitor.path": "/metrics",
    });
    expect(summary(plan)).toMatchInlineSnapshot(`
      {
        "crds": [],
        "level": "major",
        "misfits": [],
        "registries": [],
        "required": [],
        "unlisted": [],
        "vanished": [
          "prometheus.servicemonitor.path",
        ],
      }
    `);
  });

  test("kube-prometheus-stack 56 to 88", () => {
    const plan = upgrade("kube-prometheus-stack", "56.0.0", "88.5.3", {
      "prometheus.prometheusSpec.retention": "30d",
      "grafana.admin.existingSecret": "grafana-admin",
      "prometheusOperator.admissionWebhooks.certManager.enabled": true,
    });
    expect(summary(plan)).toMatchInlineSnapshot(`
      {
        "crds": [],
        "level": "minor",
        "misfits": [],
        "registries": [
          "ghcr.io",
        ],
        "required": [],
        "unlisted": [],
        "vanished": [],
      }
    `);
  });

  test("keda 2.13 to 2.20 loses the key of the cloud identity", () => {
    const plan = upgrade("keda", "2.13.0", "2.20.2", {
      "serviceAccount.annotations": { "eks.amazonaws.com/role-arn": "arn:aws:iam::123456789012:role/keda" },
      "resources.webhooks.limits.cpu": "250m",
      "operator.replicaCount": 2,
    });
    expect(summary(plan)).toMatchInlineSnapshot(`
      {
        "crds": [
          "added clustercloudeventsources.eventing.keda.sh",
        ],
        "level": "major",
        "misfits": [
          "resources.webhooks.limits.cpu: the string "250m"",
        ],
        "registries": [],
        "required": [],
        "unlisted": [],
        "vanished": [
          "serviceAccount.annotations",
        ],
      }
    `);
    expect(changesetText(plan)).toMatchInlineSnapshot(`
      "---
      "@hub/app-keda": major
      ---

      Chart keda 2.13.0 to 2.20.2.

      - The chart no longer has \`serviceAccount.annotations\`, which this component set.
      "
    `);
  });

  test("gatekeeper 3.15 to 3.23 brings kinds", () => {
    const plan = upgrade("gatekeeper", "3.15.0", "3.23.0", { replicas: 3, auditInterval: 300 });
    expect(summary(plan)).toMatchInlineSnapshot(`
      {
        "crds": [
          "added configpodstatuses.status.gatekeeper.sh",
          "added connectionpodstatuses.status.gatekeeper.sh",
          "added connections.connection.gatekeeper.sh",
          "added providerpodstatuses.status.gatekeeper.sh",
        ],
        "level": "minor",
        "misfits": [],
        "registries": [],
        "required": [],
        "unlisted": [],
        "vanished": [],
      }
    `);
  });

  test("ingress-nginx 4.10 to 4.15 drops the module for traces", () => {
    const plan = upgrade("ingress-nginx", "4.10.0", "4.15.1", {
      "controller.opentelemetry.enabled": true,
      "controller.replicaCount": 3,
    });
    expect(summary(plan)).toMatchInlineSnapshot(`
      {
        "crds": [],
        "level": "major",
        "misfits": [],
        "registries": [],
        "required": [],
        "unlisted": [],
        "vanished": [
          "controller.opentelemetry",
        ],
      }
    `);
  });

  test("istio-base 1.20 to 1.30 removes the kind of the old operator", () => {
    const plan = upgrade("istio-base", "1.20.2", "1.30.3", { defaultRevision: "default" });
    expect(summary(plan)).toMatchInlineSnapshot(`
      {
        "crds": [
          "versions authorizationpolicies.security.istio.io",
          "versions destinationrules.networking.istio.io",
          "versions gateways.networking.istio.io",
          "removed istiooperators.install.istio.io v1alpha1",
          "versions peerauthentications.security.istio.io",
          "versions requestauthentications.security.istio.io",
          "versions serviceentries.networking.istio.io",
          "versions sidecars.networking.istio.io",
          "versions telemetries.telemetry.istio.io",
          "added trafficextensions.extensions.istio.io",
          "versions virtualservices.networking.istio.io",
          "versions workloadentries.networking.istio.io",
          "versions workloadgroups.networking.istio.io",
        ],
        "level": "major",
        "misfits": [],
        "registries": [],
        "required": [],
        "unlisted": [],
        "vanished": [],
      }
    `);
  });

  test("istiod 1.20 to 1.30 lists the keys of pilot at the top, and has a registry of its own", () => {
    const plan = upgrade("istiod", "1.20.2", "1.30.3", {
      "pilot.autoscaleMin": 2,
      "meshConfig.enableTracing": true,
    });
    expect(summary(plan)).toMatchInlineSnapshot(`
      {
        "crds": [],
        "level": "major",
        "misfits": [],
        "registries": [
          "registry.istio.io",
        ],
        "required": [],
        "unlisted": [],
        "vanished": [
          "pilot",
        ],
      }
    `);
  });
});
