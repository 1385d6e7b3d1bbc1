import { expect, test } from "vitest";
import { type CollectionInput, planCollection } from "./plan-collection.ts";

/** Releases to keep, with the reason, and those to remove; all were frozen long ago. */
function decide(versions: readonly string[], input: Partial<CollectionInput> = {}) {
  const { keep, remove } = planCollection({
    releases: new Map([["keda", versions]]),
    frozenOn: new Map(versions.map((version) => [`keda ${version}`, "2026-01-01"])),
    needs: [],
    since: "2026-05-16",
    ...input,
  });
  return {
    ...Object.fromEntries(keep.map(({ version, because }) => [version, because])),
    removed: remove.map(({ version }) => version),
  };
}

test("the newest of each major line stays, by the order of versions", () => {
  expect(decide(["1.9.0", "1.10.0", "2.0.0-rc.1", "2.0.0"])).toEqual({
    "1.10.0": "it is the newest of 1.x",
    "2.0.0": "it is the newest of 2.x",
    removed: ["1.9.0", "2.0.0-rc.1"],
  });
});

test("what something needs stays, with the first reason", () => {
  const need = { component: "keda", version: "1.0.0" };
  expect(
    decide(["1.0.0", "1.1.0", "1.2.0"], {
      needs: [
        { ...need, because: "canary pins it" },
        { ...need, because: "production pinned it" },
        { component: "loki", version: "1.1.0", because: "of another component" },
      ],
    }),
  ).toEqual({ "1.0.0": "canary pins it", "1.2.0": "it is the newest of 1.x", removed: ["1.1.0"] });
});

test("what was frozen within the window stays, and what no commit has yet", () => {
  const frozenOn = new Map([
    ["keda 1.0.0", "2026-05-15"],
    ["keda 1.1.0", "2026-05-16"],
  ]);
  expect(decide(["1.0.0", "1.1.0", "1.2.0", "1.3.0"], { frozenOn })).toEqual({
    "1.1.0": "it was frozen on 2026-05-16",
    "1.2.0": "no commit has it yet",
    "1.3.0": "it is the newest of 1.x",
    removed: ["1.0.0"],
  });
});
