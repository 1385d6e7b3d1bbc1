import { spawnSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { withCluster } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { hubctl, hubctlPath, refusal, testRoot, withComponent } from "../testing.ts";

// One whole render a theme: the cases of each stand beside the code, in packages/fleet and packages/render.

const token = `ghp_${"Zq3".repeat(12)}`;
const password = "correct-horse-7-battery";

test("a misspelt field is one problem, which says what to rename", async () => {
  expect(
    await refusal(withCluster((text) => text.replace("region:", "regoin:").replace("nodes:", "node:"))),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: regoin is not a field here.
      at clusters/edge-1/cluster.yaml:5:1
      fix: Rename it to region.

    error[unknown-field]: size.node is not a field here.
      at clusters/edge-1/cluster.yaml:12:3
      fix: Rename it to nodes.

    2 errors
    "
  `);
});

test("a hold without a reason, and one that has passed", async () => {
  expect(
    await refusal({
      ...withCluster((text) => `${text}hold: {until: 2026-12-31}\n`),
      "clusters/rings/canary/pins.yaml": "alpha: {version: head, hold: {reason: ' ', until: 2026-02-30}}\n",
      "clusters/rings/production/pins.yaml":
        "alpha: {version: head, hold: {reason: slow disks, until: 2026-06-14}}\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[missing-field]: hold.reason is missing.
      at clusters/edge-1/cluster.yaml:16:7
      fix: Add it. Why it is held.

    error[bad-value]: alpha.hold.reason is " "; it must say why, in a sentence.
      at clusters/rings/canary/pins.yaml:1:39
      fix: Correct it. Why it is held.

    error[bad-value]: alpha.hold.until is "2026-02-30"; it is no day of the calendar.
      at clusters/rings/canary/pins.yaml:1:51
      fix: Correct it. Last day on which it holds, YYYY-MM-DD.

    error[hold-expired]: alpha of the ring production was to be held until 2026-06-14 (slow disks), and that day has passed.
      at clusters/rings/production/pins.yaml:1:58
      fix: Remove the hold, or set a new day and say why.

    4 errors
    "
  `);
});

test("a hold counts on its last day", async () => {
  const root = testRoot({
    "clusters/rings/canary/pins.yaml":
      "alpha: {version: head, hold: {reason: slow disks, until: 2026-06-15}}\n",
  });
  expect(await hubctl(root, "check")).toMatchObject({ code: 0, err: "" });
});

test("a syntax error", async () => {
  expect(
    await refusal({ "clusters/rings/canary/pins.yaml": 'alpha: {version: head\nbeta: "head\n' }),
  ).toMatchInlineSnapshot(`
    "
    error[yaml-syntax]: Flow map in block collection must be sufficiently indented and end with a }.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Indent the line as its neighbours are indented.

    error[yaml-syntax]: Missing closing "quote.
      at clusters/rings/canary/pins.yaml:3:1
      fix: Add the missing colon, quote or bracket.

    2 errors
    "
  `);
});

test("a credential in an override is named and never printed", async () => {
  const changes = {
    "clusters/rings/canary/pins.yaml": "alpha: head\nbeta: head\n",
    "clusters/overrides/alpha.yaml": `settings:\n  token: ${token}\n  replicas: 12\n`,
    // Each of these has the wrong type as well, and messages about types print what they found.
    "clusters/overrides/beta.yaml": [
      "values:",
      `  replicaCount: ${token}`,
      "  image:",
      "    tag: v1",
      `    password: ${password}`,
      "  ingress:",
      `    hosts: https://admin:${password}@example.com`,
      "    annotations: {apiKey: 20260615174500123456789}",
      "",
    ].join("\n"),
  };
  const text = await refusal(changes);
  expect(text).toMatchInlineSnapshot(`
    "
    error[credential-in-override]: settings.token looks like a credential, and everybody can read this repository.
      at clusters/overrides/alpha.yaml:2:10
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[out-of-range]: settings.replicas is 12; it must be at most 9.
      at clusters/overrides/alpha.yaml:3:13
      fix: Correct it. Number of pods, 1 to 9.

    error[credential-in-override]: values.replicaCount looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:2:17
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.image.password looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:5:15
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.ingress.hosts looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:7:12
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.ingress.annotations.apiKey looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:8:27
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    6 errors
    "
  `);
  const { out } = await hubctl(testRoot(changes), "check", "--json");
  for (const printed of [text, out]) {
    expect(printed).not.toContain(token.slice(4, 20));
    expect(printed).not.toContain("horse");
    expect(printed).not.toContain("20260615");
  }
});

test("settings that the component does not have or take", async () => {
  expect(
    await refusal({
      "clusters/overrides/alpha.yaml": "settings:\n  replica: 3\n",
      "clusters/rings/canary/overrides/alpha.yaml": "settings:\n  replicas: three\n",
      "clusters/edge-1/overrides/alpha.yaml": "settings:\n  retention: 30 days\nvalues:\n  a: 1\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[bad-value]: settings.retention is "30 days"; it must be a number of days, for example 30d.
      at clusters/edge-1/overrides/alpha.yaml:2:14
      fix: Correct it. How long it keeps logs, days.

    error[no-chart]: alpha has no Helm chart, so that it takes no values.
      at clusters/edge-1/overrides/alpha.yaml:3:1
      fix: Use its settings: replicas, retention, token.

    error[unknown-setting]: settings.replica is not a setting here.
      at clusters/overrides/alpha.yaml:2:3
      fix: Did you mean replicas?

    error[wrong-type]: settings.replicas is the string "three"; expected a number.
      at clusters/rings/canary/overrides/alpha.yaml:2:13
      fix: Correct it. Number of pods, 1 to 9.

    4 errors
    "
  `);
});

test("a required setting that no layer gives", async () => {
  expect(
    await refusal(
      withComponent(
        "gamma",
        '  settings: z.strictObject({ bucket: z.string().describe("Name of the bucket.") }),',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[missing-setting]: gamma needs the setting bucket, which no layer gives.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Say it in clusters/overrides/gamma.yaml, or in those of a ring or a cluster. Name of the bucket.

    1 error
    "
  `);
});

/** As root every file can be read, so that root gives its rights to that away first. */
const withoutRights =
  process.getuid?.() === 0
    ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    : ["/usr/bin/env"];

test.skipIf(!existsSync(withoutRights[0] ?? ""))("a file that this user may not read", () => {
  const root = testRoot();
  chmodSync(join(root, "clusters/edge-1/cluster.yaml"), 0);
  const [program = "", ...args] = [
    ...withoutRights,
    process.execPath,
    hubctlPath,
    "render",
    "--out",
    "deploy",
  ];
  const { status, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect({ status, isWritten: existsSync(join(root, "deploy")) }).toEqual({ status: 1, isWritten: false });
  expect(stderr).toMatchInlineSnapshot(`
    "error[unreadable-file]: clusters/edge-1/cluster.yaml may not be read by this user.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Give yourself read permission.

    1 error
    "
  `);
});
