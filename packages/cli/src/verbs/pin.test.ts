import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "@hub/testing/git";
import { expect, test, vi } from "vitest";
import { productionPins, read, releasedRoot } from "../change/testing-releases.ts";
import { hubctl } from "../testing.ts";

const pinsFile = "clusters/rings/production/pins.yaml";
const inProduction = ["--ring", "production"];
const onHub = ["--cluster", "hub-1"];

test("pins a cluster to a release of its own, and back to what its ring says", async () => {
  const root = await releasedRoot();
  expect((await hubctl(root, "pin", "alpha", "1.1.0", ...onHub, "--write")).code).toBe(0);
  expect(read(root, "clusters/hub-1/pins.yaml")).toBe("alpha: 1.1.0\n");
  const { out } = await hubctl(
    root,
    "pin",
    "alpha",
    "ring",
    ...onHub,
    "--write",
    "--force",
    "--reason",
    "Try again.",
  );
  expect(out).toContain("alpha 1.1.0 -> 1.0.0 on hub-1");
  expect(read(root, "clusters/hub-1/pins.yaml")).toBe("{}\n");
});

test.each([
  ["a release that is none", ["alpha", "1.0.1"], "unknown-release"],
  ["a component that is none", ["alhpa", "1.0.0"], "unknown-component"],
  ["a ring that is none", ["alpha", "1.0.0", "--ring", "prod"], "unknown-ring"],
  ["a cluster that is none", ["alpha", "1.0.0", "--cluster", "hub-2"], "unknown-cluster"],
  ["a ring as a follower", ["alpha", "ring", "--ring", "canary"], "not-a-cluster"],
  ["what would leave a dependency out", ["alpha", "off", "--ring", "production"], "missing-dependency"],
])("refuses %s, and writes nothing", async (_, argv, code) => {
  const root = await releasedRoot();
  const where = argv.includes("--ring") || argv.includes("--cluster") ? [] : inProduction;
  const { code: exit, err } = await hubctl(root, "pin", ...argv, ...where, "--write");
  expect(exit).toBe(1);
  expect(err).toContain(`error[${code}]`);
  expect(git(root, "status", "--porcelain")).toBe("");
});

test("holds a pin on its line, moves it for nobody, and lets it go again", async () => {
  const root = await releasedRoot();
  const hold = ["--reason", "Waits for the new schema, see the ticket.", "--until", "2026-07-31"];
  await hubctl(root, "hold", "alpha", ...inProduction, ...hold, "--commit");
  expect(read(root, pinsFile)).toBe(
    productionPins.replace(
      "1.0.0",
      '{version: 1.0.0, hold: {reason: "Waits for the new schema, see the ticket.", until: "2026-07-31"}}',
    ),
  );
  expect(git(root, "log", "-1", "--format=%B")).toMatchInlineSnapshot(`
    "hold(production): alpha stays on 1.0.0 until 2026-07-31

    Waits for the new schema, see the ticket."
  `);
  expect((await hubctl(root, "pin", "alpha", "1.1.0", ...inProduction)).err).toMatchInlineSnapshot(`
    "error[held]: alpha of production is held on 1.0.0 until 2026-07-31: Waits for the new schema, see the ticket.
      at clusters/rings/production/pins.yaml:2:1
      fix: End the hold first: \`hubctl resume alpha --ring production\`.

    1 error
    "
  `);
  await hubctl(root, "resume", "alpha", ...inProduction, "--commit");
  expect(read(root, pinsFile)).toBe(productionPins);
  expect((await hubctl(root, "resume", "alpha", ...inProduction)).err).toMatchInlineSnapshot(`
    "error[not-held]: alpha of production is not held.
      fix: If it is a cluster that is held, give --cluster.

    1 error
    "
  `);
});

test("keeps one cluster behind its ring, which it follows again afterwards", async () => {
  const root = await releasedRoot();
  const hold = ["--reason", "Audit.", "--until", "2026-07-31"];
  await hubctl(root, "hold", "alpha", ...onHub, ...hold, "--write");
  expect(read(root, "clusters/hub-1/pins.yaml")).toBe(
    'alpha: {version: 1.0.0, hold: {reason: Audit., until: "2026-07-31"}}\n',
  );
  await hubctl(root, "pin", "alpha", "1.1.0", ...inProduction, "--write");
  const { out } = await hubctl(root, "resume", "alpha", ...onHub, "--write");
  expect(out).toContain("alpha 1.0.0 -> 1.1.0 on hub-1");
  expect((await hubctl(root, "check")).code).toBe(0);
});

test("leaves a whole cluster out of every rollout", async () => {
  const root = await releasedRoot();
  const before = read(root, "clusters/hub-1/cluster.yaml");
  const { out } = await hubctl(
    root,
    ...["hold", ...onHub, "--reason", "The disks are replaced.", "--until", "2026-06-30", "--commit"],
  );
  expect(out).toContain("goes on hold: hub-1");
  expect(git(root, "log", "-1", "--format=%s")).toBe("hold(hub-1): the cluster");
  await hubctl(root, "resume", ...onHub, "--write");
  expect(read(root, "clusters/hub-1/cluster.yaml")).toBe(before);
});

test("refuses to hold what moves with every merge, and a day that has passed", async () => {
  const root = await releasedRoot({ "clusters/rings/canary/pins.yaml": "alpha: head\n" });
  const hold = (...argv: string[]) => hubctl(root, "hold", "alpha", ...argv, "--reason", "x", "--write");
  expect((await hold("--ring", "canary", "--until", "2026-07-01")).err).toContain("error[head-moves]");
  expect((await hold("--ring", "production", "--until", "2026-06-01")).err).toContain("error[hold-expired]");
  expect(git(root, "status", "--porcelain")).toBe("");
});

test("takes nothing into its commit that somebody else is editing", async () => {
  const root = await releasedRoot();
  writeFileSync(join(root, pinsFile), `${productionPins}# not finished\n`);
  writeFileSync(join(root, "README.md"), "also not finished\n");
  const pin = ["pin", "alpha", "1.1.0", ...inProduction];
  expect((await hubctl(root, ...pin, "--commit")).err).toContain("error[uncommitted-changes]");
  expect(read(root, pinsFile)).toBe(`${productionPins}# not finished\n`);
  git(root, "checkout", "--quiet", "--", pinsFile);
  expect((await hubctl(root, ...pin, "--commit")).code).toBe(0);
  expect(git(root, "status", "--porcelain")).toBe("?? README.md");
});

test("leaves no trace where git does not commit", async () => {
  const root = await releasedRoot();
  vi.stubEnv("GIT_COMMITTER_NAME", "");
  for (const where of [inProduction, onHub])
    expect(await hubctl(root, "pin", "alpha", "1.1.0", ...where, "--commit")).toMatchObject({
      code: 1,
      err: expect.stringContaining("empty ident name"),
    });
  expect(git(root, "status", "--porcelain")).toBe("");
});

test("leaves no trace where a hook of the repository refuses the commit, and says what the hook said", async () => {
  const root = await releasedRoot();
  const hook = join(root, ".git/hooks/commit-msg");
  writeFileSync(hook, "#!/bin/sh\necho 'No ticket in the message.' >&2\nexit 1\n", { mode: 0o755 });
  expect(await hubctl(root, "pin", "alpha", "1.1.0", ...inProduction, "--commit")).toMatchObject({
    code: 1,
    err: expect.stringContaining("No ticket in the message."),
  });
  expect(git(root, "status", "--porcelain")).toBe("");
});

test("edits a fleet that has problems already, and tells them as warnings", async () => {
  const root = await releasedRoot({
    "clusters/rings/canary/pins.yaml": "alpha: {version: 1.1.0, hold: {reason: x, until: 2026-06-01}}\n",
  });
  const { code, err } = await hubctl(root, "pin", "alpha", "1.1.0", ...inProduction, "--write");
  expect(code).toBe(0);
  expect(err).toContain("warning[hold-expired]");
});
