import { parseFleet } from "@hub/fleet";
import type { Changes } from "@hub/fleet/testing";
import { testClusterText, testFiles } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { migrateOverrides } from "./migrations.ts";
import { withMoves } from "./moves.ts";
import type { ReleaseFacts } from "./release-facts.ts";
import { problemLine, testCatalog, testFacts } from "./testing.ts";

type Migration = ReleaseFacts["migrations"][number];
const renamed = (since: string, from: string, to: string | null): Migration => ({
  ...{ since, from: from.split("."), to: to === null ? null : to.split("."), note: "See its README." },
});
const [fleetFile, ringFile, clusterFile] = [
  "clusters/overrides/alpha.yaml",
  "clusters/rings/canary/overrides/alpha.yaml",
  "clusters/edge-1/overrides/alpha.yaml",
];

/** What moves along when the ring canary goes from one release of alpha to another. */
function migrate(from: string, to: string, migrations: Migration[], files: Changes) {
  const texts = testFiles({
    "clusters/rings/canary/pins.yaml": `alpha: ${from}\n`,
    "clusters/rings/production/pins.yaml": `alpha: ${from}\n`,
    ...files,
  });
  const { fleet } = parseFleet(texts, testCatalog, () => false);
  if (!fleet) throw new Error("The files are no fleet.");
  const moves = ["canary", "production"].map((ring) => ({
    where: `rings/${ring}`,
    component: "alpha",
    from,
    to,
  }));
  const stays = files["clusters/hub-1/pins.yaml"] !== undefined;
  const read = (path: string) => {
    const bytes = texts.get(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const known = [from, to].toSorted().at(-1);
  const factsOf = (component: string, version: string) =>
    component === "alpha" && version === known ? testFacts(version, { migrations }) : undefined;
  const {
    texts: after,
    notes,
    problems,
  } = migrateOverrides(fleet, withMoves(fleet, stays ? moves.slice(0, 1) : moves), factsOf, read);
  return { texts: Object.fromEntries(after), notes, problems: problems.map(problemLine) };
}

test("a setting that was renamed moves in every layer above a cluster that gets the release, and back", () => {
  const migrations = [renamed("2.0.0", "replicas", "pods")];
  const text = (key: string) => `settings: {${key}: 4}\n`;
  const files = (key: string) => ({
    [fleetFile]: text(key),
    [ringFile]: text(key),
    [clusterFile]: text(key),
  });
  const there = migrate("1.0.0", "2.0.0", migrations, files("replicas"));
  expect(there).toEqual({
    texts: files("pods"),
    notes: [fleetFile, ringFile, clusterFile].map((path) => `${path}: replicas is pods in alpha 2.0.0`),
    problems: [],
  });
  expect(migrate("2.0.0", "1.0.0", migrations, files("pods"))).toMatchObject({
    texts: files("replicas"),
    notes: [`${fleetFile}: pods is replicas in alpha 1.0.0`, {}, {}],
    problems: [],
  });
});

test("only what came after the release that is left and up to the one that is got", () => {
  const migrations = [renamed("1.0.0", "a", "x"), renamed("1.1.0", "b", "q"), renamed("2.0.0", "c", "z")];
  const settings = (...keys: string[]) => ({
    [ringFile]: `settings: {${keys.map((key) => `${key}: 1`).join(", ")}}\n`,
  });
  expect(migrate("1.0.0", "1.1.0", migrations, settings("a", "b", "c")).texts).toEqual(
    settings("a", "q", "c"),
  );
  expect(migrate("1.1.0", "1.0.0", migrations, settings("x", "q", "z")).texts).toEqual(
    settings("x", "b", "z"),
  );
});

test("renames are made one after another, and undone the other way round", () => {
  const migrations = [renamed("1.1.0", "a", "b"), renamed("2.0.0", "b", "c")];
  const setting = (key: string) => ({ [ringFile]: `settings: {${key}: 1}\n` });
  expect(migrate("1.0.0", "2.0.0", migrations, setting("a")).texts).toEqual(setting("c"));
  expect(migrate("2.0.0", "1.0.0", migrations, setting("c")).texts).toEqual(setting("a"));
});

test("what a release no longer has is left to a person on the way there, and nobody's on the way back", () => {
  const migrations = [renamed("2.0.0", "size.low", null)];
  const files = { [clusterFile]: "settings:\n  size:\n    low: 1\n" };
  expect(migrate("1.0.0", "2.0.0", migrations, files)).toMatchInlineSnapshot(`
    {
      "notes": [],
      "problems": [
        "error setting-migration clusters/edge-1/overrides/alpha.yaml:3: alpha 2.0.0 has no size.low, and it is left to you, since the release no longer has it. Edit this line, then run it again. See its README.",
      ],
      "texts": {},
    }
  `);
  expect(migrate("2.0.0", "1.0.0", migrations, files)).toEqual({ texts: {}, notes: [], problems: [] });
});

test("clusters under the file that stay on the other side keep it as it is, whichever way", () => {
  const migrations = [renamed("2.0.0", "replicas", "pods")];
  const stays = (release: string, key: string) => ({
    "clusters/hub-1/pins.yaml": `alpha: ${release}\n`,
    [fleetFile]: `settings: {${key}: 4}\n`,
  });
  expect(migrate("1.0.0", "2.0.0", migrations, stays("1.1.0", "replicas"))).toMatchInlineSnapshot(`
    {
      "notes": [],
      "problems": [
        "error setting-migration clusters/overrides/alpha.yaml:1: alpha 2.0.0 has replicas as pods, and it is left to you, since clusters under this file stay on 1.1.0. Edit this line, then run it again. See its README.",
      ],
      "texts": {},
    }
  `);
  expect(migrate("2.0.0", "1.0.0", migrations, stays("2.0.0", "pods")).problems).toHaveLength(1);
  expect(migrate("2.0.0", "1.0.0", migrations, stays("head", "pods")).problems).toHaveLength(1);
  expect(migrate("1.0.0", "2.0.0", migrations, stays("head", "replicas")).problems).toEqual([]);
  expect(migrate("1.0.0", "2.0.0", migrations, stays("off", "replicas")).problems).toEqual([]);
});

test("the layers of clusters and rings that stay are left alone", () => {
  const files = {
    "clusters/hub-1/pins.yaml": "alpha: 1.0.0\n",
    "clusters/hub-1/overrides/alpha.yaml": "settings: {replicas: 4}\n",
    "clusters/rings/production/overrides/alpha.yaml": "settings: {replicas: 4}\n",
    "clusters/rings/canary/overrides/beta.yaml": "settings: {replicas: 4}\n",
    [ringFile]: "values: {replicas: 4}\n",
  };
  expect(migrate("1.0.0", "2.0.0", [renamed("2.0.0", "replicas", "pods")], files)).toEqual({
    texts: {},
    notes: [],
    problems: [],
  });
});

test("several clusters of a ring are one jump", () => {
  const files = {
    "clusters/edge-2/cluster.yaml": testClusterText({ domain: "two.example.com" }),
    [ringFile]: "settings: {replicas: 4}\n",
  };
  expect(migrate("1.0.0", "2.0.0", [renamed("2.0.0", "replicas", "pods")], files).notes).toHaveLength(1);
  expect(migrate("head", "2.0.0", [renamed("2.0.0", "replicas", "pods")], files).notes).toEqual([]);
});
