import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordGolden } from "@hub/check/golden";
import { freezeAs, writeRelease } from "@hub/release";
import { git } from "@hub/testing/git";
import { expect, test } from "vitest";
import { asked, productionPins, read, releasedRoot, writeEvidence } from "../change/testing-releases.ts";
import { hubctl } from "../testing.ts";

const pinsFile = "clusters/rings/production/pins.yaml";

/** A `fleet.yaml` whose rings have these policies. */
const fleetText = (canary: string, production: string): string =>
  `repository:
  url: https://git.example.com/infrastructure.git
hubs:
  - name: hub-1
rings:
  - name: canary
    tracksHead: true
    soak: 4h
${canary}  - name: production
    tracksHead: true
${production}`;

test("shows what would change, file by file and cluster by cluster, and writes nothing", async () => {
  const root = await releasedRoot();
  writeEvidence(root);
  const { code, out, err } = await hubctl(root, "promote", "--ring", "production", "alpha", ...asked);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    clusters/rings/production/pins.yaml
       # What production runs.
      -alpha: 1.0.0 # since the audit
      +alpha: 1.1.0 # since the audit
       

    In the rendered tree 1 Application on 1 cluster would change
      alpha 1.0.0 -> 1.1.0 on hub-1
        chart alpha 1.0.0 -> alpha 1.1.0
        1 value: tag

    Nothing was written: give --write for that, or --commit to commit it too (alpha 1.0.0 -> 1.1.0).
    "
  `);
  expect(read(root, pinsFile)).toBe(productionPins);
});

test("edits the one line, and commits with what, where from and why", async () => {
  const root = await releasedRoot();
  writeEvidence(root);
  const { code } = await hubctl(
    root,
    ...["promote", "--ring", "production", "--set", ...asked, "--commit", "--reason", "Fixes the leak."],
  );
  expect(code).toBe(0);
  expect(read(root, pinsFile)).toBe(productionPins.replace("1.0.0", "1.1.0"));
  expect(git(root, "log", "-1", "--format=%B")).toMatchInlineSnapshot(`
    "promote(production): alpha 1.0.0 -> 1.1.0

    From canary, which soaks for 0h.

    Fixes the leak."
  `);
  expect(git(root, "show", "--stat", "--format=", "HEAD")).toContain(
    "1 file changed, 1 insertion(+), 1 deletion(-)",
  );
});

test("gives programs the moves, the diff and what each cluster gets", async () => {
  const root = await releasedRoot();
  writeEvidence(root);
  const { out } = await hubctl(root, "promote", "--ring", "production", "alpha", ...asked, "--json");
  expect(JSON.parse(out)).toMatchInlineSnapshot(`
    {
      "clusters": [
        {
          "components": [
            {
              "after": {
                "chart": "alpha 1.1.0",
                "release": "1.1.0",
                "wave": 0,
              },
              "before": {
                "chart": "alpha 1.0.0",
                "release": "1.0.0",
                "wave": 0,
              },
              "name": "alpha",
              "objects": [],
              "values": [
                "tag",
              ],
            },
          ],
          "hold": null,
          "name": "hub-1",
          "ring": "production",
        },
      ],
      "commit": null,
      "files": [
        {
          "diff": [
            " # What production runs.",
            "-alpha: 1.0.0 # since the audit",
            "+alpha: 1.1.0 # since the audit",
            " ",
          ],
          "path": "clusters/rings/production/pins.yaml",
        },
      ],
      "forced": [],
      "moves": [
        {
          "component": "alpha",
          "from": "1.0.0",
          "to": "1.1.0",
          "where": "rings/production",
        },
      ],
      "notes": [],
      "ok": true,
      "problems": [],
      "schema": 1,
      "verb": "promote",
      "written": false,
    }
  `);
});

test.each<[string, object, readonly string[], string]>([
  ["nothing is known of the ring before", {}, ["--at", "2026-06-15T12:05:00Z"], "error[no-evidence]"],
  [
    "the evidence is old",
    {},
    ["--evidence", "evidence.json", "--at", "2026-06-16T12:05:00Z"],
    "error[stale-evidence]",
  ],
  ["the time is not up", { healthySince: "2026-06-15T11:00:00Z" }, asked, "error[not-soaked]"],
  ["it is not Healthy", { health: "Degraded", healthySince: null }, asked, "error[not-soaked]"],
])(
  "refuses where %s, and --force with a reason goes on and records both",
  async (_, alpha, options, problem) => {
    const root = await releasedRoot({ "clusters/fleet.yaml": fleetText("", "") });
    writeEvidence(root, alpha);
    const promote = ["promote", "--ring", "production", "alpha", ...options, "--commit"];
    const refused = await hubctl(root, ...promote);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(problem);
    expect(read(root, pinsFile)).toBe(productionPins);
    const forced = await hubctl(root, ...promote, "--force", "--reason", "It burns.");
    expect(forced.code).toBe(0);
    expect(git(root, "log", "-1", "--format=%(trailers:only)")).toContain(
      `Forced-Because: It burns.\nForced: ${/\[(.*)\]/.exec(problem)?.[1]}: `,
    );
    expect(read(root, pinsFile)).toBe(productionPins.replace("1.0.0", "1.1.0"));
  },
);

test("refuses outside the ring's windows and in a freeze", async () => {
  const windows = `    windows:
      - {days: [mon, tue], from: "16:00", to: "18:00", timeZone: Europe/Berlin}
    freezes:
      - {from: 2026-06-20, to: 2026-06-22, reason: the fair}
`;
  const root = await releasedRoot({ "clusters/fleet.yaml": fleetText("", windows) });
  writeEvidence(root);
  const promote = (at: string) =>
    hubctl(root, "promote", "--ring", "production", "alpha", "--evidence", "evidence.json", "--at", at);
  expect((await promote("2026-06-15T12:05:00Z")).err).toContain(
    "error[ring-closed]: The ring production may not be changed now: it is changed only mon tue 16:00-18:00 Europe/Berlin.",
  );
  expect((await promote("2026-06-21T14:05:00Z")).err).toContain("it is frozen until 2026-06-22: the fair.");
});

test("names what a release was tried together with and would go without, and how to take that along", async () => {
  const root = await releasedRoot({
    "clusters/rings/canary/pins.yaml": "alpha: 1.1.0\nbeta: head\n",
    "clusters/rings/production/pins.yaml": "alpha: 1.0.0\nbeta: off\n",
  });
  writeRelease(root, await freezeAs(root, "beta", "1.0.0"));
  recordGolden(root, "beta", "missing");
  const promote = ["promote", "--ring", "production", "--force", "--reason", "x"];
  expect(`\n${(await hubctl(root, ...promote, "beta")).out}`).toMatchInlineSnapshot(`
    "
    clusters/rings/production/pins.yaml
       alpha: 1.0.0
      -beta: off
      +beta: 1.0.0

    In the rendered tree 1 Application on 1 cluster would change
      beta 1.0.0 comes to hub-1

    Notes
      canary tried beta 1.0.0 with alpha 1.1.0 (production: 1.0.0)
      to promote them together: \`hubctl promote --ring production beta alpha\`, or --set for everything

    Nothing was written: give --write for that, or --commit to commit it too (beta off -> 1.0.0).
    "
  `);
  const { code, out } = await hubctl(root, ...promote, "beta", "alpha");
  expect(code).toBe(0);
  expect(out).not.toContain("Notes");
});

test("names rings and evidence that are none", async () => {
  const root = await releasedRoot();
  writeFileSync(join(root, "evidence.json"), '{"schema": 1, "at": "today"}');
  expect((await hubctl(root, "promote", "--ring", "prodution", "alpha")).err).toMatchInlineSnapshot(`
    "error[unknown-ring]: fleet.yaml has no ring prodution.
      fix: Did you mean production?

    1 error
    "
  `);
  expect(
    (await hubctl(root, "promote", "--ring", "production", "alpha", ...asked)).err,
  ).toMatchInlineSnapshot(`
    "error[bad-evidence]: The file is no evidence: at: Invalid ISO datetime.
      at evidence.json:1:1
      fix: Write it with \`hubctl status --json > FILE\`.

    1 error
    "
  `);
  expect(
    (await hubctl(root, "promote", "--ring", "production", "alpha", "--evidence", "evidense.json")).err,
  ).toMatchInlineSnapshot(`
    "error[bad-evidence]: evidense.json cannot be read: there is no such file.
      fix: Write it with \`hubctl status --json > FILE\`.

    1 error
    "
  `);
});

test("moves an override along with a setting that was renamed, comments included, and names what it cannot move", async () => {
  const override = "settings:\n  # noon is busy\n  replicas: 4 # measured in May\n";
  const root = await releasedRoot({
    "clusters/rings/canary/pins.yaml": "alpha: 2.0.0\n",
    "clusters/hub-1/overrides/alpha.yaml": override,
  });
  writeEvidence(root, { running: "2.0.0" });
  const promote = ["promote", "--ring", "production", "alpha", ...asked, "--write"];
  const { code, out } = await hubctl(root, ...promote);
  expect(code).toBe(0);
  expect(out).toContain("clusters/hub-1/overrides/alpha.yaml: replicas is pods in alpha 2.0.0\n");
  expect(read(root, "clusters/hub-1/overrides/alpha.yaml")).toBe(override.replace("replicas", "pods"));
  expect((await hubctl(root, "check")).code).toBe(0);

  // Of the whole fleet, while edge-1 stays on a release that does not know the new name.
  const shared = await releasedRoot({
    "clusters/rings/canary/pins.yaml": "alpha: 2.0.0\n",
    "clusters/edge-1/pins.yaml": "alpha: 1.1.0\n",
    "clusters/overrides/alpha.yaml": override,
  });
  writeEvidence(shared);
  const refused = await hubctl(shared, ...promote, "--force", "--reason", "x");
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("error[setting-migration]: ");
  expect(refused.err).toContain("at clusters/overrides/alpha.yaml:3:3");
});

test("moves what is due in automatic rings, and says that nothing is", async () => {
  const root = await releasedRoot({ "clusters/fleet.yaml": fleetText("", "    promotion: automatic\n") });
  writeEvidence(root, { healthySince: "2026-06-15T11:00:00Z" });
  const automatic = ["promote", "--automatic", ...asked, "--commit"];
  const early = await hubctl(root, ...automatic);
  expect(early).toMatchObject({ code: 0, err: "" });
  expect(`\n${early.out}`).toMatchInlineSnapshot(`
    "
    Notes
      alpha 1.1.0 is not ready for production: on edge-1 it has been Healthy for 65 min only, 3 h to go.

    Nothing to do.
    "
  `);
  writeEvidence(root);
  expect((await hubctl(root, ...automatic)).out).toMatch(/Committed [0-9a-f]{10}\.\n$/);
  expect(read(root, pinsFile)).toBe(productionPins.replace("1.0.0", "1.1.0"));
  expect((await hubctl(root, ...automatic)).out).toBe("Nothing to do.\n");

  const manual = await releasedRoot();
  expect(await hubctl(manual, "promote", "--automatic")).toEqual({
    code: 0,
    out: "Nothing to do.\n",
    err: "",
  });
});

test("takes no automatic ring for due without evidence", async () => {
  const root = await releasedRoot({ "clusters/fleet.yaml": fleetText("", "    promotion: automatic\n") });
  expect(await hubctl(root, "promote", "--automatic")).toMatchObject({
    code: 1,
    err: expect.stringContaining("error[no-evidence]"),
  });
});

test.each([
  [["promote", "alpha"]],
  [["promote", "--ring", "production"]],
  [["promote", "--ring", "production", "alpha", "--set"]],
  [["promote", "--automatic", "--ring", "production"]],
  [["promote", "--ring", "production", "alpha", "--force"]],
  [["promote", "--ring", "production", "alpha", "--at", "noon"]],
  [["pin", "alpha", "1.1.0"]],
  [["pin", "alpha", "1.1.0", "--ring", "canary", "--cluster", "hub-1"]],
  [["hold", "--ring", "canary", "--reason", "x", "--until", "2026-07-01"]],
  [["hold", "alpha", "--ring", "canary", "--until", "2026-07-01"]],
  [["hold", "alpha", "--ring", "canary", "--reason", "x", "--until", "2026-07-32"]],
])("wrong use exits with 2: %j", async (argv) => {
  expect(await hubctl(await releasedRoot(), ...argv)).toMatchObject({ code: 2, out: "" });
});
