import { expect, test } from "vitest";
import { parseFleet } from "./parse-fleet.ts";
import {
  alpha,
  beta,
  type Changes,
  problemsText,
  testCatalog,
  testClusterText,
  testFiles,
  testFleet,
  testProblems,
  withCluster,
  withFleet,
} from "./testing.ts";

const catalog = testCatalog(alpha, beta);
const fleetOf = (changes: Changes = {}) => testFleet(testFiles(changes), catalog);
const causes = (changes: Changes) => testProblems(changes).map(({ code, cause }) => `${code}: ${cause}`);

test("a fleet has its rings in the order of the rollout, its clusters by name, and what stands in their folders", () => {
  const fleet = fleetOf({
    "clusters/edge-2/cluster.yaml": testClusterText({
      domain: "edge-2.example.com",
      more: "secretStore: vault\n",
    }),
    "clusters/edge-2/pins.yaml": "beta: head\n",
    "clusters/edge-2/overrides/beta.yaml": "values: {replicaCount: 1}\n",
    "clusters/rings/canary/overrides/alpha.yaml": "settings: {replicas: 3}\n",
    "clusters/overrides/alpha.yaml": "settings: {replicas: 4}\n",
    "clusters/.hidden/cluster.yaml": "none\n",
    "clusters/edge-1/README.MD": "# Read by people\n",
    ...withFleet((text) => text.replace("    tracksHead: true", "    tracksHead: true\n    soak: 7d")),
  });
  const overrides = (all: (typeof fleet)["overrides"]) =>
    [...all].map(([name, { layer, settings, values }]) => ({ name, layer, settings, values }));
  expect(
    fleet.rings.map(({ name, soak, pins }) => [name, soak, pins.map(({ component }) => component)]),
  ).toEqual([
    ["canary", "7d", ["alpha"]],
    ["production", "0h", ["alpha"]],
  ]);
  expect(fleet.rings.map((ring) => overrides(ring.overrides))).toEqual([
    [{ name: "alpha", layer: "ring", settings: { replicas: 3 }, values: {} }],
    [],
  ]);
  expect(overrides(fleet.overrides)).toEqual([
    { name: "alpha", layer: "fleet", settings: { replicas: 4 }, values: {} },
  ]);
  expect(
    fleet.clusters.map(({ facts, pins }) => [
      facts.name,
      facts.secretStore,
      pins.map(({ release }) => release),
    ]),
  ).toEqual([
    ["edge-1", "platform", []],
    ["edge-2", "vault", ["head"]],
    ["hub-1", "platform", []],
  ]);
  expect(fleet.clusters.map((cluster) => overrides(cluster.overrides).map(({ layer }) => layer))).toEqual([
    [],
    ["cluster"],
    [],
  ]);
  expect(fleet).toMatchObject({
    repository: { url: "https://git.example.com/infrastructure.git", branch: "deploy" },
    hubs: [{ name: "hub-1", namespace: "argocd" }],
    unread: { files: new Set(), clusters: [] },
  });
});

test("a ring has neither pins nor overrides where it has no folder", () => {
  const [canary] = fleetOf({ "clusters/rings/canary/pins.yaml": null }).rings;
  expect([canary?.pins, canary?.overrides.size]).toEqual([[], 0]);
});

test("what could not be read is named, with what it claims; a warning alone leaves nothing unread", () => {
  const { fleet } = parseFleet(
    testFiles({
      ...withCluster((text) => text.replace("nodes: 3", "nodes: 0")),
      "clusters/edge-2/pins.yaml": "alpha: head\n",
      "clusters/hub-1/pins.yaml": "beta: 7\n",
      "clusters/overrides/beta.yaml": "values: {fullnameOverride: null}\n",
    }),
    catalog,
  );
  expect([...(fleet?.unread.files ?? [])].sort()).toEqual([
    "clusters/edge-1/cluster.yaml",
    "clusters/edge-2/cluster.yaml",
    "clusters/hub-1/pins.yaml",
  ]);
  expect(fleet?.unread.clusters.map(({ name, ring, file }) => [name, ring, file.placeOf([])])).toEqual([
    ["edge-1", "canary", { file: "clusters/edge-1/cluster.yaml", line: 1, column: 1 }],
    ["edge-2", undefined, { file: "clusters/edge-2/cluster.yaml", line: 1, column: 1 }],
  ]);
  expect(fleet?.clusters.map(({ facts }) => facts.name)).toEqual(["hub-1"]);
});

test("a fleet.yaml of which rings and hubs can be read serves the other checks, and head may be pinned", () => {
  const changes = withFleet((text) =>
    text.replace("  url:", "  ulr:").replaceAll("    tracksHead: true\n", ""),
  );
  expect(causes(changes)).toEqual(["unknown-field: repository.ulr is not a field here."]);
  const { fleet } = parseFleet(testFiles(changes), catalog);
  expect(fleet).toMatchObject({
    repository: { url: "https://invalid", branch: "deploy" },
    hubs: [{ name: "hub-1", namespace: "argocd" }],
    rings: ["canary", "production"].map((name) => ({
      ...{ name, maxUpdate: "100%", soak: "0h", promotion: "manual" },
      ...{ windows: [], freezes: [], tracksHead: true },
    })),
  });
  expect(fleet?.clusters.map(({ facts }) => facts.secretStore)).toEqual(["platform", "platform"]);
});

test.each([
  ["rings that are no list", (text: string) => text.replace(/rings:[\s\S]*/, "rings: canary\n")],
  ["no hubs", (text: string) => text.replace(/hubs:[\s\S]*rings:/, "rings:")],
  ["text that is no YAML", () => "rings: [\n"],
])("of a fleet.yaml with %s nothing can be used", (_, change) => {
  const { fleet, problems } = parseFleet(
    testFiles({ ...withFleet(change), "clusters/overrides/alpha.yaml": "settings: {replicas: 10}\n" }),
    catalog,
  );
  expect(fleet).toBeUndefined();
  expect(problems.map(({ place }) => place?.file)).toContain("clusters/overrides/alpha.yaml");
});

test("an entry of rings that has no name is left out of what serves the other checks", () => {
  const { fleet } = parseFleet(
    testFiles(withFleet((text) => `${text}  - Name\n  - null\n  - {name: 7}\n  - {name: A_b}\n`)),
    catalog,
  );
  expect(fleet?.rings.map(({ name }) => name)).toEqual(["canary", "production"]);
});

test("two hubs of one name, three times", () => {
  expect(
    problemsText(withFleet((text) => text.replace("  - name: hub-1\n", "  - name: hub-1\n".repeat(3)))),
  ).toMatchInlineSnapshot(`
    "
    error[duplicate-hub]: Two hubs are named hub-1.
      at clusters/fleet.yaml:5:11
      and clusters/fleet.yaml:4:11
      fix: Rename one of them, or delete it.

    error[duplicate-hub]: Two hubs are named hub-1.
      at clusters/fleet.yaml:6:11
      and clusters/fleet.yaml:4:11
      fix: Rename one of them, or delete it.

    2 errors
    "
  `);
});

test("an override of a component that cannot be found is left out, and its problem is about the file", () => {
  const { fleet, problems } = parseFleet(
    testFiles({ "clusters/overrides/alhpa.yaml": "settings: {}\n" }),
    catalog,
  );
  expect(fleet?.overrides.size).toBe(0);
  expect(problems).toMatchInlineSnapshot(`
    [
      {
        "cause": "The file overrides alhpa, but no component has that name.",
        "code": "unknown-component",
        "fix": "Did you mean alpha? Rename the file after a folder of apps/, or delete it.",
        "place": {
          "column": 1,
          "file": "clusters/overrides/alhpa.yaml",
          "line": 1,
        },
        "severity": "error",
      },
    ]
  `);
});

test("files that stand too deep, or in a folder of another kind", () => {
  expect(
    causes({
      "clusters/rings/pins.yaml": "alpha: head\n",
      "clusters/rings/canary/overrides/more/alpha.yaml": "{}\n",
      "clusters/edge-1/ovrrides/alpha.yaml": "{}\n",
      "clusters/edge-1/overrides/alpha.yaml.old": "{}\n",
      "clusters/edge-1/overrides/deep/alpha.yaml": "{}\n",
      "clusters/overrides/deep/alpha.yaml": "{}\n",
      "clusters/rings/canary/fleet.yaml": "{}\n",
      "clusters/notes.md.yaml": "{}\n",
      "clusters/hub-1/overrides": "{}\n",
    }),
  ).toMatchInlineSnapshot(`
    [
      "unknown-file: Nothing reads this file: overrides/ has a file <component>.yaml for each component.",
      "unknown-file: Nothing reads this file: overrides/ has a file <component>.yaml for each component.",
      "unknown-file: Nothing reads this file: the folder of a cluster has cluster.yaml, pins.yaml and overrides/.",
      "unknown-file: Nothing reads this file: the folder of a cluster has cluster.yaml, pins.yaml and overrides/.",
      "unknown-file: Nothing reads this file: clusters/ has fleet.yaml, overrides/, rings/ and a folder for each cluster.",
      "unknown-file: Nothing reads this file: overrides/ has a file <component>.yaml for each component.",
      "unknown-file: Nothing reads this file: the folder of a ring has pins.yaml and overrides/.",
      "unknown-file: Nothing reads this file: overrides/ has a file <component>.yaml for each component.",
      "unknown-file: Nothing reads this file: the folder of a ring has pins.yaml and overrides/.",
    ]
  `);
  expect(testProblems({ "clusters/edge-1/ovrrides/alpha.yaml": "{}\n" }).map(({ fix }) => fix)).toEqual([
    "Did you mean overrides? Rename it, move it, or delete it.",
  ]);
});

test("names that would leave the folder", () => {
  expect(
    problemsText({
      ...withFleet((text) =>
        text.replace("name: hub-1", "name: ../hub-1").replace("name: canary", "name: ../canary"),
      ),
      "clusters/rings/canary/pins.yaml": "alpha: head\n../../etc: head\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-ring]: fleet.yaml has no ring canary, so that the cluster is in no ring and would never be synced.
      at clusters/edge-1/cluster.yaml:1:7
      fix: Known are production.

    error[unknown-hub]: fleet.yaml has no hub hub-1.
      at clusters/edge-1/cluster.yaml:2:6
      fix: None is known here.

    error[bad-value]: hubs[0].name is "../hub-1"; it must be a DNS label (a-z, 0-9 and -, at most 63 characters) to name a hub.
      at clusters/fleet.yaml:4:11
      fix: Correct it. Folder of the hub's cluster.

    error[bad-value]: rings[0].name is "../canary"; it must be a DNS label (a-z, 0-9 and -, at most 63 characters) to name a ring.
      at clusters/fleet.yaml:6:11
      fix: Correct it.

    error[unknown-hub]: fleet.yaml has no hub hub-1.
      at clusters/hub-1/cluster.yaml:2:6
      fix: None is known here.

    error[unknown-ring]: There is a folder for a ring canary, but fleet.yaml has no such ring.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Known are production.

    error[unknown-component]: No component is named ../../etc.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Known are alpha, beta. Name a folder of apps/, or delete the line.

    7 errors
    "
  `);
});

test("when a ring may be promoted", () => {
  const policy = `promotion: sometimes
    windows:
      - {days: [mon, tues], from: "09:00", to: "16:00", timeZone: Europe/Berlin}
      - {days: [fri], from: "16:00", to: "9:00", timeZone: Europe/Berlin}
      - {days: [fri], from: "16:00", to: "09:00", timeZone: Europe/Berln}
      - {days: [fri], from: "16:00", to: "09:00", timeZone: UTC}
      - {days: [], from: 9, to: "10:00"}
    freezes:
      - {from: 2026-12-32, to: 2027-01-03, reason: End of year}
      - {from: 2026-12-18, to: 2026-12-03, reason: End of year}
      - {from: 2026-12-18, to: 2026-12-18, reason: ""}
    tracksHead: true`;
  expect(problemsText(withFleet((text) => text.replace("tracksHead: true", policy)))).toMatchInlineSnapshot(`
    "
    error[unknown-promotion]: rings[0].promotion is "sometimes", which is none of automatic, manual.
      at clusters/fleet.yaml:7:16
      fix: Known are automatic, manual.

    error[unknown-days]: rings[0].windows[0].days[1] is "tues", which is none of mon, tue, wed, thu, fri, sat, sun.
      at clusters/fleet.yaml:9:22
      fix: Did you mean tue?

    error[bad-value]: rings[0].windows[1].to is "9:00"; it must be a time of day, HH:MM, for example 09:00.
      at clusters/fleet.yaml:10:42
      fix: Correct it. End, HH:MM, later than from. 24:00 is the end of the day.

    error[bad-value]: rings[0].windows[2].to is "09:00"; it must be later than from; split a window that goes past midnight into two.
      at clusters/fleet.yaml:11:42
      fix: Correct it. End, HH:MM, later than from. 24:00 is the end of the day.

    error[bad-value]: rings[0].windows[2].timeZone is "Europe/Berln"; it must be a time zone of the IANA database, for example Europe/Berlin or UTC.
      at clusters/fleet.yaml:11:61
      fix: Correct it. IANA time zone that the hours are of, for example Europe/Berlin.

    error[bad-value]: rings[0].windows[3].to is "09:00"; it must be later than from; split a window that goes past midnight into two.
      at clusters/fleet.yaml:12:42
      fix: Correct it. End, HH:MM, later than from. 24:00 is the end of the day.

    error[missing-field]: rings[0].windows[4].timeZone is missing.
      at clusters/fleet.yaml:13:9
      fix: Add it. IANA time zone that the hours are of, for example Europe/Berlin.

    error[bad-value]: rings[0].windows[4].days must name at least one day.
      at clusters/fleet.yaml:13:16
      fix: Correct it. Days of the week: mon, tue, wed, thu, fri, sat, sun.

    error[wrong-type]: rings[0].windows[4].from is the number 9; expected a string.
      at clusters/fleet.yaml:13:26
      fix: Correct it. First minute, HH:MM.

    error[bad-value]: rings[0].freezes[0].from is "2026-12-32"; it is no day of the calendar.
      at clusters/fleet.yaml:15:16
      fix: Correct it. First day, YYYY-MM-DD, in UTC.

    error[bad-value]: rings[0].freezes[1].to is "2026-12-03"; it must not be earlier than from.
      at clusters/fleet.yaml:16:32
      fix: Correct it. Last day, YYYY-MM-DD, in UTC.

    error[bad-value]: rings[0].freezes[2].reason is ""; it must say why, in a sentence.
      at clusters/fleet.yaml:17:52
      fix: Correct it. Why nothing moves.

    12 errors
    "
  `);
});

test("fields of fleet.yaml", () => {
  expect(
    problemsText(
      withFleet((text) =>
        text
          .replace("https://git", "htp://git")
          .replace("tracksHead: true", "maxUpdate: 101%\n    soak: 3 days\n    trackHead: true")
          .replace("name: production", "name: canary"),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[bad-value]: repository.url is "htp://git.example.com/infrastructure.git"; it must be the URL of a Git repository: https, ssh, git@ or file.
      at clusters/fleet.yaml:2:8
      fix: Correct it. Where Argo CD reads the deploy tree.

    error[bad-value]: rings[0].maxUpdate is "101%"; it must be a number of clusters, or 0% to 100% (percent of the ring's clusters).
      at clusters/fleet.yaml:7:16
      fix: Correct it. How many clusters of the ring may update at once: a number of clusters, or percent.

    error[bad-value]: rings[0].soak is "3 days"; it must be a duration in minutes, hours or days, for example 30m, 24h or 7d.
      at clusters/fleet.yaml:8:11
      fix: Correct it. How long a release must have been Healthy before the next ring may take it.

    error[unknown-field]: rings[0].trackHead is not a field here.
      at clusters/fleet.yaml:9:5
      fix: Did you mean tracksHead?

    error[duplicate-ring]: Two rings are named canary.
      at clusters/fleet.yaml:10:11
      and clusters/fleet.yaml:6:11
      fix: Rename one of them, or delete it.

    error[unknown-ring]: fleet.yaml has no ring production, so that the cluster is in no ring and would never be synced.
      at clusters/hub-1/cluster.yaml:1:7
      fix: Known are canary.

    error[unknown-ring]: There is a folder for a ring production, but fleet.yaml has no such ring.
      at clusters/rings/production/pins.yaml:1:1
      fix: Known are canary.

    7 errors
    "
  `);
});

test("no clusters at all", () => {
  expect(
    problemsText({ "clusters/edge-1/cluster.yaml": null, "clusters/hub-1/cluster.yaml": null }),
  ).toMatchInlineSnapshot(`
    "
    error[no-clusters]: clusters/ has no cluster: rendering nothing would look like removing everything.
      at clusters/fleet.yaml:1:1
      fix: Add one with \`hubctl new cluster\`.

    1 error
    "
  `);
});

test("no fleet.yaml", () => {
  expect(problemsText({ "clusters/fleet.yaml": null })).toMatchInlineSnapshot(`
    "
    error[missing-file]: There is no clusters/fleet.yaml, which names the rings, the hubs and the repository.
      at clusters/fleet.yaml:1:1
      fix: Run this from the repository's root, or give its path with --root.

    1 error
    "
  `);
});

test("files that nothing reads", () => {
  expect(
    problemsText({
      "clusters/pin.yaml": "alpha: head\n",
      "clusters/edge-1/pin.yaml": "alpha: head\n",
      "clusters/edge-1/overrides/alpha.yml": "settings: {}\n",
      "clusters/rings/canary/cluster.yaml": "ring: canary\n",
      "clusters/rings/cannary/pins.yaml": "alpha: head\n",
      "clusters/README.md": "# Read by people\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-file]: Nothing reads this file: overrides/ has a file <component>.yaml for each component.
      at clusters/edge-1/overrides/alpha.yml:1:1
      fix: Rename it, move it, or delete it.

    error[unknown-file]: Nothing reads this file: the folder of a cluster has cluster.yaml, pins.yaml and overrides/.
      at clusters/edge-1/pin.yaml:1:1
      fix: Did you mean pins.yaml? Rename it, move it, or delete it.

    error[unknown-file]: Nothing reads this file: clusters/ has fleet.yaml, overrides/, rings/ and a folder for each cluster.
      at clusters/pin.yaml:1:1
      fix: Rename it, move it, or delete it.

    error[unknown-file]: Nothing reads this file: the folder of a ring has pins.yaml and overrides/.
      at clusters/rings/canary/cluster.yaml:1:1
      fix: Rename it, move it, or delete it.

    error[unknown-ring]: There is a folder for a ring cannary, but fleet.yaml has no such ring.
      at clusters/rings/cannary/pins.yaml:1:1
      fix: Did you mean canary?

    5 errors
    "
  `);
});

test("a folder without cluster.yaml", () => {
  expect(problemsText({ "clusters/edge-2/pins.yaml": "alpha: head\n" })).toMatchInlineSnapshot(`
    "
    error[missing-file]: The folder clusters/edge-2 has no cluster.yaml, so that nothing says what the cluster is.
      at clusters/edge-2/cluster.yaml:1:1
      fix: Write it (\`hubctl new cluster\` makes one), or delete the folder.

    1 error
    "
  `);
});
