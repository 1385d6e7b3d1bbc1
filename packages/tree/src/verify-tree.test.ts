import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  bundleFolders,
  findEntry,
  type IndexCluster,
  indexBytes,
  indexEntry,
  isOtherBundle,
  readIndexHead,
  treeDigest,
  treeFile,
} from "./deploy-tree.ts";
import { holdsIndex, indexDigest, isDeployTree, replaceIndex, unfinished } from "./index-file.ts";
import { refuseSource } from "./refuse-source.ts";
import { countFiles, everySize, parseFiles, printFiles } from "./stored-files.ts";
import { verifyTree } from "./verify-tree.ts";
import { writeProblem } from "./write-problem.ts";

const component = (name: string, bundle: string | null): IndexCluster["components"][number] => ({
  ...{ name, release: "head", chart: null, wave: 0, bundle, digest: "0" },
});
const cluster = (name: string, ...components: IndexCluster["components"]): IndexCluster => ({
  ...{ name, hub: "hub-1", ring: "canary", hold: null, components },
});
const clusters = [cluster("edge-1", component("alpha", "0a"), component("beta", null)), cluster("edge-2")];
const texts = { "hubs/hub-1/fleet.yaml": "a: 1\n", "bundles/alpha/0a/manifests.yaml": "b: 1\n" };
const files = new Map(Object.entries(texts).map(([path, text]) => [path, treeFile(path, text)]));
const index = indexBytes(clusters.map(indexEntry), files);

/** A whole tree in a folder that goes with the test. */
function testTree(): string {
  const out = mkdtempSync(join(tmpdir(), "verify-"));
  onTestFinished(() => rmSync(out, { recursive: true }));
  for (const [path, text] of Object.entries(texts)) add(out, path, text);
  replaceIndex(out, index.bytes);
  return out;
}
function add(out: string, path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
const found = (out: string, options = {}) =>
  verifyTree(out, options).problems.map(({ code, cause }) => `${code}: ${cause.replaceAll(out, "OUT")}`);
const damaged = [expect.stringMatching(/^damaged-tree: The files do not fit the digest/)];

test("a whole tree gives its index, and every file that was read", () => {
  const out = testTree();
  const read = new Map<string, string>();
  const { index: whole, problems } = verifyTree(out, {
    onFile: (path: string, bytes: Uint8Array) => read.set(path, String(bytes)),
  });
  expect({ whole, problems }).toEqual({ whole: { digest: index.digest, clusters }, problems: [] });
  expect(Object.fromEntries(read)).toEqual({ ...texts, "index.json": String(index.bytes) });
  add(out, "README.md", "beside");
  expect(found(out)).toEqual([]);
});

test.each<[string, (out: string) => void]>([
  ["changed", (out) => add(out, "hubs/hub-1/fleet.yaml", "a: 2\n")],
  ["missing", (out) => rmSync(join(out, "hubs/hub-1/fleet.yaml"))],
  ["foreign", (out) => add(out, "hubs/hub-2/fleet.yaml", "a: 1\n")],
  [
    "elsewhere",
    (out) => {
      rmSync(join(out, "hubs"), { recursive: true });
      add(out, "hubs/hub-2/fleet.yaml", "a: 1\n");
    },
  ],
])("a file that is %s is damage", (_, change) => {
  const out = testTree();
  change(out);
  expect(found(out)).toEqual(damaged);
});

test("an index that says something else is damage, and one that is cut off, or none, has no digest", () => {
  const out = testTree();
  const text = String(index.bytes);
  writeFileSync(join(out, "index.json"), text.replace('"ring":"canary"', '"ring":"canari"'));
  expect(found(out)).toEqual(damaged);
  const cut = "damaged-tree: The index states no digest: a run did not come to its end.";
  for (const wrong of [
    text.slice(0, -9),
    text.slice(0, 20),
    unfinished,
    "",
    text.replace('"clusters":[', '"clusters":{"a":[').replace("\n]}", "\n]}}"),
  ]) {
    writeFileSync(join(out, "index.json"), wrong);
    expect(found(out)).toEqual([cut]);
  }
  rmSync(join(out, "index.json"));
  expect(found(out)).toEqual(["not-a-deploy-tree: OUT has no index.json."]);
});

test("links are no part of a tree, wherever they stand", () => {
  const out = testTree();
  symlinkSync("fleet.yaml", join(out, "hubs/hub-1/z.yaml"));
  symlinkSync("fleet.yaml", join(out, "hubs/hub-1/y.yaml"));
  expect(found(out)).toEqual([
    "damaged-tree: hubs/hub-1/y.yaml is no ordinary file: hubctl writes no links.",
  ]);
  const other = testTree();
  rmSync(join(other, "bundles"), { recursive: true });
  symlinkSync("hubs", join(other, "bundles"));
  expect(found(other)).toEqual(["damaged-tree: bundles is no ordinary file: hubctl writes no links."]);
});

test("a checkout of the branch may keep bundles that the index does not name", () => {
  const out = testTree();
  add(out, "bundles/alpha/0b/manifests.yaml", "old\n");
  add(out, "bundles/gone/0a/manifests.yaml", "old\n");
  expect(found(out, { ignoreOtherBundles: true })).toEqual([]);
  expect(found(out)).toEqual(damaged);
  expect([...bundleFolders({ clusters })]).toEqual(["bundles/alpha/0a"]);
  const named = new Set(["bundles/alpha/0a"]);
  const paths = [
    "bundles/alpha",
    "bundles/alpha/0a",
    "bundles/alpha/0a/b.yaml",
    "hubs/alpha/0b",
    "bundles/alpha/0b",
  ];
  expect(paths.filter((path) => isOtherBundle(path, named))).toEqual(["bundles/alpha/0b"]);
});

test("an index has a component a line, and each cluster can be found in it", () => {
  const text = String(index.bytes);
  expect(JSON.parse(text)).toEqual({ digest: index.digest, clusters });
  expect(text.split("\n").filter((line) => line.startsWith('    {"name"'))).toHaveLength(2);
  const entry = (name: string) => {
    const at = findEntry(index.bytes, name);
    return at && String(index.bytes.subarray(at.start, at.end));
  };
  expect(["edge-1", "edge-2"].map(entry)).toEqual(clusters.map(indexEntry));
  expect([entry("edge"), entry("alpha")]).toEqual([undefined, undefined]);
  expect(readIndexHead(index.bytes)?.body.toString()).toBe(text.slice(text.indexOf("\n") + 1));
  expect(readIndexHead(Buffer.from(text.replace("sha256:", "sha1:")))).toBeUndefined();
});

test("the digest of a tree does not depend on the order of its files", () => {
  const digests = [
    ["a", "1"],
    ["b", "2"],
  ] as const;
  const body = Buffer.from("body");
  expect(treeDigest(body, digests)).toBe(treeDigest(body, digests.toReversed()));
  expect(treeDigest(body, digests)).not.toBe(
    treeDigest(body, [
      ["a", "2"],
      ["b", "1"],
    ]),
  );
  expect(treeDigest(body, digests)).not.toBe(treeDigest(Buffer.from("other"), digests));
});

test("an index is replaced as a whole, and known by its digest", () => {
  const out = testTree();
  expect([holdsIndex(out, index.bytes), isDeployTree(out), indexDigest(join(out, "index.json"))]).toEqual([
    true,
    true,
    index.digest,
  ]);
  const same = Buffer.from(String(index.bytes).replace("canary", "canari"));
  expect(holdsIndex(out, same)).toBe(false);
  replaceIndex(out, unfinished);
  expect([holdsIndex(out, index.bytes), isDeployTree(out), existsSync(join(out, "index.json.new"))]).toEqual([
    false,
    true,
    false,
  ]);
  expect(readFileSync(join(out, "index.json"), "utf8")).toBe(unfinished);
  replaceIndex(out, "{}\n");
  expect(isDeployTree(out)).toBe(false);
  rmSync(join(out, "index.json"));
  expect([holdsIndex(out, index.bytes), isDeployTree(out)]).toEqual([false, false]);
});

test("files are stored a line each, and come back from it", () => {
  const stored = new Map([
    ["a b.yaml", { digest: "0".repeat(64), size: 5 }],
    ["c", { digest: "1".repeat(64), size: 12 }],
  ]);
  const lines = printFiles(stored);
  expect(parseFiles(lines)).toEqual(stored);
  expect([countFiles(lines), countFiles("")]).toEqual([
    { count: 2, bytes: 17 },
    { count: 0, bytes: 0 },
  ]);
  const seen: string[] = [];
  expect(everySize(lines, (path, size) => seen.push(path) > 0 && size > 5)).toBe(false);
  expect(seen).toEqual(["a b.yaml"]);
  expect(everySize(lines, (_, size) => size > 4)).toBe(true);
});

test("a folder among the sources is refused, also by a link or before it is there", () => {
  const root = testTree();
  mkdirSync(join(root, "clusters/edge-1"), { recursive: true });
  symlinkSync("clusters/edge-1", join(root, "linked"));
  const isRefused = (out: string) => {
    try {
      refuseSource(root, join(root, out));
      return false;
    } catch {
      return true;
    }
  };
  const refused = [".", "clusters", "clusters/new/deeper", "apps/alpha", "packages", "linked", "linked/more"];
  expect(refused.filter((out) => !isRefused(out))).toEqual([]);
  expect(["deploy", "clusters-2", "bundles", ".."].filter(isRefused)).toEqual([]);
});

test.each([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EFBIG", "disk-full"],
  ["EROFS", "not-writable"],
  ["ENOTDIR", "not-writable"],
  ["EEXIST", "not-writable"],
  ["EACCES", "not-writable"],
  ["EPERM", "not-writable"],
  ["EIO", "not-writable"],
])("a write that fails with %s", (code, expected) => {
  const thrown = Object.assign(new Error("it broke"), { code });
  const { code: found, cause, fix } = writeProblem(thrown, "deploy", false);
  expect(found).toBe(expected);
  expect(`${cause} ${fix}`).toMatchSnapshot();
  expect(writeProblem(thrown, "deploy", true).cause).toContain(
    "What was written so far stays; index.json was not replaced",
  );
});
