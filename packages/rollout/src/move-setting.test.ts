import { expect, test } from "vitest";
import { moveSetting } from "./move-setting.ts";

const moved = (text: string, from: string, to: string | null) =>
  moveSetting(text, from.split("."), to === null ? null : to.split("."));

test("a setting that is renamed where it stands keeps its place and its comments", () => {
  const text = "settings:\n  # The evening peak.\n  size: 4 # pods\n  other: 1\n";
  expect(moved(text, "size", "amount")).toEqual({ text: text.replace("size", "amount") });
});

test("a setting that moves into a map is one line fewer and one more, and goes back to the same bytes", () => {
  const text = "settings:\n  other: 1\n  size: 4\n";
  const there = moved(text, "size", "pods.amount");
  expect(there).toEqual({ text: "settings:\n  other: 1\n  pods:\n    amount: 4\n" });
  expect(moved("text" in there ? there.text : "", "pods.amount", "size")).toEqual({ text });
});

test.each([
  ["is gone", "settings:\n  size: 4\n", null, "the release no longer has it"],
  ["is said twice", "settings:\n  size: 4\n  amount: 5\n", "amount", "settings.amount is said there too"],
  [
    "has a comment above",
    "settings:\n  # Why.\n  size: 4\n",
    "pods.amount",
    "the comment above it would stay behind",
  ],
  [
    "has a comment behind",
    "settings:\n  size: 4 # why\n",
    "pods.amount",
    "the comment on its line would be lost",
  ],
  [
    "would not come back to its line",
    "settings:\n  size: 4\n  other: 1\n",
    "pods.amount",
    "other lines would change with it on the way back",
  ],
])("a setting that %s is left to a person", (_what, text, to, why) => {
  expect(moved(text, "size", to)).toEqual({ why });
});

test("a setting that moves out of maps which would be empty then takes them along", () => {
  expect(moved("settings:\n  a:\n    b:\n      c: 1\n", "a.b.c", "d")).toEqual({
    text: "settings:\n  d: 1\n",
  });
  expect(moved("settings:\n  z: 0\n  a:\n    x: 2\n    b:\n      c: 1\n", "a.b.c", "a.c")).toEqual({
    text: "settings:\n  z: 0\n  a:\n    x: 2\n    c: 1\n",
  });
});

test("a rename inside of a map keeps its place, and one to another map does not", () => {
  const text = "settings:\n  a: {b: 1, c: 2}\n";
  expect(moved(text, "a.b", "a.d")).toEqual({ text: "settings:\n  a: {d: 1, c: 2}\n" });
  expect(moved("settings:\n  a:\n    b: 1 #x\n", "a.b", "c.b")).toEqual({
    why: "the comment on its line would be lost",
  });
  expect(moved("settings:\n  a:\n    b: 1\n", "a.b", "c.b")).toEqual({ text: "settings:\n  c:\n    b: 1\n" });
});
