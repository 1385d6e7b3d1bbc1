import type { Chart, KnownKeys } from "@hub/chart";
import { type ChartSource, chartShape, knownKeys } from "@hub/chart/source";
import { expect, test } from "vitest";
import { changesetText } from "./changeset-text.ts";
import { planUpgrade } from "./plan-upgrade.ts";
import type { SetValue } from "./set-values.ts";

type Values = { readonly [key: string]: unknown };

const source = (version: string, values: Values, more: Partial<ChartSource> = {}): ChartSource => ({
  name: "web",
  version,
  values,
  dependencies: [],
  subcharts: new Map(),
  crds: [],
  unreadCrds: [],
  required: [],
  ...more,
});

const pin = (keys: KnownKeys, more: Partial<Chart> = {}): Chart => ({
  repository: "https://charts.example.com",
  name: "web",
  version: "1.0.0",
  keys,
  ...more,
});

const place = "clusters/overrides/web.yaml:3:3";

/** An upgrade from the defaults `before` to `after`, with what is set by the component and by an override. */
function plan(
  before: Values,
  after: Values,
  set: { readonly component?: readonly SetValue[]; readonly override?: readonly [string, unknown][] },
  more: Partial<ChartSource> = {},
  pinned: Partial<Chart> = {},
) {
  const old = source("1.0.0", before);
  const keys = knownKeys(chartShape(old).values);
  const overrides = (set.override ?? []).map(([path, value]) => ({
    path: path.split("."),
    value,
    by: [place],
  }));
  return planUpgrade({
    component: "web",
    pinned: pin(keys, pinned),
    declared: keys,
    before: old,
    after: source("2.0.0", after, more),
    set: [...(set.component ?? []), ...overrides],
  });
}

const own = (path: string, value: unknown): SetValue => ({ path: path.split("."), value, by: ["component"] });

test("a key that is set and gone makes a major, and says who sets it and what is near", () => {
  const upgrade = plan(
    { account: { name: "a" }, tag: "" },
    { accounts: { operator: { name: "a" } }, tag: "" },
    { component: [own("account.name", "web")], override: [["account.name", "mine"]] },
  );
  expect(upgrade).toMatchObject({
    level: "major",
    vanished: [{ path: "account", by: [place, "component"], nearest: "accounts" }],
  });
});

test("a key that nobody sets may go", () => {
  expect(plan({ a: 1, b: 1 }, { a: 1 }, { component: [own("a", 2)] })).toMatchObject({
    level: "minor",
    vanished: [],
  });
});

test("a key that only the component declares is for a person to look up in the templates", () => {
  const declared: KnownKeys = { a: "number", hidden: "string" };
  const upgrade = planUpgrade({
    component: "web",
    pinned: pin({ a: "number" }),
    declared,
    after: source("2.0.0", { a: 1 }),
    set: [own("hidden", "x")],
  });
  expect(upgrade).toMatchObject({
    level: "minor",
    vanished: [],
    unlisted: [{ path: "hidden", by: ["component"] }],
  });
});

test("a type that an override no longer fits makes a major; the component's own misfit is mended with it", () => {
  const change = [{ size: "1Gi" }, { size: 1 }] as const;
  expect(plan(...change, { override: [["size", "2Gi"]] })).toMatchObject({
    level: "major",
    types: [{ path: "size", before: "a string", after: "a number", misfit: 'the string "2Gi"' }],
  });
  expect(plan(...change, { component: [own("size", "2Gi")] }).level).toBe("minor");
});

test("tells which defaults change, and which of them are set anyway", () => {
  expect(
    plan({ a: 1, b: { c: true, d: [] } }, { a: 2, b: { c: false, d: [] } }, { component: [own("a", 5)] })
      .defaults,
  ).toEqual([
    { path: "a", before: 1, after: 2, isSet: true },
    { path: "b.c", before: true, after: false, isSet: false },
  ]);
});

test("without the old chart defaults, CRDs and images are not compared, and that is told", () => {
  const upgrade = planUpgrade({
    component: "web",
    pinned: pin({ a: "number" }),
    declared: { a: "number" },
    after: source("2.0.0", { a: 2 }),
    set: [],
  });
  expect(upgrade).toMatchObject({ defaults: undefined, crds: undefined, images: undefined });
});

test("wants what the new chart requires and nobody sets", () => {
  const required = [
    { path: ["kafka", "address"], message: "an address is needed" },
    { path: ["token"], message: "" },
  ];
  expect(plan({}, {}, { component: [own("token", "x")] }, { required }).required).toEqual(
    required.slice(0, 1),
  );
});

const crd = (name: string, ...versions: string[]) => ({
  name: `${name}.example.com`,
  versions: versions.map((version, index) => ({ name: version, storage: index === versions.length - 1 })),
});

test("a CRD version that vanishes makes a major, a stored one that moves is told", () => {
  const upgrade = plan(
    {},
    {},
    {},
    { crds: [crd("pages", "v1"), crd("tags", "v1", "v2"), crd("new", "v1")] },
    { crds: [crd("pages", "v1beta1", "v1"), crd("tags", "v1"), crd("old", "v1")], images: [] },
  );
  expect(upgrade.level).toBe("major");
  expect(upgrade.crds).toEqual([
    { name: "new.example.com", change: "added", dropped: [], added: ["v1"] },
    { name: "old.example.com", change: "removed", dropped: ["v1"], added: [] },
    { name: "pages.example.com", change: "versions", dropped: ["v1beta1"], added: [] },
    {
      name: "tags.example.com",
      change: "versions",
      dropped: [],
      added: ["v2"],
      storage: { before: "v1", after: "v2" },
    },
  ]);
});

test("a version that is listed and not served has vanished for whoever uses it", () => {
  const after = {
    name: "pages.example.com",
    versions: [{ name: "v1", storage: true, served: false as const }],
  };
  expect(plan({}, {}, {}, { crds: [after] }, { crds: [crd("pages", "v1")] })).toMatchObject({
    level: "major",
    crds: [{ name: "pages.example.com", dropped: ["v1"] }],
  });
});

test("the changeset tells an operator what to do, and nothing that the component does by itself", () => {
  const upgrade = plan(
    { size: "1Gi", account: { name: "a" }, log: { level: "info" } },
    { size: 1, accounts: {}, image: { repository: "ghcr.io/a/web", tag: "2" } },
    {
      component: [own("log.level", "warn")],
      override: [
        ["account.name", "mine"],
        ["size", "2Gi"],
      ],
    },
    {
      appVersion: "v8",
      crds: [crd("tags", "v1", "v2")],
      required: [{ path: ["domain"], message: "which one?" }],
    },
    { appVersion: "v7", crds: [crd("tags", "v1"), crd("old", "v1")], images: ["docker.io/a/web:1"] },
  );
  expect(changesetText(upgrade)).toMatchInlineSnapshot(`
    "---
    "@hub/app-web": major
    ---

    Chart web 1.0.0 to 2.0.0, which installs v8 in place of v7.

    - Take \`account\` out of overrides before a cluster gets this release: the chart has it no longer. Near to it is \`accounts\`.
    - Correct \`size\` in overrides: the chart takes a number there, and it is the string "2Gi".
    - The chart no longer has \`log\`, which this component set.
    - The chart wants \`domain\` (which one?).
    - The chart has the CRD old.example.com no longer. Look for objects of it before you upgrade: with the CRD they all go.
    - Objects of tags.example.com are stored as v2 from then on, before as v1: there is no way back once one is written.
    - Images come from ghcr.io as well: let clusters pull from there.
    "
  `);
});
