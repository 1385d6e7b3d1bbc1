import { defineComponent } from "@hub/component";
import { type Catalog, parseFleet } from "@hub/fleet";
import { testFiles } from "@hub/fleet/testing";
import type { Problem, ProblemCode } from "@hub/problem";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Plan } from "./plan.ts";
import { type ChangePreview, type ChangeRequest, planChange } from "./plan-change.ts";
import type { ReleaseFacts } from "./release-facts.ts";
import type { Rendered } from "./rollback-dangers.ts";

const pinsFile = "clusters/rings/production/pins.yaml";
const overrideFile = "clusters/rings/production/overrides/alpha.yaml";

const alpha = defineComponent({
  name: "alpha",
  description: "For tests.",
  namespace: { name: "alpha", podSecurity: "restricted" },
  settings: z.strictObject({}),
});
const catalog: Catalog = new Map([["alpha", { component: alpha, releases: ["1.0.0", "2.0.0"] }]]);

const facts = (version: string, more: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  ...{ version, chart: null, dependsOn: [], after: [], migrations: [], oneWay: [], crds: [] },
  ...more,
});

/** What a test is about; the rest is a fleet whose ring production runs alpha 1.0.0, and in which nothing speaks. */
interface Given {
  readonly files?: Record<string, string>;
  readonly preview?: Partial<ChangePreview>;
  readonly releases?: readonly ReleaseFacts[];
}

function change(
  request: Omit<ChangeRequest, "verb">,
  { files = {}, preview = {}, releases = [] }: Given = {},
) {
  const texts = testFiles({
    "clusters/rings/canary/pins.yaml": "alpha: 1.0.0\n",
    [pinsFile]: "alpha: 1.0.0 # since the audit\n",
    ...files,
  });
  const { fleet } = parseFleet(texts, catalog, () => false);
  if (!fleet) throw new Error("The files are no fleet.");
  return planChange(
    {
      fleet,
      read: (path) => {
        const bytes = texts.get(path);
        return bytes && new TextDecoder().decode(bytes);
      },
      preview: async (edited) => ({
        ...{ problems: [], problemsBefore: [], clusters: [] },
        ...preview,
        edited,
      }),
    },
    { verb: "pin", ...request },
    (component, version) =>
      component === "alpha" ? releases.find((one) => one.version === version) : undefined,
  );
}

const move = (from: string, to: string, more: Partial<Plan> = {}): Plan => ({
  moves: [{ where: "rings/production", component: "alpha", from, to }],
  ...{ notes: [], problems: [] },
  ...more,
});

const problem = (code: ProblemCode, file?: string): Problem => ({
  ...{ code, severity: "error", cause: `It is ${code}.`, fix: "Mend it." },
  ...(file === undefined ? {} : { place: { file, line: 2, column: 3 } }),
});

const said = (problems: readonly Problem[]) => problems.map(({ severity, code }) => `${severity} ${code}`);

test("a change that nothing speaks against is allowed, with the file as it was and as it will be", async () => {
  const { verdict, files, problems, message } = await change({
    plan: move("1.0.0", "2.0.0"),
    reason: "A fix.",
  });
  expect({ verdict, problems }).toEqual({ verdict: "allowed", problems: [] });
  expect(files).toEqual([
    {
      path: pinsFile,
      before: "alpha: 1.0.0 # since the audit\n",
      after: "alpha: 2.0.0 # since the audit\n",
    },
  ]);
  expect(message).toBe("pin(production): alpha 1.0.0 -> 2.0.0\n\nA fix.\n");
});

test("a fleet that is that way already is unchanged, and there is nothing to write", async () => {
  const { verdict, files } = await change({ plan: move("1.0.0", "1.0.0") });
  expect({ verdict, files }).toEqual({ verdict: "unchanged", files: [] });
});

test("a gate that holds refuses the change, and still shows what it would be", async () => {
  const { verdict, gates, problems, forced, files } = await change({
    plan: move("1.0.0", "2.0.0", { gates: [problem("not-soaked")] }),
  });
  expect(verdict).toBe("refused");
  expect(said(problems)).toEqual(["error not-soaked"]);
  expect(gates).toEqual([problem("not-soaked")]);
  expect(forced).toEqual([]);
  expect(files).toHaveLength(1);
});

test("force turns gates and dangers into warnings, which the commit names with the reason", async () => {
  const releases = [
    facts("1.0.0"),
    facts("2.0.0", { oneWay: [{ since: "2.0.0", reason: "Other format." }] }),
  ];
  const { verdict, problems, forced, message } = await change(
    {
      plan: move("2.0.0", "1.0.0", { gates: [problem("ring-closed")] }),
      ...{ reason: "There is a backup.", force: true },
    },
    { files: { [pinsFile]: "alpha: 2.0.0\n" }, releases },
  );
  expect(verdict).toBe("allowed");
  expect(said(problems)).toEqual(["warning ring-closed", "warning one-way-migration"]);
  expect(forced.map(({ code }) => code)).toEqual(["ring-closed", "one-way-migration"]);
  expect(message).toContain("Forced-Because: There is a backup.\nForced: ring-closed: It is ring-closed.\n");
  expect(message).toContain("Forced: one-way-migration: alpha 2.0.0 changed");
});

test("force overrules neither what the plan nor what the rendered tree refuses", async () => {
  const { verdict, problems } = await change(
    { plan: move("1.0.0", "2.0.0", { problems: [problem("held")] }), force: true },
    { preview: { problems: [problem("bad-value")] } },
  );
  expect(verdict).toBe("refused");
  expect(said(problems)).toEqual(["error held", "error bad-value"]);
});

test("what a rollback renders is held against what runs, and dangers refuse it", async () => {
  const rendered = (serviceName: string): Rendered => ({
    values: null,
    manifests: [{ kind: "StatefulSet", metadata: { name: "alpha" }, spec: { serviceName } }],
  });
  const components = [{ name: "alpha", before: rendered("young"), after: rendered("old") }];
  const { verdict, dangers } = await change(
    { plan: move("2.0.0", "1.0.0") },
    {
      files: { [pinsFile]: "alpha: 2.0.0\n" },
      preview: { clusters: [{ name: "hub-1", components }] },
      releases: [facts("1.0.0"), facts("2.0.0")],
    },
  );
  expect(verdict).toBe("refused");
  expect(dangers).toMatchObject([{ code: "immutable-field", cause: expect.stringContaining("(hub-1)") }]);
});

test("the same difference on the way forward is no danger", async () => {
  const rendered = (serviceName: string): Rendered => ({
    values: null,
    manifests: [{ kind: "StatefulSet", metadata: { name: "alpha" }, spec: { serviceName } }],
  });
  const components = [{ name: "alpha", before: rendered("old"), after: rendered("young") }];
  const { verdict, dangers } = await change(
    { plan: move("1.0.0", "2.0.0") },
    {
      preview: { clusters: [{ name: "hub-1", components }] },
      releases: [facts("1.0.0"), facts("2.0.0")],
    },
  );
  expect({ verdict, dangers }).toEqual({ verdict: "allowed", dangers: [] });
});

const renamed = facts("2.0.0", {
  migrations: [{ since: "2.0.0", from: ["replicas"], to: ["pods"], note: "It counts pods." }],
});

test("an override moves along with a setting that was renamed, and the commit says so", async () => {
  const { verdict, files, notes, message, preview } = await change(
    { plan: move("1.0.0", "2.0.0", { origin: ["From canary, which soaks for 24h."] }) },
    { files: { [overrideFile]: "settings:\n  replicas: 4 # the peak\n" }, releases: [renamed] },
  );
  const note = `${overrideFile}: replicas is pods in alpha 2.0.0`;
  expect({ verdict, notes }).toEqual({ verdict: "allowed", notes: [note] });
  expect(files[1]).toMatchObject({ path: overrideFile, after: "settings:\n  pods: 4 # the peak\n" });
  expect([...preview.edited]).toEqual(files.map(({ path, after }) => [path, after]));
  expect(message).toContain(`From canary, which soaks for 24h.\n${note}\n`);
});

test("at one place the problem of a migration stands for that of the rendered tree", async () => {
  // The override is the fleet's, and edge-1 stays on a release that knows the setting by its old name.
  const path = "clusters/overrides/alpha.yaml";
  const { verdict, problems } = await change(
    { plan: move("1.0.0", "2.0.0") },
    {
      files: { [path]: "settings:\n  replicas: 4\n" },
      releases: [renamed],
      preview: { problems: [problem("unknown-setting", path), problem("bad-value", pinsFile)] },
    },
  );
  expect(verdict).toBe("refused");
  expect(said(problems)).toEqual(["error setting-migration", "error bad-value"]);
});

test("an override that only the later release understands is newer, unless its component stays", async () => {
  const beta = "clusters/rings/production/overrides/beta.yaml";
  const { problems } = await change(
    { plan: move("2.0.0", "1.0.0") },
    {
      files: { [pinsFile]: "alpha: 2.0.0\n" },
      preview: { problems: [problem("unknown-setting", overrideFile), problem("unknown-setting", beta)] },
    },
  );
  expect(said(problems)).toEqual(["error newer-override", "error unknown-setting"]);
  expect(problems[0]?.fix).toMatch(/^Only the later release .* Mend it\.$/);
});

test("what was wrong before is a warning, and refuses nothing", async () => {
  const { verdict, problems } = await change(
    { plan: move("1.0.0", "2.0.0") },
    { preview: { problemsBefore: [problem("missing-file")] } },
  );
  expect({ verdict, said: said(problems) }).toEqual({ verdict: "allowed", said: ["warning missing-file"] });
});

test("a cluster goes on hold in its own file, and off it again", async () => {
  const path = "clusters/edge-1/cluster.yaml";
  const hold = { reason: "Audit.", until: "2027-01-31" };
  const plan = (held: typeof hold | undefined): Plan => ({
    ...{ moves: [], notes: [], problems: [] },
    cluster: { name: "edge-1", hold: held },
  });
  const { files, message } = await change({ plan: plan(hold) });
  expect(files).toMatchObject([
    { path, after: expect.stringMatching(/hold:\n {2}reason: Audit\.\n {2}until: "2027-01-31"\n$/) },
  ]);
  expect(message).toMatch(/^pin\(edge-1\): the cluster\n/);
  const text = files[0]?.after ?? "";
  expect((await change({ plan: plan(undefined) }, { files: { [path]: text } })).files).toMatchObject([
    { path, before: text, after: files[0]?.before },
  ]);
});
