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
import ingressNginx from "./index.ts";
import { values } from "./values.ts";

test("wants the fewest pods ready that the autoscaler may leave", () => {
  const settings = { minReplicas: 6, maxReplicas: 9 };
  const { controller } = values(testCluster(), defaults(ingressNginx, settings));
  expect(controller?.autoscaling?.minReplicas).toBe(6);
  expect(workloadsOf(checksForTest(ingressNginx, {}, settings))).toEqual({
    "Deployment/ingress-nginx-controller": 6,
  });
});

test("checks the class and the service type that the chart is given", () => {
  const { controller } = values(testCluster(), defaults(ingressNginx));
  expect(controller).toMatchObject({
    ingressClassResource: { name: "nginx" },
    service: { type: "LoadBalancer" },
  });
  const named = checksForTest(ingressNginx).flatMap((check) =>
    "name" in check ? check.name : "object" in check ? check.object : [],
  );
  expect(named).toContainEqual({ apiVersion: "networking.k8s.io/v1", kind: "IngressClass", name: "nginx" });
});

test("tries a snippet only because the chart is told to refuse snippets", () => {
  expect(values(testCluster(), defaults(ingressNginx)).controller?.allowSnippetAnnotations).toBe(false);
  expect(JSON.stringify(checksForTest(ingressNginx))).toContain("configuration-snippet");
});

test("checks the default certificate where it makes one", () => {
  const certificates = (enabled: boolean) => {
    const settings = { defaultTls: { enabled } };
    const made = objectNames(renderForTest(ingressNginx, {}, settings).manifests);
    const checked = conditionsOf(checksForTest(ingressNginx, {}, settings));
    return { made, checked };
  };
  expect(certificates(true)).toEqual({
    made: ["Certificate/default-tls"],
    checked: ["Certificate/default-tls Ready"],
  });
  expect(certificates(false)).toEqual({ made: [], checked: [] });
});
