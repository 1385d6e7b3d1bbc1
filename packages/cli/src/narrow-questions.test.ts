import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { releasedRoot } from "./change/testing-releases.ts";
import { type Changes, hubctl, testRoot } from "./testing.ts";

/** In each of these something is wrong that has no part in what edge-1 runs. */
const elsewhere: Changes = {
  "clusters/hub-1/cluster.yaml": "ring: prodcution\n",
  "clusters/hub-1/overrides/alpha.yaml": "setings: {}\n",
  "clusters/rings/production/pins.yaml": "alhpa: head\n",
  "clusters/rings/production/overrides/alpha.yaml": "settings: [\n",
  "apps/beta/src/index.ts": "throw new Error('imported');\n",
};

describe.each(Object.keys(elsewhere))("with a mistake in %s", (path) => {
  const changes = { [path]: elsewhere[path] ?? null };

  test.each([
    ["why", "edge-1", "alpha"],
    ["capacity", "edge-1"],
  ])("%s %s answers", async (...argv) => {
    const answer = await hubctl(testRoot(), ...argv);
    expect(answer).toMatchObject({ code: 0, err: "" });
    expect(await hubctl(testRoot(changes), ...argv)).toEqual(answer);
  });

  test("outdated answers", async () => {
    const support = {
      "apps/alpha/support.yaml": "lines:\n  - {releases: 0.x, supportedUntil: 2026-01-31}\n",
    };
    const { out } = await hubctl(testRoot({ ...changes, ...support }), "outdated");
    expect(out).toMatch(/alpha +head \(to be 0.0.0\) .*over since 2026-01-31/);
  });

  test("pin shows what it would do", async () => {
    const { code, out } = await hubctl(testRoot(changes), "pin", "alpha", "off", "--cluster", "edge-1");
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining("alpha head goes from edge-1"),
    });
  });
});

test("why answers although an override of another component of the cluster has a mistake", async () => {
  const changes = { "clusters/edge-1/overrides/beta.yaml": "setings: {}\n" };
  expect(await hubctl(testRoot(changes), "why", "edge-1", "alpha")).toMatchObject({ code: 0, err: "" });
  expect(await hubctl(testRoot(changes), "capacity", "edge-1")).toMatchObject({ code: 1, out: "" });
});

test.each([
  ["clusters/fleet.yaml", "rings: 1\n"],
  ["clusters/edge-1/cluster.yaml", "ring: canary\n"],
  ["clusters/edge-1/pins.yaml", "alhpa: head\n"],
  ["clusters/rings/canary/pins.yaml", "alpha: 9.9.9\n"],
  ["clusters/overrides/alpha.yaml", "setings: {}\n"],
  ["clusters/rings/canary/overrides/alpha.yaml", "setings: {}\n"],
  ["clusters/edge-1/overrides/alpha.yaml", "setings: {}\n"],
])("a mistake in %s, which the answer is made from, is told in its place", async (path, text) => {
  for (const argv of [
    ["why", "edge-1", "alpha"],
    ["capacity", "edge-1"],
  ]) {
    const { code, out, err } = await hubctl(testRoot({ [path]: text }), ...argv);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`  at ${path}:`);
  }
});

test("outdated opens no release: what they are named and which are pinned is all that it reads of them", async () => {
  const root = await releasedRoot();
  const { out } = await hubctl(root, "outdated");
  expect(out).toMatch(/alpha +1.0.0 +2.0.0 \(2 releases newer\)/);
  for (const version of ["1.0.0", "1.1.0", "2.0.0"])
    rmSync(join(root, `apps/alpha/releases/${version}/component.cjs`));
  expect(await hubctl(root, "outdated")).toMatchObject({ err: "", out });
});
