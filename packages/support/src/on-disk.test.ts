import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { defineComponent } from "@hub/component";
import { type Catalog, parseFleet } from "@hub/fleet";
import { testFiles } from "@hub/fleet/testing";
import { commitAll } from "@hub/testing/git";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { nextVersion } from "./head-version.ts";
import { loadSupport } from "./load-support.ts";
import { loadReleaseDates } from "./release-dates.ts";
import { runningReleases } from "./running-releases.ts";

function root(files: { readonly [path: string]: string }): string {
  const folder = mkdtempSync(join(tmpdir(), "support-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const changeset = (bump: string, name = "web") => `---\n"@hub/app-${name}": ${bump}\n---\n\nText.\n`;

test.each([
  ["nothing is pending", {}, "1.2.3"],
  ["a patch is", { ".changeset/a.md": changeset("patch") }, "1.2.4"],
  [
    "the largest of several counts",
    { ".changeset/a.md": changeset("patch"), ".changeset/b.md": changeset("minor") },
    "1.3.0",
  ],
  ["a major is", { ".changeset/a.md": changeset("major") }, "2.0.0"],
  ["only another component changes", { ".changeset/a.md": changeset("major", "web-2") }, "1.2.3"],
])("head becomes the next version: %s", (_, files, version) => {
  expect(nextVersion(root({ "apps/web/package.json": '{"version":"1.2.3"}', ...files }), "web")).toBe(
    version,
  );
});

test.each([
  ["1.3.0-rc.1", "patch", "1.3.0"],
  ["1.3.0-rc.1", "minor", "1.3.0"],
  ["1.3.0-rc.1", "major", "2.0.0"],
  ["1.3.1-rc.1", "minor", "1.4.0"],
])("what comes after the pre-release %s with a %s change is %s", (version, bump, next) => {
  const files = { "apps/web/package.json": JSON.stringify({ version }), ".changeset/a.md": changeset(bump) };
  expect(nextVersion(root(files), "web")).toBe(next);
});

test("a component without a support.yaml is one of which nothing is known", () => {
  const folder = root({ "apps/a/package.json": "{}", "apps/b/support.yaml": "lines: [{releases: 1.x}]\n" });
  const { supports, problems } = loadSupport(folder);
  expect([...supports.keys()]).toEqual(["b"]);
  expect(problems).toEqual([]);
});

test("finds what each cluster runs, its own pin before its ring's", () => {
  const files = testFiles({
    "clusters/rings/canary/pins.yaml": "alpha: 1.1.0\n",
    "clusters/rings/production/pins.yaml": "alpha: 1.0.0\n",
  });
  const alpha = defineComponent({
    name: "alpha",
    description: "For tests.",
    namespace: { name: "alpha", podSecurity: "restricted" },
    settings: z.strictObject({}),
  });
  const catalog: Catalog = new Map([["alpha", { component: alpha, releases: ["1.0.0", "1.1.0"] }]]);
  const { fleet } = parseFleet(files, catalog);
  expect(fleet && runningReleases(fleet)).toEqual([
    { component: "alpha", release: "1.0.0", clusters: ["hub-1"] },
    { component: "alpha", release: "1.1.0", clusters: ["edge-1"] },
  ]);
});

test("a release is as old as the commit that added it, whatever changed since", () => {
  const folder = root({ "apps/web/releases/1.0.0/release.json": "{}" });
  const on = (day: string, message: string) => {
    vi.stubEnv("GIT_COMMITTER_DATE", `${day}T12:00:00Z`);
    commitAll(folder, message);
  };
  on("2026-01-01", "one");
  writeFileSync(join(folder, "apps/web/releases/1.0.0/release.json"), "{} ");
  on("2026-02-02", "two");
  expect([...loadReleaseDates(folder)]).toEqual([["web 1.0.0", "2026-01-01"]]);
  const releases = join(folder, "apps/web/releases");
  renameSync(join(releases, "1.0.0"), join(releases, "1.1.0"));
  on("2026-03-03", "three");
  expect(loadReleaseDates(folder).get("web 1.1.0")).toBe("2026-03-03");
});

test("where there is no history no age is known", () => {
  expect(loadReleaseDates(root({ "apps/web/releases/1.0.0/release.json": "{}" })).size).toBe(0);
});
