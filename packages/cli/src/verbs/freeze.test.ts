import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commitAll, git } from "@hub/testing/git";
import { expect, test } from "vitest";
import { type Changes, hubctl, testRoot, writeFiles } from "../testing.ts";

const packageText = (version: string) =>
  `${JSON.stringify({ name: "@hub/app-alpha", version, type: "module" }, undefined, 2)}\n`;

/** What `changeset version` leaves: a version, and a changelog that speaks of it. */
const versioned = (version: string): Changes => ({
  "apps/alpha/package.json": packageText(version),
  "apps/alpha/CHANGELOG.md": `# @hub/app-alpha\n\n## ${version}\n\n### Minor Changes\n\n- Keeps logs for 30 days.\n`,
});

const source = "apps/alpha/src/index.ts";
const bundle = "apps/alpha/releases/1.0.0/component.cjs";

/** A committed repository whose component alpha has the version 1.0.0, not yet frozen. */
function repository(changes: Changes = {}): string {
  const root = testRoot({ ".gitignore": "node_modules/\n", ...versioned("1.0.0"), ...changes });
  commitAll(root, "feat: begin");
  return root;
}

/** Changes the default of a setting. */
function changeSource(root: string): void {
  const text = readFileSync(join(root, source), "utf8");
  writeFiles(root, { [source]: text.replace("default(2)", "default(3)") });
}

const withoutSizes = (text: string) =>
  text.replace(/\d+ KiB/g, "? KiB").replace(/releases\/library\/[0-9a-f]{16}\.cjs/, "<library>");

test("freezes the versions that changesets have set, and nothing a second time", async () => {
  const root = repository({ ...versioned("0.0.0") });
  // As `changeset version` does it: the new version is in no commit yet.
  writeFiles(root, versioned("1.0.0"));
  const { code, out, err } = await hubctl(root, "freeze");
  expect({ code, out: withoutSizes(out), err }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "err": "",
      "out": "Froze 1 release:
      alpha 1.0.0  ? KiB
    and the library that they run with: <library>
    ",
    }
  `);
  expect(readFileSync(join(root, bundle), "utf8")).not.toMatch(/^import\b/m);
  expect(readdirSync(join(root, "releases/library"))).toHaveLength(1);
  expect(
    JSON.parse(readFileSync(join(root, "apps/alpha/releases/1.0.0/release.json"), "utf8")),
  ).toMatchObject({
    component: "alpha",
    version: "1.0.0",
    changes: "### Minor Changes\n\n- Keeps logs for 30 days.",
  });
  expect(await hubctl(root, "freeze")).toEqual({
    code: 0,
    out: "Every version is frozen already.\n",
    err: "",
  });
});

test("a dry run writes nothing", async () => {
  const root = repository();
  expect(JSON.parse((await hubctl(root, "freeze", "--dry-run", "--json")).out)).toMatchObject({
    frozen: [{ component: "alpha", version: "1.0.0" }],
    written: false,
  });
  expect(existsSync(join(root, bundle))).toBe(false);
});

/** What freezing says once something was done to the repository; nothing may be written. */
async function refusal(prepare: (root: string) => void, changes: Changes = {}): Promise<string> {
  const root = repository(changes);
  prepare(root);
  const before = existsSync(join(root, bundle));
  const { code, err } = await hubctl(root, "freeze");
  expect({ code, isWritten: existsSync(join(root, bundle)) }).toEqual({ code: 1, isWritten: before });
  return `\n${err.replace(/\b[0-9a-f]{7,}\b/g, "<commit>")}`;
}

test("a version that is frozen is never frozen again from other sources", async () => {
  const root = repository();
  await hubctl(root, "freeze");
  changeSource(root);
  commitAll(root, "feat(alpha): three replicas");
  const { code, err } = await hubctl(root, "freeze");
  expect({ code, err: `\n${err}` }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "err": "
    error[release-exists]: alpha 1.0.0 is frozen, and the sources of alpha are others than those that it was made from.
      at apps/alpha/releases/1.0.0/component.cjs:1:1
      fix: Describe the change with \`pnpm changeset\`, and run \`pnpm run version\` for a new version.

    1 error
    ",
    }
  `);
  // The change is on its way once a changeset describes it.
  writeFiles(root, { ".changeset/three.md": '---\n"@hub/app-alpha": minor\n---\n\nThree replicas.\n' });
  expect(await hubctl(root, "freeze")).toMatchObject({ code: 0 });
});

test("a change that its changelog does not have yet", async () => {
  expect(
    await refusal(() => {}, {
      ".changeset/three.md": '---\n"@hub/app-alpha": minor\n---\n\nThree replicas.\n',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[pending-changeset]: alpha 1.0.0 would be frozen with a change that its changelog does not have yet.
      at .changeset/three.md:1:1
      fix: Run \`pnpm run version\`, which takes the changeset up first.

    1 error
    "
  `);
});

test("a changelog that says nothing of the version", async () => {
  expect(await refusal((root) => rmSync(join(root, "apps/alpha/CHANGELOG.md")))).toMatchInlineSnapshot(`
    "
    error[no-changelog]: The changelog of alpha says nothing of 1.0.0.
      at apps/alpha/CHANGELOG.md:1:1
      fix: Let \`pnpm changeset\` and \`pnpm run version\` set versions, which write it.

    1 error
    "
  `);
});

test("sources that are in no commit", async () => {
  expect(await refusal(changeSource)).toMatchInlineSnapshot(`
    "
    error[uncommitted-change]: alpha 1.0.0 would be frozen with changes to apps/alpha/src/index.ts that are in no commit.
      at apps/alpha/src/index.ts:1:1
      fix: Commit them with a changeset, or take them back.

    1 error
    "
  `);
});

test("sources that were changed after the version was set", async () => {
  expect(
    await refusal((root) => {
      changeSource(root);
      commitAll(root, "feat(alpha): three replicas");
    }),
  ).toMatchInlineSnapshot(`
    "
    error[changed-after-version]: alpha got its version 1.0.0 in the commit <commit>, and apps/alpha/src/index.ts was changed after it, in <commit>.
      at apps/alpha/src/index.ts:1:1
      fix: Describe the change with \`pnpm changeset\`, and run \`pnpm run version\` for another version.

    1 error
    "
  `);
});

test("a component that reads the clock", async () => {
  const clock = "  values: () => ({ at: Date.now() }),";
  const chart =
    '  chart: { repository: "https://charts.example.com", name: "alpha", version: "1.0.0", keys: "any" },';
  expect(
    await refusal(() => {}, {
      [source]: `import { defineComponent } from "@hub/component";
import { z } from "zod";
export default defineComponent({
  name: "alpha",
  description: "For tests.",
  namespace: { name: "alpha", podSecurity: "restricted" },
  settings: z.strictObject({}),
${chart}
${clock}
});
`,
    }),
  ).toMatchInlineSnapshot(`
    "
    error[impure-component]: alpha is not pure: it reads the clock.
      at apps/alpha/src/index.ts:1:1
      fix: Take what it needs as a setting or a fact of the cluster, keep no state, and sort what comes from keys.

    1 error
    "
  `);
});

test("a component that nobody has", async () => {
  const { code, err } = await hubctl(repository(), "freeze", "alhpa");
  expect({ code, err: `\n${err}` }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "err": "
    error[unknown-component]: No component is named alhpa.
      fix: Did you mean alpha?

    1 error
    ",
    }
  `);
});

test("a component that is asked for and has no version yet", async () => {
  const root = repository(versioned("0.0.0"));
  const { code, out, err } = await hubctl(root, "freeze", "alpha");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(`\n${err}`).toMatchInlineSnapshot(`
    "
    error[no-version]: alpha has no version yet.
      at apps/alpha/package.json:1:1
      fix: Describe the change with \`pnpm changeset\`, and run \`pnpm run version\`.

    1 error
    "
  `);
});

test("an older line is mended from its own sources, and its release joins the newer ones", async () => {
  const root = repository();
  await hubctl(root, "freeze");
  const first = commitAll(root, "chore: release alpha 1.0.0");
  writeFiles(root, versioned("2.0.0"));
  changeSource(root);
  commitAll(root, "chore: version alpha 2.0.0");
  await hubctl(root, "freeze");
  commitAll(root, "chore: release alpha 2.0.0");

  git(root, "switch", "--quiet", "--create", "alpha-1.x");
  git(root, "rm", "-r", "--quiet", "apps/alpha/src");
  const line = ["apps/alpha/src", "apps/alpha/package.json", "apps/alpha/CHANGELOG.md"];
  git(root, "checkout", first, "--", ...line);
  const text = readFileSync(join(root, source), "utf8");
  writeFiles(root, { [source]: text.replace("max(9)", "max(7)") });
  commitAll(root, "fix(alpha): no more than seven replicas");
  writeFiles(root, versioned("1.0.1"));
  expect(await hubctl(root, "freeze")).toMatchObject({ code: 0 });
  commitAll(root, "chore: release alpha 1.0.1");

  git(root, "switch", "--quiet", "main");
  git(root, "checkout", "alpha-1.x", "--", "apps/alpha/releases/1.0.1", "releases");
  writeFiles(root, {
    "clusters/rings/production/pins.yaml": "alpha: 1.0.1\n",
    "clusters/hub-1/overrides/alpha.yaml": "settings:\n  replicas: 8\n",
  });
  commitAll(root, "fix(alpha): release 1.0.1");
  expect(await hubctl(root, "freeze")).toMatchObject({
    code: 0,
    out: "Every version is frozen already.\nRecorded anew what 1 release renders to:\n  alpha 1.0.1\n",
  });
  expect(`\n${(await hubctl(root, "check")).err}`).toMatchInlineSnapshot(`
    "
    error[out-of-range]: alpha 1.0.1 on hub-1: settings.replicas is 8; it must be at most 7.
      at clusters/hub-1/overrides/alpha.yaml:2:13
      fix: Correct it. Number of pods, 1 to 9.

    1 error
    "
  `);
});

test("check holds a release against its commit, and reports it with what else is wrong", async () => {
  const root = repository();
  await hubctl(root, "freeze");
  const added = commitAll(root, "chore: release alpha 1.0.0");
  const text = readFileSync(join(root, bundle), "utf8");
  writeFiles(root, {
    [bundle]: text.replace("replicas: String(settings.replicas)", 'replicas: "9"'),
    "clusters/rings/production/pins.yaml": "alpha: 1.0.0\nbeta: head\nkeda: head\n",
  });
  const { code, err } = await hubctl(root, "check");
  const masked = err.replace(new RegExp(`\\b${added}[0-9a-f]*`, "g"), "<added>");
  expect({ code, err: `\n${masked}` }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "err": "
    error[release-changed]: alpha 1.0.0 is not what the commit <added> added, and a release never changes.
      at apps/alpha/releases/1.0.0/component.cjs:1:1
      fix: Take it back: \`git checkout <added> -- apps/alpha/releases/1.0.0\`.

    error[unknown-component]: No component is named keda.
      at clusters/rings/production/pins.yaml:3:1
      fix: Known are alpha, beta. Name a folder of apps/, or delete the line.

    2 errors
    ",
    }
  `);
});

test("check holds what a release renders to against what was recorded when it was frozen", async () => {
  const root = repository();
  await hubctl(root, "freeze");
  writeFiles(root, { "clusters/rings/canary/pins.yaml": "alpha: 1.0.0\n" });
  commitAll(root, "feat: pin alpha");
  const problems = async () =>
    (await hubctl(root, "check")).err.split("\n").filter((line) => line.startsWith("error"));
  expect(await problems()).toEqual([]);
  const path = "apps/alpha/releases/golden.json";
  const golden = readFileSync(join(root, path), "utf8");
  writeFiles(root, { [path]: golden.replace(/"aws": "[0-9a-f]+"/, '"aws": "0"') });
  expect(await problems()).toEqual([
    "error[golden-changed]: alpha 1.0.0 renders to something else than when it was frozen (on aws), and edge-1 would get it without a pin that moves.",
  ]);
  expect((await hubctl(root, "freeze")).out).toBe("Every version is frozen already.\n");
  expect((await hubctl(root, "freeze", "--golden")).out).toBe(
    "Every version is frozen already.\nRecorded anew what 1 release renders to:\n  alpha 1.0.0\n",
  );
  expect(await problems()).toEqual([]);
  rmSync(join(root, path));
  expect(await problems()).toEqual(["error[no-golden]: Nothing is recorded of what alpha 1.0.0 renders to."]);
});
