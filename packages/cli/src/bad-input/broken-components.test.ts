import { expect, test } from "vitest";
import { refusal, withComponent } from "../testing.ts";

const settings = "  settings: z.strictObject({}),\n";
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

test("a component that throws what is no Error", async () => {
  expect(await told(withManifests('throw "nothing to say";'))).toMatchInlineSnapshot(`
    "
    error[component-threw]: bad on edge-1: it threw: nothing to say.
      at apps/bad/src/index.ts:9:3
      fix: Mend the component.

    1 error
    "
  `);
});

test.each([
  ["a function", "{ a: { b: () => 1 } }"],
  ["not a number", "{ a: [1, Number.NaN] }"],
  ["a date", "{ a: new Date(0) }"],
  ["a hole in a list", "{ a: [1, undefined] }"],
  ["a bigint", "{ a: 10n }"],
  ["a map of JavaScript", "{ a: new Map() }"],
  ["a list instead of a map", "[1]"],
  ["a text instead of a map", '"values"'],
])("values with %s are named", async (_, values) => {
  expect((await told(withValues(values))).split("\n").slice(1, 4)).toMatchSnapshot();
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

test("values that are a promise, even one that fails", async () => {
  expect(await told(withValues("Promise.reject(new Error('later'))"))).toMatchInlineSnapshot(`
    "
    error[component-garbage]: bad on edge-1: it gives a promise back, and nobody waits for components.
      at apps/bad/src/index.ts:10:3
      fix: Make the function an ordinary one, without async.

    1 error
    "
  `);
});

test("manifests that are async", async () => {
  expect(
    await told(
      withComponent("bad", `${settings}  manifests: async () => {\n    throw new Error("later");\n  },`),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[component-garbage]: bad on edge-1: it gives a promise back, and nobody waits for components.
      at apps/bad/src/index.ts:9:3
      fix: Make the function an ordinary one, without async.

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

test("a manifest without kind", async () => {
  expect(
    await told(
      withManifests('manifest(scope, { apiVersion: "v1", metadata: { name: "a", namespace: "bad" } });'),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[component-garbage]: bad on edge-1: manifest a has no kind.
      at apps/bad/src/index.ts:9:3
      fix: Give every manifest an apiVersion, a kind and a name.

    1 error
    "
  `);
});

test.each([
  'Date["now"]()',
  "new Date",
  "new Date(2026, 5, 15).toISOString()",
  "new Date(0).getHours()",
  'Math["random"]()',
  'process["env"].HOME',
  'crypto["randomUUID"]()',
  'performance["now"]()',
  "setTimeout(() => {}, 1)",
  'fetch("https://example.com")',
  '"a".localeCompare("b")',
  "(1234.5).toLocaleString()",
  'new Intl["NumberFormat"]()',
])("a component that calls %s is not pure", async (call) => {
  // Written so that the source does not tell.
  expect((await told(withValues(`{ a: ${call} }`))).split("\n").slice(1, 4)).toMatchSnapshot();
});

test.each([
  ["a date", "{ when: new Date(0) }"],
  ["a function", "{ call: () => 1 }"],
  ["what contains itself", "circle"],
])("a manifest with %s is named", async (_, data) => {
  const body = `const circle = {};
    circle.a = circle;
    manifest(scope, { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a", namespace: "bad" }, data: ${data} });`;
  expect((await told(withManifests(body))).split("\n").slice(1, 4)).toMatchSnapshot();
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

test("state between calls", async () => {
  expect(await told(withValues("{ calls: ++calls }", "let calls = 0;"))).toMatchInlineSnapshot(`
    "
    error[impure-component]: bad on edge-1: it gives another result when it is called again with the same input.
      at apps/bad/src/index.ts:10:3
      fix: Keep no state between calls.

    1 error
    "
  `);
});

test("the order of keys", async () => {
  expect(await told(withValues("{ first: Object.keys(cluster)[1] }"))).toMatchInlineSnapshot(`
    "
    error[impure-component]: bad on edge-1: it gives another result when the keys of its input come in another order.
      at apps/bad/src/index.ts:10:3
      fix: Sort what comes from the keys of a map.

    1 error
    "
  `);
});

test.each([
  "cluster.labels.mine = true",
  "cluster.size.nodes = 0",
  "cluster.domain = ''",
  "cluster.components.push('x')",
])("a component that changes its input: %s", async (change) => {
  expect((await told(withValues(`{ a: (${change}) }`))).split("\n").slice(1, 4)).toMatchSnapshot();
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
