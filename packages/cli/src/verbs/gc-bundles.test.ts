import { commitAll } from "@hub/testing/git";
import { hasProgram } from "@hub/testing/program";
import { describe, expect, test, vi } from "vitest";
import { hubctl, writeFiles } from "../testing.ts";
import { committedRoot, withoutCommits } from "../testing-deploy.ts";

describe.skipIf(!hasProgram("git"))("gc bundles", () => {
  test("removes what was deployed long ago, then has nothing to do", async () => {
    vi.stubEnv("GIT_COMMITTER_DATE", "2026-01-01T12:00:00Z");
    const root = committedRoot();
    const deployNow = async () => {
      await hubctl(root, "render");
      expect((await hubctl(root, "deploy", "--to", "target.git")).code).toBe(0);
    };
    await deployNow();
    vi.stubEnv("GIT_COMMITTER_DATE", "2026-02-01T12:00:00Z");
    writeFiles(root, { "clusters/rings/canary/overrides/alpha.yaml": "settings: {replicas: 5}\n" });
    commitAll(root, "feat: five replicas");
    await deployNow();

    const gc = (...argv: string[]) => hubctl(root, "gc", "bundles", "--to", "target.git", ...argv);
    const said = async (...argv: string[]) =>
      withoutCommits((await gc(...argv)).out).replace(/\b[0-9a-f]{16,}\b/g, "DIGEST");

    expect(await said("--dry-run")).toMatchInlineSnapshot(`
      "Would remove 1 bundle (1 file) from deploy of target.git:
        bundles/alpha/DIGEST
      2 bundles stay.
      "
    `);
    expect(await said()).toMatchInlineSnapshot(`
      "Removed 1 bundle (1 file) from deploy of target.git, commit COMMIT:
        bundles/alpha/DIGEST
      2 bundles stay.
      "
    `);
    expect(await said()).toMatchInlineSnapshot(`
      "Nothing to do: deploy of target.git has no bundle that went unnamed for 30 days (2 bundles there).
      "
    `);
  });
});
