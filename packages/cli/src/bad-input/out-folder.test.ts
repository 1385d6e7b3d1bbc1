import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hubctl, testRoot } from "../testing.ts";

const render = (root: string, out: string) => hubctl(root, "render", "--out", out);
const everyFile = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, "utf8")]),
  );

test.each([".", "clusters", "clusters/deploy", "apps/alpha/src", "..", "linked"])(
  "a folder that is no deploy tree is never touched: --out %s",
  async (out) => {
    const root = testRoot({ "inner/README.md": "kept\n" });
    symlinkSync("clusters/edge-1", join(root, "linked"));
    const before = everyFile(root);
    const { code, out: printed, err } = await render(root, out);
    expect({ code, printed }).toEqual({ code: 1, printed: "" });
    expect(err).toContain("error[not-a-deploy-tree]");
    expect(everyFile(root)).toEqual(before);
  },
);

test("a folder with other files is told from a deploy tree", async () => {
  const root = testRoot({ "notes/todo.md": "kept\n", "notes/index.json": "{}\n" });
  expect((await render(root, "notes")).err).toMatchInlineSnapshot(`
    "error[not-a-deploy-tree]: notes has files in it and is not a deploy tree: it has no index.json that hubctl wrote.
      fix: Give an empty folder, or one that does not exist, to --out.

    1 error
    "
  `);
});

test("a folder among the fleet's own files is refused", async () => {
  expect((await render(testRoot(), "clusters/deploy")).err).toMatchInlineSnapshot(`
    "error[not-a-deploy-tree]: clusters/deploy is among the files that the fleet is rendered from.
      fix: Give a folder of its own to --out, for example deploy.

    1 error
    "
  `);
});

test("a file where a folder is needed", async () => {
  const root = testRoot({ "a-file": "kept\n" });
  expect((await render(root, "a-file/deploy")).err).toMatchInlineSnapshot(`
    "error[not-writable]: a-file/deploy cannot be a folder: a file stands in its path. Nothing was written.
      fix: Give a folder that you may write to with --out.

    1 error
    "
  `);
  expect(readFileSync(join(root, "a-file"), "utf8")).toBe("kept\n");
});

test("what stands beside a deploy tree in its folder is left alone", async () => {
  const root = testRoot();
  mkdirSync(join(root, "deploy"));
  await render(root, "deploy");
  writeFileSync(join(root, "deploy/README.md"), "kept\n");
  writeFileSync(join(root, "deploy/hubs/foreign.yaml"), "removed\n");
  expect(await render(root, "deploy")).toMatchObject({ code: 0, err: "" });
  expect(readdirSync(join(root, "deploy")).sort()).toEqual(["README.md", "bundles", "hubs", "index.json"]);
  expect(readdirSync(join(root, "deploy/hubs"))).toEqual(["hub-1"]);
});
