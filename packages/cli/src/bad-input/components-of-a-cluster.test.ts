import { expect, test } from "vitest";
import { componentText, refusal, withComponent } from "../testing.ts";

const pins = "clusters/rings/canary/pins.yaml";

test("an unknown component", async () => {
  expect(
    await refusal({ [pins]: "alhpa: head\n", "clusters/overrides/bata.yaml": "settings: {}\n" }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-component]: The file overrides bata, but no component has that name.
      at clusters/overrides/bata.yaml:1:1
      fix: Did you mean beta? Rename the file after a folder of apps/, or delete it.

    error[unknown-component]: No component is named alhpa.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Did you mean alpha? Name a folder of apps/, or delete the line.

    2 errors
    "
  `);
});

test("an unknown release", async () => {
  expect(
    await refusal({
      [pins]: "alpha: 1.2.0\nbeta: {version: 2.0.0}\n",
      "apps/alpha/releases/1.1.0/release.json": "{}",
      "apps/alpha/releases/1.10.0/release.json": "{}",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-release]: alpha has no release 1.2.0.
      at clusters/rings/canary/pins.yaml:1:8
      fix: Did you mean 1.1.0? Its newest are 1.10.0, 1.1.0: see apps/alpha/releases/.

    error[unknown-release]: beta has no release 2.0.0.
      at clusters/rings/canary/pins.yaml:2:17
      fix: It has none yet: say head, in a ring that tracks it.

    2 errors
    "
  `);
});

test("a pin that is no release", async () => {
  expect(await refusal({ [pins]: "alpha: ^1.2.0\nbeta: 3\n" })).toMatchInlineSnapshot(`
    "
    error[bad-value]: alpha is "^1.2.0"; it must be an exact version such as 1.4.0, or head, or off.
      at clusters/rings/canary/pins.yaml:1:8
      fix: Correct it.

    error[bad-value]: beta is 3; it must be an exact version such as 1.4.0, or head, or off.
      at clusters/rings/canary/pins.yaml:2:7
      fix: Correct it.

    2 errors
    "
  `);
});

test("head in a ring that does not track it", async () => {
  expect(
    await refusal({
      "clusters/fleet.yaml":
        "repository: {url: https://git.example.com/a.git}\nhubs: [{name: hub-1}]\nrings:\n  - name: canary\n  - name: production\n    tracksHead: true\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[head-not-tracked]: alpha is pinned to head, but the ring canary does not track head.
      at clusters/rings/canary/pins.yaml:1:8
      fix: Pin an exact release, or say tracksHead: true for the ring in clusters/fleet.yaml.

    1 error
    "
  `);
});

test("a dependency that the cluster does not run", async () => {
  expect(await refusal({ [pins]: "beta: head\n" })).toMatchInlineSnapshot(`
    "
    error[missing-dependency]: beta depends on alpha, which is not pinned on edge-1.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Pin alpha too, or turn beta off.

    1 error
    "
  `);
});

test("a circle of dependencies", async () => {
  const gamma = componentText("gamma", '  settings: z.strictObject({}),\n  dependsOn: ["delta"],');
  const delta = componentText("delta", '  settings: z.strictObject({}),\n  after: ["gamma"],');
  expect(
    await refusal({
      "apps/gamma/package.json": '{"type":"module"}',
      "apps/gamma/src/index.ts": gamma,
      "apps/delta/package.json": '{"type":"module"}',
      "apps/delta/src/index.ts": delta,
      [pins]: "alpha: head\ndelta: head\ngamma: head\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[dependency-cycle]: Components depend on each other in a circle: delta -> gamma -> delta.
      at apps/delta/src/index.ts:9:3
      fix: Remove one of these from dependsOn or after.

    1 error
    "
  `);
});

test("one namespace with two levels of Pod Security", async () => {
  expect(
    await refusal(
      withComponent(
        "gamma",
        '  settings: z.strictObject({}),\n  extraNamespaces: [{ name: "alpha", podSecurity: "privileged" }],',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[namespace-clash]: gamma wants the namespace alpha to be privileged, and alpha wants it restricted.
      at apps/gamma/src/index.ts:7:3
      and apps/alpha/src/index.ts:7:3
      fix: Give one of them a namespace of its own.

    1 error
    "
  `);
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

test("settings and values that stand a level too high, together with what is wrong below", async () => {
  expect(
    await refusal({
      "clusters/edge-1/overrides/alpha.yaml": "replicas: 3\nsettigns: {}\nsettings:\n  retention: 30\n",
      "clusters/edge-1/overrides/beta.yaml": "replicaCount: 3\nvalues: none\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: replicas is not a field here.
      at clusters/edge-1/overrides/alpha.yaml:1:1
      fix: It is a setting of alpha: put it under settings.

    error[unknown-field]: settigns is not a field here.
      at clusters/edge-1/overrides/alpha.yaml:2:1
      fix: Did you mean settings?

    error[wrong-type]: settings.retention is the number 30; expected a string.
      at clusters/edge-1/overrides/alpha.yaml:4:14
      fix: Correct it. How long it keeps logs, days.

    error[unknown-field]: replicaCount is not a field here.
      at clusters/edge-1/overrides/beta.yaml:1:1
      fix: It is a value of the chart beta: put it under values.

    error[wrong-type]: values is the string "none"; expected a map.
      at clusters/edge-1/overrides/beta.yaml:2:9
      fix: Correct it. Raw Helm values.

    5 errors
    "
  `);
});

test("a key that JavaScript takes for something else where maps are merged", async () => {
  expect(
    await refusal({
      "clusters/edge-1/overrides/beta.yaml":
        "values:\n  ingress:\n    annotations:\n      __proto__: {lost: true}\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[reserved-key]: values.ingress.annotations.__proto__ cannot be set: __proto__ is no key where the language of this program merges maps.
      at clusters/edge-1/overrides/beta.yaml:4:7
      fix: Rename it, or delete it.

    1 error
    "
  `);
});

test("values that the chart does not know or take", async () => {
  expect(
    await refusal({
      [pins]: "alpha: head\nbeta: head\n",
      "clusters/overrides/beta.yaml": [
        "values:",
        "  replicaCuont: 3",
        '  replicaCount: "3"',
        "  image: {tags: v1}",
        "  ingress:",
        "    hosts: one.example.com",
        "",
      ].join("\n"),
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-value]: The chart beta knows no value replicaCuont.
      at clusters/overrides/beta.yaml:2:3
      fix: Did you mean replicaCount?

    error[wrong-value-type]: values.replicaCount is the string "3"; the chart beta takes a number.
      at clusters/overrides/beta.yaml:3:17
      fix: Give a number, or null to remove the chart's default.

    error[unknown-value]: The chart beta knows no value image.tags.
      at clusters/overrides/beta.yaml:4:11
      fix: Did you mean tag?

    error[wrong-value-type]: values.ingress.hosts is the string "one.example.com"; the chart beta takes a list.
      at clusters/overrides/beta.yaml:6:12
      fix: Give a list, or null to remove the chart's default.

    4 errors
    "
  `);
});

test("a wrong section of an override", async () => {
  expect(
    await refusal({ "clusters/overrides/alpha.yaml": "setings:\n  replicas: 3\n" }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: setings is not a field here.
      at clusters/overrides/alpha.yaml:1:1
      fix: Did you mean settings?

    1 error
    "
  `);
});

test("a required setting that is misspelt, or left out by one layer of several", async () => {
  const gamma = withComponent(
    "gamma",
    '  settings: z.strictObject({ bucket: z.string(), mode: z.enum(["fast", "safe"]).describe("How it writes.") }),',
  );
  expect(
    await refusal({
      ...gamma,
      "clusters/overrides/gamma.yaml": "settings:\n  buket: logs\n",
      "clusters/edge-1/overrides/gamma.yaml": "settings:\n  mode: fast\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-setting]: settings.buket is not a setting here.
      at clusters/overrides/gamma.yaml:2:3
      fix: Rename it to bucket.

    1 error
    "
  `);
  expect(
    await refusal({ ...gamma, "clusters/overrides/gamma.yaml": "settings:\n  bucket: logs\n" }),
  ).toMatchInlineSnapshot(`
    "
    error[missing-setting]: gamma needs the setting mode, which no layer gives.
      at clusters/overrides/gamma.yaml:2:3
      fix: Say it in clusters/overrides/gamma.yaml, or in those of a ring or a cluster. How it writes. Known are fast, safe.

    1 error
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
