import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { verifyTree } from "@hub/tree/verify-tree";
import { expect, test } from "vitest";
import { hubctl, hubctlPath, testRoot } from "../testing.ts";

const breakWrites = pathToFileURL(join(import.meta.dirname, "../testdata/break-writes.ts")).href;

/** Renders in a process of its own, one of whose writes breaks: `3:ENOSPC`, `3:kill`. */
function renderBroken(root: string, how: string) {
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ["--import", breakWrites, hubctlPath, "render", "--out", "deploy"],
    { cwd: root, encoding: "utf8", env: { ...process.env, BREAK_WRITE: how, NO_COLOR: "1" } },
  );
  return { status, signal, err: stderr.replaceAll(`${root}/`, "") };
}

const render = async (root: string) =>
  expect(await hubctl(root, "render", "--out", "deploy")).toMatchObject({ code: 0 });
const codes = (root: string) => verifyTree(join(root, "deploy")).problems.map(({ code }) => code);
const index = (root: string) => readFileSync(join(root, "deploy/index.json"), "utf8");
const change = { "clusters/overrides/alpha.yaml": "settings:\n  replicas: 5\n" };
/** Changes what every cluster gets. */
const changeFleet = (root: string) =>
  cpSync(join(testRoot(change), "clusters"), join(root, "clusters"), { recursive: true });

test.each([1, 2, 3, 4, 5, 6])(
  "a first run killed in write %i leaves no whole tree, and the next run mends it",
  async (at) => {
    const root = testRoot();
    expect(renderBroken(root, `${at}:kill`)).toMatchObject({ signal: "SIGKILL" });
    // Before its first write has come to an end there is not even an index.
    expect(codes(root)).toEqual([at === 1 ? "not-a-deploy-tree" : "damaged-tree"]);
    await render(root);
    expect(codes(root)).toEqual([]);
  },
);

test.each([1, 2, 4])(
  "an update killed in write %i leaves no whole tree, and the next run mends it",
  async (at) => {
    const root = testRoot();
    await render(root);
    changeFleet(root);
    expect(renderBroken(root, `${at}:kill`)).toMatchObject({ signal: "SIGKILL" });
    expect(codes(root)).toEqual(["damaged-tree"]);
    await render(root);
    const fresh = testRoot(change);
    await render(fresh);
    expect(codes(root)).toEqual([]);
    expect(index(root)).toBe(index(fresh));
  },
);

test("a full disk in the middle of an update says what state is left", async () => {
  const root = testRoot();
  await render(root);
  changeFleet(root);
  const { status, err } = renderBroken(root, "2:ENOSPC");
  expect({ status, codes: codes(root) }).toEqual({ status: 1, codes: ["damaged-tree"] });
  expect(err).toMatchInlineSnapshot(`
    "error[disk-full]: There is no space left to write deploy. What was written so far stays; index.json was not replaced, so that the folder does not pass for a whole tree, and the next run mends it.
      fix: Free some space and run it again.

    1 error
    "
  `);
});

test("a disk that turns read-only before the first write", async () => {
  const root = testRoot();
  const { status, err } = renderBroken(root, "1:EROFS");
  expect(status).toBe(1);
  expect(err).toMatchInlineSnapshot(`
    "error[not-writable]: deploy is on a disk that can only be read. Nothing was written.
      fix: Give a folder that you may write to with --out.

    1 error
    "
  `);
});

test.skipIf(!existsSync("/usr/bin/prlimit"))("a limit on the size of files counts as a full disk", () => {
  const root = testRoot();
  const { status, stderr } = spawnSync(
    "/usr/bin/prlimit",
    ["--fsize=600", process.execPath, hubctlPath, "render", "--out", "deploy"],
    { cwd: root, encoding: "utf8", env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1", NO_COLOR: "1" } },
  );
  expect(status).toBe(1);
  expect(stderr.replaceAll(`${root}/`, "")).toMatchInlineSnapshot(`
    "error[disk-full]: A file of deploy is larger than this process may write. What was written so far stays; index.json was not replaced, so that the folder does not pass for a whole tree, and the next run mends it.
      fix: Raise the limit (\`ulimit -f\`) and run it again.

    1 error
    "
  `);
});

const application = "deploy/hubs/hub-1/clusters/edge-1/applications.yaml";

test.each<[string, (root: string) => void]>([
  [
    "changed by one byte",
    (root) => {
      const text = readFileSync(join(root, application), "utf8");
      writeFileSync(join(root, application), text.replace("edge-1", "edge-2"));
    },
  ],
  ["truncated", (root) => truncateSync(join(root, application), 10)],
  ["missing", (root) => rmSync(join(root, application))],
  ["foreign", (root) => writeFileSync(join(root, "deploy/hubs/hub-1/other.yaml"), "kind: Secret\n")],
  [
    "replaced by a link",
    (root) => {
      rmSync(join(root, application));
      symlinkSync(join(root, "outside"), join(root, application));
    },
  ],
  [
    "below a folder replaced by a link",
    (root) => {
      cpSync(join(root, "deploy/hubs"), join(root, "elsewhere"), { recursive: true });
      rmSync(join(root, "deploy/hubs"), { recursive: true });
      symlinkSync("../elsewhere", join(root, "deploy/hubs"));
    },
  ],
  [
    "below a file in place of a folder",
    (root) => {
      rmSync(join(root, "deploy/hubs/hub-1"), { recursive: true });
      writeFileSync(join(root, "deploy/hubs/hub-1"), "");
    },
  ],
])("a tree with a file that is %s is refused, and mended by the next run", async (_, damage) => {
  // With node_modules, so that the run keeps its state and may skip what it knows.
  const root = testRoot({ outside: "kept\n", "node_modules/.keep": "" });
  await render(root);
  const before = index(root);
  damage(root);
  expect(codes(root)).toEqual(["damaged-tree"]);
  await render(root);
  expect(codes(root)).toEqual([]);
  expect(index(root)).toBe(before);
  expect(statSync(join(root, application)).isFile()).toBe(true);
  expect(readFileSync(join(root, "outside"), "utf8")).toBe("kept\n");
});
