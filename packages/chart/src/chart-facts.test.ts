import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { chartCrds, unreadCrds } from "./chart-crds.ts";
import { chartImages } from "./chart-images.ts";
import { type ChartSource, readChart } from "./read-chart.ts";
import { requiredValues } from "./required-values.ts";

function chart(files: { readonly [path: string]: string }): ChartSource {
  const folder = mkdtempSync(join(tmpdir(), "chart-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries({ "Chart.yaml": "name: web\nversion: 1.0.0\n", ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readChart(folder);
}

const crd = (name: string, versions: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: ${name}
spec:
  versions:${versions}
`;

const v1 = `
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          description: "{{ not a template }} of any kind: |"
          type: object`;

test("reads the CRDs of a chart, of its sub-charts and of templates, without their schemas", () => {
  const source = chart({
    "Chart.yaml": "name: web\nversion: 1.0.0\ndependencies: [{name: store}]\n",
    "crds/a.yaml": `${crd("pages.example.com", `${v1}\n    - name: v1alpha1\n      served: false\n      storage: false`)}`,
    "charts/store/Chart.yaml": "name: store\nversion: 1.0.0\n",
    "charts/store/crds/b.yaml": crd("stores.example.com", v1),
    "templates/crds.yaml": `{{- if .Values.crds.enabled }}\n${crd("links.example.com", v1)}{{- end }}\n---\n${crd("tags.example.com", v1).replace("metadata:", 'metadata:\n  labels: {{ include "labels" . | nindent 4 }}')}`,
  });
  expect(chartCrds(source)).toEqual([
    { name: "links.example.com", versions: [{ name: "v1", storage: true }] },
    {
      name: "pages.example.com",
      versions: [
        { name: "v1", storage: true },
        { name: "v1alpha1", storage: false, served: false },
      ],
    },
    { name: "stores.example.com", versions: [{ name: "v1", storage: true }] },
    { name: "tags.example.com", versions: [{ name: "v1", storage: true }] },
  ]);
  expect(unreadCrds(source)).toEqual([]);
});

test("names the file of a CRD that only Helm can make sense of", () => {
  const text = crd("pages.example.com", v1).replace("spec:", '{{ include "spec" . }}: {');
  expect(unreadCrds(chart({ "templates/crd.yaml": text }))).toEqual(["templates/crd.yaml"]);
});

test.each([
  ["a repository and a tag", "image: {repository: quay.io/a/web, tag: v1}", "quay.io/a/web:v1"],
  ["a registry of its own", "image: {registry: ghcr.io, repository: a/web, tag: 1}", "ghcr.io/a/web:1"],
  ["a digest", "image: {repository: a/web, tag: v1, digest: sha256:ab}", "a/web:v1@sha256:ab"],
  ["no tag, which is the application's version", "image: {repository: a/web, tag: null}", "a/web"],
  [
    "a registry for all images",
    "global: {imageRegistry: r.example.com}\nimage: {repository: a/web}",
    "r.example.com/a/web",
  ],
  [
    "registry and namespace for all, and a bare name",
    "imageRegistry: quay.io\nimageNamespace: a\nimage: {name: web}",
    "quay.io/a/web",
  ],
  ["an image in a list", "sidecars: [{image: {repository: a/helper, tag: v2}}]", "a/helper:v2"],
])("finds an image named by %s", (_, values, image) => {
  expect(chartImages(chart({ "values.yaml": `${values}\n` }))).toEqual([image]);
});

test("takes no other repository for an image", () => {
  expect(chartImages(chart({ "values.yaml": "git: {repository: https://example.com/a.git}\n" }))).toEqual([]);
});

test("wants what schema and templates require and no default gives", () => {
  const source = chart({
    "values.yaml": "given: 1\nkafka: {address: ''}\n",
    "values.schema.json": JSON.stringify({
      required: ["given", "domain", "kafka"],
      properties: { kafka: { $ref: "#/$defs/kafka" }, optional: { required: ["never"] } },
      $defs: { kafka: { required: ["topic"] } },
    }),
    "templates/a.yaml":
      'x: {{ required "an address is needed" .Values.kafka.address }}\ny: {{ .Values.token | required "a token" }}\n',
  });
  expect(requiredValues(source)).toEqual([
    { path: ["domain"], message: "" },
    { path: ["kafka", "topic"], message: "" },
    { path: ["kafka", "address"], message: "an address is needed" },
    { path: ["token"], message: "a token" },
  ]);
});
