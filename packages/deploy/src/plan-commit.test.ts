import { indexBytes, type TreeIndex } from "@hub/tree/deploy-tree";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entries, type Entry, isEmpty, planCommit } from "./plan-commit.ts";
import { bundleOf } from "./testing.ts";

const file = (id: string) => ({ mode: "100644", id });

/** A tree in which the cluster edge-1 runs components with these contents. */
function treeOf(contents: Record<string, string>): { index: TreeIndex; entries: Entries } {
  const components = Object.entries(contents).map(([name, content]) => ({
    name,
    release: "head",
    chart: null,
    wave: 0,
    bundle: bundleOf(name, content).split("/")[2] ?? "",
    digest: "",
  }));
  const clusters = [{ name: "edge-1", hub: "hub-1", ring: "canary", hold: null, components }];
  return {
    index: { digest: indexBytes([], new Map()).digest, clusters },
    entries: new Map([
      ["index.json", file(JSON.stringify(clusters))],
      ["hubs/hub-1/fleet.yaml", file("fleet")],
      ...Object.entries(contents).map(
        ([name, content]) => [`${bundleOf(name, content)}/manifests.yaml`, file(content)] as const,
      ),
    ]),
  };
}

/** The branch after a deploy. */
function afterDeploy(branch: Entries, { index, entries }: ReturnType<typeof treeOf>): Entries {
  const { added, changed, removed } = planCommit(branch, index, entries);
  const written = [...added, ...changed].map((path) => [path, entries.get(path) ?? file("")] as const);
  return new Map([...[...branch].filter(([path]) => !removed.includes(path)), ...written]);
}

const contents = fc.dictionary(fc.constantFrom("alpha", "beta"), fc.constantFrom("one", "two", "three"));

test("after any row of deploys hubs and index are the last tree's, and every bundle ever deployed is there", () => {
  fc.assert(
    fc.property(fc.array(contents, { minLength: 1, maxLength: 6 }), (row) => {
      let branch: Entries = new Map([["README.md", file("readme")]]);
      const bundles = new Map<string, Entry>();
      for (const one of row) {
        const tree = treeOf(one);
        const { index, entries } = tree;
        branch = afterDeploy(branch, tree);
        for (const [path, entry] of entries) if (path.startsWith("bundles/")) bundles.set(path, entry);
        expect(isEmpty(planCommit(branch, index, entries))).toBe(true);
      }
      const last = treeOf(row.at(-1) ?? {}).entries;
      const others = [...last].filter(([path]) => !path.startsWith("bundles/"));
      expect(branch).toEqual(new Map([["README.md", file("readme")], ...others, ...bundles]));
    }),
  );
});

test("names what is added, changed and removed", () => {
  const { index, entries } = treeOf({ alpha: "one" });
  const branch = new Map([...entries, ["hubs/stale.yaml", file("stale")], ["index.json", file("old")]]);
  branch.delete("hubs/hub-1/fleet.yaml");
  expect(planCommit(branch, index, entries)).toEqual({
    added: ["hubs/hub-1/fleet.yaml"],
    changed: ["index.json"],
    removed: ["hubs/stale.yaml"],
  });
});

test("a link or a submodule where a file of the tree belongs is replaced", () => {
  const { index, entries } = treeOf({ alpha: "one" });
  const path = `${bundleOf("alpha", "one")}/manifests.yaml`;
  const link = { mode: "120000", id: entries.get(path)?.id ?? "" };
  expect(planCommit(new Map([...entries, [path, link]]), index, entries)).toEqual({
    added: [],
    changed: [path],
    removed: [],
  });
});

test("files in the way of the tree's folders go", () => {
  const tree = treeOf({ alpha: "one" });
  for (const path of [
    "hubs",
    "hubs/hub-1",
    "bundles",
    "bundles/alpha",
    bundleOf("alpha", "one"),
    "index.json/x",
  ])
    expect(afterDeploy(new Map([[path, file("in the way")]]), tree)).toEqual(tree.entries);
});
