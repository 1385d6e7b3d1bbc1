import { expect, test } from "vitest";
import { refusal, withComponent } from "../testing.ts";

const settings = "  settings: z.strictObject({}),\n";
// What components may give, and ask for, is tried beside the code, in packages/render: here is one render a theme.

/** A component with a chart, whose values are an expression. */
const withValues = (values: string, before = "") =>
  withComponent(
    "bad",
    `${settings}  chart: { repository: "https://charts.example.com", name: "bad", version: "1.0.0", keys: "any" },
  values: (cluster) => (${values}),`,
    before,
  );
const withManifests = (body: string, before = "") =>
  withComponent("bad", `${settings}  manifests: (scope, cluster) => {\n    ${body}\n  },`, before);

/** The whole text, with the frames of a stack that are not the component's left out. */
const told = async (changes: Parameters<typeof refusal>[0]) =>
  (await refusal(changes)).replace(/^ {2}\| +at (?!.*apps\/bad\/).*\n/gm, "");

test("a component that throws is named, with its own stack", async () => {
  expect(
    await told(
      withManifests(
        "read(cluster.labels);",
        "const read = (labels) => {\n  if (!labels.tier) throw new TypeError('no label tier');\n};",
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[component-threw]: bad on edge-1: it threw: no label tier.
      at apps/bad/src/index.ts:4:27
      fix: Mend the component.
      | TypeError: no label tier
      |     at read (apps/bad/src/index.ts:4:27)
      |     at Object.manifests (apps/bad/src/index.ts:12:5)

    1 error
    "
  `);
});

test("values that contain themselves", async () => {
  expect(
    await told(withValues("circle", "const circle = { a: {} };\ncircle.a.b = circle;")),
  ).toMatchInlineSnapshot(`
    "
    error[component-garbage]: bad on edge-1: in its values, a.b.a.b.a... contains itself.
      at apps/bad/src/index.ts:11:3
      fix: Give a map of plain data back.

    1 error
    "
  `);
});

test("manifests that nothing can be made of are all named", async () => {
  expect(
    await told(
      withManifests(
        `manifest(scope, { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } });
    manifest(scope, { apiVersion: "v1", kind: "Secret", metadata: { name: "a", namespace: "bad" } });
    manifest(scope, { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "b", namespace: "kube-system" } });
    manifest(scope, { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", metadata: { name: "c" } });`,
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[component-secret]: bad on edge-1: Secret a is a Secret, and everybody can read this repository.
      at apps/bad/src/index.ts:9:3
      fix: Declare it under \`secrets\`, which makes an ExternalSecret.

    error[undeclared-kind]: bad on edge-1: ClusterRole c has no namespace, and its kind is not among argo.clusterKinds, so that Argo CD would refuse it.
      at apps/bad/src/index.ts:9:3
      fix: Give it a namespace, or list {group: "rbac.authorization.k8s.io", kind: "ClusterRole"}.

    error[undeclared-kind]: bad on edge-1: ConfigMap a has no namespace, and its kind is not among argo.clusterKinds, so that Argo CD would refuse it.
      at apps/bad/src/index.ts:9:3
      fix: Give it a namespace, or list {group: "", kind: "ConfigMap"}.

    error[undeclared-namespace]: bad on edge-1: ConfigMap b goes to the namespace kube-system, which the component does not declare, so that Argo CD would refuse it.
      at apps/bad/src/index.ts:9:3
      fix: Add the namespace to argo.namespaces.

    4 errors
    "
  `);
});

test("a component that asks for the clock is not pure", async () => {
  // Written so that the source does not tell.
  expect((await told(withValues('{ a: Date["now"]() }'))).split("\n").slice(1, 4)).toMatchInlineSnapshot(`
    [
      "error[impure-component]: bad on edge-1: it reads the clock, which differs from run to run.",
      "  at apps/bad/src/index.ts:10:41",
      "  fix: Take what it needs as a setting or a fact of the cluster.",
    ]
  `);
});

test("a module that reads the clock while it loads", async () => {
  expect(
    await told(withValues("{ started }", "// Date.now() here is a comment\nconst started = Date.now();")),
  ).toMatchInlineSnapshot(`
    "
    error[impure-component]: bad uses Date.now, and a component must depend on nothing but the cluster and its settings.
      at apps/bad/src/index.ts:4:17
      fix: Take what it needs as a setting or a fact of the cluster.

    1 error
    "
  `);
});

test("a module of Node, imported somewhere below src/", async () => {
  expect(
    await told({
      ...withValues("{ a: home }", 'import { home } from "./lib/home.ts";'),
      "apps/bad/src/lib/home.ts":
        '\n\nimport { homedir } from "node:os";\nimport "fs";\nexport const home = "x";\n',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[impure-component]: bad imports node:os, and a component must depend on nothing but the cluster and its settings.
      at apps/bad/src/lib/home.ts:3:25
      fix: Take what it needs as a setting or a fact of the cluster.

    error[impure-component]: bad imports fs, and a component must depend on nothing but the cluster and its settings.
      at apps/bad/src/lib/home.ts:4:8
      fix: Take what it needs as a setting or a fact of the cluster.

    2 errors
    "
  `);
});

test("a package without a component", async () => {
  expect(
    await told({ ...withValues("{}"), "apps/bad/src/index.ts": "export const component = 1;\n" }),
  ).toMatchInlineSnapshot(`
    "
    error[not-a-component]: apps/bad/src/index.ts has no component as its default export.
      at apps/bad/src/index.ts:1:1
      fix: Export the result of defineComponent.

    1 error
    "
  `);
});

test("a component that does not load", async () => {
  expect(
    await told({
      ...withValues("{}"),
      "apps/bad/src/index.ts": '\nthrow new Error("no such planet\\nat all");\n',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[component-does-not-load]: bad cannot be loaded: no such planet.
      at apps/bad/src/index.ts:2:7
      fix: Mend the component.
      | Error: no such planet
      |     at apps/bad/src/index.ts:2:7

    1 error
    "
  `);
});

test("a definition that the compiler would have refused", async () => {
  expect(await told(withComponent("bad", '  settings: {},\n  dependsOn: "alpha",'))).toMatchInlineSnapshot(`
    "
    error[bad-component]: The dependsOn of bad is not a list of names.
      at apps/bad/src/index.ts:9:3
      fix: Correct what is given to defineComponent.

    1 error
    "
  `);
});

test("a component under another name", async () => {
  const { "apps/bad/src/index.ts": text, ...others } = withValues("{}");
  expect(
    await told({ ...others, "apps/bad/src/index.ts": String(text).replace('name: "bad"', 'name: "worse"') }),
  ).toMatchInlineSnapshot(`
    "
    error[component-name]: The folder is apps/bad, but its component is named worse.
      at apps/bad/src/index.ts:5:3
      fix: Give both one name.

    1 error
    "
  `);
});
