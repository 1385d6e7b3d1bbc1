import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commitAll, git } from "@hub/testing/git";
import { expect, test } from "vitest";
import { productionPins, read, releasedRoot } from "../change/testing-releases.ts";
import { hubctl } from "../testing.ts";

const pinsFile = "clusters/rings/production/pins.yaml";
const rollback = ["rollback", "alpha", "--ring", "production"];

/** A root in whose history production went from 1.0.0 to another release. */
async function promoted(to: string, changes: Parameters<typeof releasedRoot>[0] = {}): Promise<string> {
  const root = await releasedRoot(changes);
  writeFileSync(join(root, pinsFile), productionPins.replace("1.0.0", to));
  commitAll(root, "promote");
  return root;
}

test("goes back to the release of before, which the history of the file knows", async () => {
  const root = await promoted("1.1.0");
  const { code } = await hubctl(root, ...rollback, "--reason", "It leaks.", "--commit");
  expect(code).toBe(0);
  expect(read(root, pinsFile)).toBe(productionPins);
  expect(git(root, "log", "-1", "--format=%B")).toMatchInlineSnapshot(`
    "rollback(production): alpha 1.1.0 -> 1.0.0

    It leaks."
  `);
  const again = await hubctl(root, ...rollback);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining("error[no-release-before]") });
});

test("says everything that is not safe to go back over, and goes on where it is forced", async () => {
  const root = await promoted("2.0.0");
  const { code, err } = await hubctl(root, ...rollback, "--write");
  expect(code).toBe(1);
  expect(`\n${err}`).toMatchInlineSnapshot(`
    "
    error[immutable-field]: alpha 2.0.0 -> 1.0.0: spec.serviceName of StatefulSet alpha/alpha differs, and the API server does not change it (hub-1).
      fix: Delete the object first, knowing what hangs on it, or go forward with a fix. Or go on with --force and --reason.

    error[one-way-migration]: alpha 2.0.0 changed what an earlier release does not understand: Its data is in another format (hub-1).
      fix: Go forward with a fix, or restore a backup of before. Or go on with --force and --reason.

    error[stored-version-vanishes]: alpha 2.0.0 -> 1.0.0: objects of things.example.com are stored as v1, which would be gone (hub-1).
      fix: Store them in an earlier version first, and take the other out of the CRD's status.storedVersions. Or go on with --force and --reason.

    3 errors
    "
  `);
  expect(read(root, pinsFile)).toContain("alpha: 2.0.0");
  const forced = await hubctl(root, ...rollback, "--commit", "--force", "--reason", "The backup is there.");
  expect(forced.code).toBe(0);
  expect(read(root, pinsFile)).toBe(productionPins);
  expect(git(root, "log", "-1", "--format=%(trailers:key=Forced,valueonly)").match(/^[\w-]+/gm)).toEqual([
    "one-way-migration",
    "stored-version-vanishes",
    "immutable-field",
  ]);
});

test("moves a renamed setting back too, and refuses what only the later release understands", async () => {
  const root = await promoted("2.0.0", {
    "clusters/hub-1/overrides/alpha.yaml": "settings:\n  pods: 3 # for May\n",
  });
  const forced = [...rollback, "--write", "--force", "--reason", "x"];
  expect((await hubctl(root, ...forced)).code).toBe(0);
  expect(read(root, "clusters/hub-1/overrides/alpha.yaml")).toBe("settings:\n  replicas: 3 # for May\n");

  const later = await promoted("2.0.0", { "clusters/hub-1/overrides/alpha.yaml": "settings:\n  pods: 3\n" });
  git(later, "rm", "-r", "--quiet", "apps/alpha/releases/1.0.0");
  expect((await hubctl(later, ...forced)).err).toContain("error[unknown-release]");
});

test("goes to the release that --to names, which must be there", async () => {
  const root = await promoted("2.0.0");
  const { out } = await hubctl(root, ...rollback, "--to", "1.1.0", "--force", "--reason", "x");
  expect(out).toContain("alpha 2.0.0 -> 1.1.0 on hub-1");
  expect((await hubctl(root, ...rollback, "--to", "1.2.0")).err).toContain("error[unknown-release]");
  expect((await hubctl(root, ...rollback, "--to", "2.0.0")).err).toContain("error[nothing-to-move]");
});

test("rolls a cluster back only where it has a pin of its own", async () => {
  const root = await promoted("1.1.0");
  expect((await hubctl(root, "rollback", "alpha", "--cluster", "hub-1")).err).toMatchInlineSnapshot(`
    "error[not-pinned]: hub-1 has no pin of its own for alpha: it follows production.
      fix: Roll the ring back with --ring production, or pin the cluster: \`hubctl pin alpha VERSION --cluster hub-1\`.

    1 error
    "
  `);
});
