import type { JsonObject } from "@hub/yaml";
import { expect, test } from "vitest";
import type { FactsOf, ReleaseFacts } from "./release-facts.ts";
import { type Rendered, rollbackDangers } from "./rollback-dangers.ts";

const facts = (version: string, more: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  ...{ version, chart: null, dependsOn: [], after: [], migrations: [], oneWay: [], crds: [] },
  ...more,
});

const releases =
  (...all: ReleaseFacts[]): FactsOf =>
  (_component, version) =>
    all.find((one) => one.version === version);

/** What speaks against going from 2.0.0 back to 1.0.0 on two clusters. */
function dangers(
  before: Partial<Rendered>,
  after: Partial<Rendered>,
  factsOf = releases(facts("1.0.0"), facts("2.0.0")),
) {
  const nothing: Rendered = { manifests: [], values: null };
  const { problems, notes } = rollbackDangers(
    ["edge-1", "edge-2"].map((cluster) => ({
      ...{ cluster, component: "alpha", from: "2.0.0", to: "1.0.0" },
      before: { ...nothing, ...before },
      after: { ...nothing, ...after },
    })),
    factsOf,
  );
  return { problems: problems.map(({ code, cause }) => `${code}: ${cause}`), notes };
}

const crd = (...versions: { name: string; storage: boolean }[]) => [
  { name: "widgets.example.com", versions },
];
const v1 = { name: "v1", storage: true };
const v2 = { name: "v2", storage: true };

test("a CRD that the earlier release has not, and its objects with it, would vanish", () => {
  const factsOf = releases(facts("1.0.0"), facts("2.0.0", { crds: crd(v1) }));
  expect(dangers({}, {}, factsOf).problems).toEqual([
    "crd-vanishes: alpha 2.0.0 -> 1.0.0: the CRD widgets.example.com would be gone, and every object of it (edge-1, edge-2).",
  ]);
});

test("the version in which objects are stored would vanish, and one in which none are may", () => {
  const stored = releases(facts("1.0.0", { crds: crd(v1) }), facts("2.0.0", { crds: crd(v2) }));
  expect(dangers({}, {}, stored).problems).toEqual([
    "stored-version-vanishes: alpha 2.0.0 -> 1.0.0: objects of widgets.example.com are stored as v2, which would be gone (edge-1, edge-2).",
  ]);
  const served = crd(v1, { name: "v2", storage: false });
  expect(
    dangers({}, {}, releases(facts("1.0.0", { crds: crd(v1) }), facts("2.0.0", { crds: served }))),
  ).toEqual({
    problems: [],
    notes: [],
  });
});

test("of a chart whose CRDs nobody has listed the rendered ones are looked at, and the others said to be unknown", () => {
  const withChart = (version: string): ReleaseFacts => ({
    ...{ version, dependsOn: [], after: [], migrations: [], oneWay: [] },
    chart: { repository: "https://charts.example.com", name: "alpha", version },
  });
  const rendered = (name: string, ...versions: { name: string; storage: boolean }[]): JsonObject => ({
    ...{ kind: "CustomResourceDefinition", metadata: { name } },
    spec: { versions },
  });
  expect(
    dangers(
      { manifests: [rendered("widgets.example.com", v2), rendered("maybe.example.com", v1)] },
      { manifests: [rendered("widgets.example.com", v1)] },
      releases(withChart("1.0.0"), withChart("2.0.0")),
    ),
  ).toEqual({
    problems: [
      "stored-version-vanishes: alpha 2.0.0 -> 1.0.0: objects of widgets.example.com are stored as v2, which would be gone (edge-1, edge-2).",
    ],
    notes: [
      "nothing says which CRDs the chart of alpha 2.0.0 and 1.0.0 brings: compare them before going from 2.0.0 to 1.0.0",
    ],
  });
});

test("a one-way migration on the way back is told, and one before it is not", () => {
  const oneWay = (since: string) =>
    releases(facts("1.0.0"), facts("2.0.0", { oneWay: [{ since, reason: "It rewrites its files." }] }));
  expect(dangers({}, {}, oneWay("1.5.0")).problems).toEqual([
    "one-way-migration: alpha 1.5.0 changed what an earlier release does not understand: It rewrites its files (edge-1, edge-2).",
  ]);
  expect(dangers({}, {}, oneWay("1.0.0")).problems).toEqual([]);
});

const object = (kind: string, more: JsonObject): JsonObject => ({ kind, metadata: { name: "a" }, ...more });

test.each([
  ["StorageClass", { parameters: { type: "gp3" } }, { parameters: { type: "gp2" } }, "parameters"],
  ["StatefulSet", { spec: { serviceName: "a" } }, { spec: { serviceName: "b" } }, "spec.serviceName"],
  ["StatefulSet", { spec: { volumeClaimTemplates: [] } }, { spec: {} }, "spec.volumeClaimTemplates"],
  ["Deployment", { spec: { selector: { a: "1" } } }, { spec: { selector: { a: "2" } } }, "spec.selector"],
  ["ClusterRoleBinding", { roleRef: { name: "a" } }, { roleRef: { name: "b" } }, "roleRef"],
])("of a %s %j cannot become %j", (kind, before, after, field) => {
  expect(
    dangers({ manifests: [object(kind, before)] }, { manifests: [object(kind, after)] }).problems,
  ).toEqual([
    `immutable-field: alpha 2.0.0 -> 1.0.0: ${field} of ${kind} a differs, and the API server does not change it (edge-1, edge-2).`,
  ]);
});

test("fields that the API server changes are no danger", () => {
  const spec = (replicas: number) => ({ manifests: [object("StatefulSet", { spec: { replicas } })] });
  expect(dangers(spec(3), spec(2)).problems).toEqual([]);
  expect(dangers({ values: { replicas: 3 } }, { values: { replicas: 2 } }).problems).toEqual([]);
});

test("a Helm value that ends up in a claim is a danger", () => {
  const values = (size: string) => ({ values: { server: { persistence: { size } } } });
  expect(dangers(values("20Gi"), values("10Gi")).problems).toEqual([
    "immutable-value: alpha 2.0.0 -> 1.0.0: the Helm value server.persistence.size differs, and ends up where the API server changes nothing (edge-1, edge-2).",
  ]);
});

test("from head nothing is one-way, and no chart is unknown", () => {
  const factsOf = releases(facts("1.0.0"), facts("2.0.0", { oneWay: [{ since: "2.0.0", reason: "x" }] }));
  const nothing: Rendered = { manifests: [], values: null };
  const one = {
    cluster: "edge-1",
    component: "alpha",
    from: "head",
    to: "1.0.0",
    before: nothing,
    after: nothing,
  };
  expect(rollbackDangers([one], factsOf)).toEqual({ problems: [], notes: [] });
});

test("two releases with one chart bring the same CRDs, whichever these are", () => {
  const chart = { repository: "https://charts.example.com", name: "alpha", version: "7.0.0" };
  const withChart = (version: string) =>
    ({ ...facts(version, { chart }), crds: undefined }) as unknown as ReleaseFacts;
  expect(dangers({}, {}, releases(withChart("1.0.0"), withChart("2.0.0"))).notes).toEqual([]);
  const other = facts("2.0.0", { chart: { ...chart, version: "8.0.0" }, crds: [] });
  expect(dangers({}, {}, releases(withChart("1.0.0"), other)).notes).toEqual([
    "nothing says which CRDs the chart of alpha 1.0.0 brings: compare them before going from 2.0.0 to 1.0.0",
  ]);
});

test("what is said of a release without a chart is all there is, and only CRDs are looked at", () => {
  const factsOf = releases(facts("1.0.0"), facts("2.0.0"));
  const one = (kind: string, spec: JsonObject | null): JsonObject => ({
    kind,
    metadata: { name: "widgets.example.com" },
    spec,
  });
  const gone = (spec: JsonObject | null, left: JsonObject[] = []) =>
    dangers(
      { manifests: [one("CustomResourceDefinition", spec)] },
      { manifests: left },
      factsOf,
    ).problems.map((text) => text.split(":")[0]);
  expect(gone({ versions: [{ name: "v1", storage: true }] })).toEqual(["crd-vanishes"]);
  expect(gone({ versions: [{ name: "v1", storage: true }] }, [one("Widget", { versions: [] })])).toEqual([
    "crd-vanishes",
  ]);
  const left = (...names: string[]) => [
    one("CustomResourceDefinition", { versions: names.map((name) => ({ name, storage: name === "v2" })) }),
  ];
  expect(gone({ versions: [{ name: "v1", storage: true }] }, left("v1", "v2"))).toEqual([]);
  expect(gone({ versions: [{ name: "v1", storage: false }, 1] }, left("v2"))).toEqual([]);
  expect([gone(null, left("v2")), gone({ versions: "v1" }, left("v2"))]).toEqual([[], []]);
});

test("an object is named with its namespace where it has one, and one that is gone is compared with nothing", () => {
  const before = {
    kind: "Deployment",
    metadata: { name: "a", namespace: "shop" },
    spec: { selector: { a: "1" } },
  };
  const after = { ...before, spec: { selector: { a: "2" } } };
  expect(dangers({ manifests: [before] }, { manifests: [after] }).problems).toEqual([
    expect.stringContaining("of Deployment shop/a differs"),
  ]);
  expect(
    dangers({ manifests: [before] }, { manifests: [{ ...after, metadata: { name: "a" } }] }).problems,
  ).toEqual([]);
});

test("a Helm value that comes or goes with all of the values is a danger", () => {
  const values = { persistence: { size: "1Gi" } };
  expect(dangers({ values }, {}).problems).toHaveLength(1);
  expect(dangers({}, { values }).problems).toHaveLength(1);
});
