import { execFile } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { AnswerCache, type AnswerSource, type CacheLimits } from "./answer-cache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "answers-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** As another run opens it. */
const open = (source: Partial<AnswerSource> = {}, limits?: Partial<CacheLimits>) =>
  new AnswerCache(folder, { release: "alpha 1.0.0", ...source }, limits);

const answer = { result: { values: { host: "größe.example.com" }, manifests: [] } };
const files = () => readdirSync(folder).map((name) => join(folder, name));
const onlyFile = (): string => {
  const [path = "", ...more] = files();
  expect(more).toEqual([]);
  return path;
};

test("an answer is there in this run's successors, and only for its question and input", () => {
  open().add("render", "{}", answer);
  expect(open().get("render", "{}")).toEqual(answer);
  expect(open().get("parse", "{}")).toBeUndefined();
  expect(open().get("render", '{"a":1}')).toBeUndefined();
});

test("another release, and another runtime, has answers of its own", () => {
  open().add("render", "{}", answer);
  expect(open({ release: "alpha 1.0.1" }).get("render", "{}")).toBeUndefined();
  expect(open({ runtime: "another Node" }).get("render", "{}")).toBeUndefined();
});

test("what a release refuses is kept, and not what may be otherwise the next time", () => {
  const refused = { error: { name: "SettingError", message: "too small", path: ["size"] } };
  const cache = open();
  cache.add("render", "1", refused);
  cache.add("render", "2", { error: { name: "RangeError", message: "Maximum call stack size exceeded" } });
  cache.add("render", "3", { error: { name: "LoadError", message: "it does not load" } });
  expect(["1", "2", "3"].map((input) => open().get("render", input))).toEqual([
    refused,
    undefined,
    undefined,
  ]);
});

describe("an entry that does not prove itself is not used, and replaced", () => {
  const replaced = () => {
    expect(open().get("render", "{}")).toBeUndefined();
    open().add("render", "{}", answer);
    expect(open().get("render", "{}")).toEqual(answer);
  };

  test("where its answer was edited", () => {
    open().add("render", "{}", answer);
    writeFileSync(onlyFile(), readFileSync(onlyFile(), "utf8").replace("größe", "kleine"));
    replaced();
  });

  test("where the write was interrupted, wherever that was", () => {
    open().add("render", "{}", answer);
    const whole = readFileSync(onlyFile());
    for (const length of [0, 1, 40, 100, 131, whole.length - 2]) {
      writeFileSync(onlyFile(), whole.subarray(0, length));
      replaced();
    }
  });

  test("where it is that of another release", () => {
    open({ release: "alpha 1.0.1" }).add("render", "{}", answer);
    const other = onlyFile();
    open().add("render", "[]", answer);
    const own = files().find((path) => path !== other) ?? "";
    copyFileSync(other, own);
    replaced();
  });
});

test("two runs at once leave all answers of both", async () => {
  const script = `
    import { AnswerCache } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "answer-cache.ts")).href)};
    const cache = new AnswerCache(process.argv[1], { release: "alpha 1.0.0" });
    for (let index = 0; index < 300; index++)
      cache.add("render", process.argv[2] + index, { result: "x".repeat(1000) + index });
  `;
  const run = (name: string) =>
    promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script, folder, name]);
  await Promise.all([run("one"), run("two")]);
  const cache = open();
  const found = ["one", "two"].flatMap((name) =>
    Array.from({ length: 300 }, (_, index) => cache.get("render", `${name}${index}`)),
  );
  expect(found.filter((one) => one === undefined)).toEqual([]);
});

test("the file of a release keeps within its limit, and the newest answers", () => {
  const limits = { file: 20_000 };
  const large = { result: "x".repeat(1000) };
  for (let index = 0; index < 100; index++) open({}, limits).add("render", `${index}`, large);
  expect(statSync(onlyFile()).size).toBeLessThanOrEqual(20_000);
  expect(open({}, limits).get("render", "99")).toEqual(large);
  expect(open({}, limits).get("render", "0")).toBeUndefined();
});

test("one run fills the file of a release up to its limit, and no further", () => {
  const cache = open({}, { file: 20_000 });
  for (let index = 0; index < 100; index++) cache.add("render", `${index}`, { result: "x".repeat(1000) });
  expect(statSync(onlyFile()).size).toBeGreaterThan(18_000);
  expect(statSync(onlyFile()).size).toBeLessThanOrEqual(20_000);
});

test("the folder keeps within its limit: what nobody has read for the longest time goes first", () => {
  const large = { result: "x".repeat(1000) };
  const ages = { "read today": 0, "read last week": 7, "read last month": 30 };
  for (const [release, days] of Object.entries(ages)) {
    const before = new Set(files());
    open({ release }).add("render", "{}", large);
    const then = Date.now() / 1000 - days * 86_400;
    for (const path of files()) if (!before.has(path)) utimesSync(path, then, then);
  }
  // It is read, and so becomes the newest.
  open({ release: "read last month" }).get("render", "{}");
  open({ release: "new" }, { folder: 2500 }).add("render", "{}", large);
  const kept = [...Object.keys(ages), "new"].filter((release) => open({ release }).get("render", "{}"));
  expect(kept).toEqual(["read today", "read last month", "new"]);
});

test("where nothing can be written, nothing is kept and nothing fails", () => {
  writeFileSync(join(folder, "file"), "");
  const cache = new AnswerCache(join(folder, "file"), { release: "alpha 1.0.0" });
  cache.add("render", "{}", answer);
  expect(cache.get("render", "{}")).toBeUndefined();
});
