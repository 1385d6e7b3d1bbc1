import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { manifest } from "@hub/component";
import { alpha, testComponent } from "@hub/fleet/testing";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { forgetGolden, goldenOf, goldenPath, loadGolden, recordGolden } from "./golden.ts";

const repository = join(import.meta.dirname, "../../..");

/** A root with one release of this repository, and what is recorded of it. */
function testRoot(recorded: object): string {
  const root = mkdtempSync(join(tmpdir(), "golden-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = "apps/pod-security/releases";
  mkdirSync(join(root, folder), { recursive: true });
  cpSync(join(repository, folder, "1.0.0"), join(root, folder, "1.0.0"), { recursive: true });
  symlinkSync(join(repository, "releases"), join(root, "releases"));
  writeFileSync(join(root, folder, "golden.json"), `${JSON.stringify(recorded, undefined, 2)}\n`);
  return root;
}

const asRecorded = loadGolden(repository, "pod-security")["1.0.0"];

test("records what a release renders to where nothing is recorded, or again where that is asked for", () => {
  const root = testRoot({});
  expect(recordGolden(root, "pod-security", "missing")).toEqual(["1.0.0"]);
  expect(loadGolden(root, "pod-security")).toEqual({ "1.0.0": asRecorded });
  expect(recordGolden(root, "pod-security", "all")).toEqual([]);
  const other = { "1.0.0": { ...asRecorded, aws: "another" } };
  const changed = testRoot(other);
  expect(recordGolden(changed, "pod-security", "missing")).toEqual([]);
  expect(loadGolden(changed, "pod-security")).toEqual(other);
  expect(recordGolden(changed, "pod-security", "all")).toEqual(["1.0.0"]);
  expect(loadGolden(changed, "pod-security")).toEqual({ "1.0.0": asRecorded });
});

test("forgets what is recorded of releases that are gone, and writes nothing where there are none", () => {
  const root = testRoot({ "0.9.0": asRecorded, "1.0.0": asRecorded });
  expect(forgetGolden(root, "pod-security", ["0.9.0"])).toEqual({
    path: goldenPath("pod-security"),
    text: `${JSON.stringify({ "1.0.0": asRecorded }, undefined, 2)}\n`,
  });
  expect(recordGolden(root, "keda", "all")).toEqual([]);
  expect(loadGolden(root, "keda")).toEqual({});
  expect(recordGolden(root, "pod-security", "missing")).toEqual([]);
  expect(readFileSync(join(root, goldenPath("pod-security")), "utf8")).not.toContain("0.9.0");
  expect(dirname(goldenPath("pod-security"))).toBe("apps/pod-security/releases");
});

const withData = (data: (provider: string, components: readonly string[]) => Record<string, string>) =>
  testComponent("gamma", {
    dependsOn: ["beta"],
    after: ["beta", "aaa"],
    manifests: (scope, cluster) => {
      manifest(scope, {
        ...{ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "gamma", namespace: "gamma" } },
        data: data(
          cluster.provider,
          ["aaa", "beta", "gamma", "other"].filter((name) => cluster.runs(name)),
        ),
      });
    },
  });

test("a digest for each provider follows what is rendered there, with what it depends on and comes after", () => {
  const same = goldenOf(withData(() => ({ a: "1" })));
  expect(new Set(Object.values(same)).size).toBe(1);
  expect(Object.keys(same)).toEqual(["aws", "gcp", "azure"]);
  expect(same.aws).toMatch(/^[0-9a-f]{32}$/);
  const byProvider = goldenOf(withData((provider) => ({ a: provider === "gcp" ? "2" : "1" })));
  expect([byProvider.aws, byProvider.gcp === same.gcp, byProvider.azure]).toEqual([
    same.aws,
    false,
    same.azure,
  ]);
  expect(goldenOf(withData((_, running) => ({ running: running.join() })))).toEqual(
    goldenOf(withData(() => ({ running: "aaa,beta,gamma" }))),
  );
});

test("the Application counts, and the release that it names", () => {
  const digest = (fields: object) => goldenOf(testComponent("gamma", fields)).aws;
  expect(digest({ version: "1.0.0" })).not.toBe(digest({ version: "1.0.1" }));
  expect(digest({ namespace: { name: "other", podSecurity: "restricted" } })).not.toBe(digest({}));
  expect(goldenOf(alpha).aws).not.toBe(digest({}));
});

test("settings that somebody must give, and what throws, have digests of what is told instead", () => {
  const asking = (name: string) =>
    goldenOf(testComponent("gamma", { settings: z.strictObject({ [name]: z.string() }) })).aws;
  expect(asking("bucket")).toBe(asking("bucket"));
  expect(asking("bucket")).not.toBe(asking("zone"));
  const throwing = (message: string) =>
    goldenOf(
      withData(() => {
        throw new Error(message);
      }),
    ).aws;
  expect(throwing("one")).not.toBe(throwing("two"));
  expect(throwing("one")).not.toBe(asking("bucket"));
});
