import {
  checksForTest,
  conditionsOf,
  defaults,
  objectNames,
  renderForTest,
  testCluster,
  workloadsOf,
} from "@hub/component/testing";
import { expect, test } from "vitest";
import stack from "./index.ts";
import { values } from "./values.ts";

const components = ["ingress-nginx"];
const everything = {
  prometheus: { replicas: 3 },
  alertmanager: { replicas: 5, pagerDuty: true },
  ingress: { adminUis: true },
};

test("wants as many pods ready as the chart is given, under the name that it is given", () => {
  const { fullnameOverride, cleanPrometheusOperatorObjectNames, prometheus, alertmanager } = values(
    testCluster(),
    defaults(stack, everything),
  );
  // Else the operator's objects have longer names.
  expect(cleanPrometheusOperatorObjectNames).toBe(true);
  expect(workloadsOf(checksForTest(stack, {}, everything))).toMatchObject({
    [`StatefulSet/prometheus-${fullnameOverride}`]: prometheus?.prometheusSpec?.replicas,
    [`StatefulSet/alertmanager-${fullnameOverride}`]: alertmanager?.alertmanagerSpec?.replicas,
  });
});

test.each([{}, everything])("checks every secret that it asks for", (settings) => {
  const checked = conditionsOf(checksForTest(stack, { components }, settings));
  const made = objectNames(renderForTest(stack, { components }, settings).manifests);
  expect(checked.filter((name) => name.startsWith("ExternalSecret/"))).toEqual(
    made.map((name) => `${name} Ready`),
  );
});

test.each([{}, everything])("checks the certificate of every Ingress", (settings) => {
  const checked = conditionsOf(checksForTest(stack, { components }, settings)).filter((name) =>
    name.startsWith("Certificate/"),
  );
  const { grafana, prometheus, alertmanager } = values(
    testCluster({ components }),
    defaults(stack, settings),
  );
  const made = [grafana, alertmanager, prometheus].flatMap((part) => {
    const ingress = part?.ingress as { enabled: boolean; tls?: { secretName: string }[] };
    return ingress.enabled
      ? (ingress.tls ?? []).map(({ secretName }) => `Certificate/${secretName} Ready`)
      : [];
  });
  expect(checked.sort()).toEqual(made.sort());
});

test("checks no certificate on a cluster without Ingresses", () => {
  const objects = checksForTest(stack, {}, everything).map((check) => JSON.stringify(check));
  expect(objects.filter((text) => text.includes("Certificate"))).toEqual([]);
});
