import { expect, test } from "vitest";
import { Found, fewNames } from "./found.ts";

const place = { file: "a.yaml", line: 1, column: 1 };
const draft = { code: "missing-dependency", place, cause: "a is not pinned", fix: "Pin it." };

test("a problem is an error unless it says otherwise, and keeps what it has", () => {
  const found = new Found();
  found.add({ ...draft, cause: "One.", severity: "warning" });
  found.add({ ...draft, cause: "Two." });
  expect(found.problems()).toEqual([
    { ...draft, cause: "One.", severity: "warning" },
    { ...draft, cause: "Two.", severity: "error" },
  ]);
});

test("problems alike but for the cluster become one", () => {
  const found = new Found();
  for (const cluster of ["one", "two", "three", "four", "five"]) found.add(draft, cluster);
  const { place: _, ...nowhere } = draft;
  for (const other of [{ ...draft, code: "x" }, { ...draft, cause: "b" }, nowhere]) found.add(other, "one");
  for (const [key, value] of Object.entries({ file: "b.yaml", line: 2, column: 2 }))
    found.add({ ...draft, place: { ...place, [key]: value } }, "one");
  expect(found.problems().map(({ cause }) => cause)).toEqual([
    "a is not pinned on one, two, three and 2 more.",
    "a is not pinned on one.",
    "b on one.",
    ...Array(4).fill("a is not pinned on one."),
  ]);
});

test("up to three names, and how many more", () => {
  expect([["a"], ["a", "b", "c"], ["a", "b", "c", "d"]].map(fewNames)).toEqual([
    "a",
    "a, b, c",
    "a, b, c and 1 more",
  ]);
});
