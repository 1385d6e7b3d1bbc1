import { small, type TestComponent } from "../fleet/test-fleet.ts";
import { LateWebhook } from "../lab/late-webhook.ts";
import { must, type Scenario } from "../scenario.ts";

/** Written as any component is; JSON of plain manifests, each with the wave inside its Application. */
const component = (name: string, dependsOn: readonly string[], body: string): TestComponent => ({
  name,
  dependsOn,
  source: `import { defineComponent, manifest } from "@hub/e2e/component";
import { z } from "@hub/e2e/component";
export default defineComponent({
  name: ${JSON.stringify(name)},
  description: "A test component.",
  namespace: { name: "e2e", podSecurity: "baseline" },
  dependsOn: ${JSON.stringify(dependsOn)},
  settings: z.strictObject({}),
  manifests(scope, cluster) {
${body}
  },
  argo: {
    removal: "delete",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
    ],
  },
});
`,
});

const crd = `    manifest(scope, {
      apiVersion: "apiextensions.k8s.io/v1",
      kind: "CustomResourceDefinition",
      metadata: { name: "widgets.e2e.example.com" },
      spec: {
        group: "e2e.example.com",
        scope: "Namespaced",
        names: { plural: "widgets", singular: "widget", kind: "Widget" },
        versions: [{ name: "v1", served: true, storage: true, schema: { openAPIV3Schema: { type: "object" } } }],
      },
    });`;
const widget = (name: string, options: string): string =>
  `    manifest(scope, { apiVersion: "e2e.example.com/v1", kind: "Widget", metadata: { name: "${name}", namespace: "e2e" } }${options});`;

const job = `    manifest(scope, {
      apiVersion: "batch/v1",
      kind: "Job",
      metadata: { name: "prepare", namespace: "e2e" },
      spec: {
        template: {
          metadata: { labels: { "e2e/cluster": cluster.name, "e2e/component": "prepare", "e2e/version": "job" } },
          spec: { restartPolicy: "Never", containers: [{ name: "main", image: "example.invalid/main" }] },
        },
      },
    });
    manifest(scope, {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "after-job", namespace: "e2e" },
      spec: {
        selector: { matchLabels: { app: "after-job" } },
        template: {
          metadata: { labels: { app: "after-job", "e2e/cluster": cluster.name, "e2e/component": "after-job", "e2e/version": "job" } },
          spec: { containers: [{ name: "main", image: "example.invalid/main" }] },
        },
      },
    }, { wave: 1 });`;

const webhook = (url: string, caBundle: string): string => `    manifest(scope, {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingWebhookConfiguration",
      metadata: { name: "late.e2e.example.com" },
      webhooks: [{
        name: "late.e2e.example.com",
        clientConfig: { url: "${url}", caBundle: "${caBundle}" },
        rules: [{ apiGroups: ["e2e.example.com"], apiVersions: ["v1"], operations: ["CREATE"], resources: ["widgets"] }],
        matchConditions: [{ name: "guarded", expression: "object.metadata.name == 'guarded'" }],
        failurePolicy: "Fail",
        sideEffects: "None",
        timeoutSeconds: 2,
        admissionReviewVersions: ["v1"],
      }],
    });`;

/** After the fleet has been pushed, milliseconds. */
const lateMs = 12_000;

export const awkward: Scenario = {
  name: "awkward-components",
  holds:
    "a CRD with its object, a webhook that comes up late and a Job that must run before install without a human hand",
  async run(lab) {
    await lab.have(small);
    await using hook = await LateWebhook.plan(lab.memberOf("canary-1").certificate, lateMs);
    const fleet = {
      ...small,
      rings: small.rings.slice(0, 1),
      clusters: small.clusters.slice(0, 1),
      version: "job",
      components: [
        component("crds", [], [crd, widget("beside-its-crd", ", { ownCrd: true, wave: 1 }")].join("\n")),
        component("hook", ["crds"], webhook(hook.url, hook.caBundle)),
        component("guarded", ["hook"], widget("guarded", "")),
        component("job", [], job),
      ],
    };
    const start = performance.now();
    hook.begin();
    await lab.install(fleet);
    const [prepare, after] = ["prepare", "after-job"].map((name) =>
      lab.podsOf("job").findLast(({ component }) => component === name),
    );
    must(
      (after?.startMs ?? 0) >= (prepare?.readyMs ?? Number.POSITIVE_INFINITY),
      "the Deployment did not wait for the Job",
    );
    must(hook.answered > 0, "the webhook was never asked");
    return {
      seconds: Math.round((performance.now() - start) / 1000),
      "seconds the webhook was late": lateMs / 1000,
    };
  },
};
