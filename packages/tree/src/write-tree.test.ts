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
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { indexBytes, indexEntry, treeFile } from "./deploy-tree.ts";
import { verifyTree } from "./verify-tree.ts";
import { TreeWriter } from "./write-tree.ts";

const applications = "hubs/hub-1/clusters/edge-1/applications.yaml";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tree-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes a tree of one cluster that runs nothing, and some files. */
function write(out: string, texts: Record<string, string>): TreeWriter {
  const writer = new TreeWriter(out);
  for (const [path, text] of Object.entries(texts)) writer.write(treeFile(path, text));
  const cluster = { name: "edge-1", hub: "hub-1", ring: "canary", hold: null, components: [] };
  writer.finish(indexBytes([indexEntry(cluster)], writer.files).bytes);
  return writer;
}

test("a tree that was written is whole, and a second run with the same files writes nothing", () => {
  const out = emptyFolder();
  expect(write(out, { [applications]: "kind: Application\n" })).toMatchObject({ written: 2, removed: 0 });
  expect(verifyTree(out).problems).toEqual([]);
  expect(write(out, { [applications]: "kind: Application\n" })).toMatchObject({ written: 0, removed: 0 });
});

test("files of an earlier tree go, and what stands beside its folders stays", () => {
  const out = emptyFolder();
  write(out, { [applications]: "a: 1\n", "bundles/alpha/0a/manifests.yaml": "b: 1\n" });
  writeFileSync(join(out, "README.md"), "Read me.\n");
  expect(write(out, { [applications]: "a: 2\n" })).toMatchObject({ written: 2, removed: 1 });
  expect(readFileSync(join(out, applications), "utf8")).toBe("a: 2\n");
  expect(existsSync(join(out, "bundles"))).toBe(false);
  expect(existsSync(join(out, "README.md"))).toBe(true);
});

test("a link in the place of a folder is replaced, and where it leads nothing is written", () => {
  const [out, elsewhere] = [emptyFolder(), emptyFolder()];
  write(out, {});
  mkdirSync(join(out, "hubs"), { recursive: true });
  symlinkSync(elsewhere, join(out, "hubs/hub-1"));
  write(out, { [applications]: "a: 1\n" });
  expect(existsSync(join(elsewhere, "clusters"))).toBe(false);
  expect(verifyTree(out).problems).toEqual([]);
});

test("a run that ends before the index is replaced leaves no whole tree", () => {
  const out = emptyFolder();
  write(out, { [applications]: "a: 1\n" });
  new TreeWriter(out).write(treeFile(applications, "a: 2\n"));
  expect(verifyTree(out).problems).not.toEqual([]);
});

test("a folder with other files is not written to", () => {
  const out = emptyFolder();
  writeFileSync(join(out, "notes.txt"), "mine\n");
  expect(() => new TreeWriter(out)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ code: "not-a-deploy-tree" })] }),
  );
});
