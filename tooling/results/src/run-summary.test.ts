import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readReports, readTasks } from "./run-summary.ts";

function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "results-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test("reads the tasks that have a command", () => {
  const sources = {
    taskId: "@hub/yaml#sources",
    task: "sources",
    directory: "packages/yaml",
    command: "<NONEXISTENT>",
  };
  const tests = {
    taskId: "@hub/yaml#test",
    task: "test",
    directory: "packages/yaml",
    command: "vitest run",
    execution: { exitCode: 0 },
  };
  const root = folder({ ".turbo/runs/1.json": JSON.stringify({ tasks: [sources, tests] }) });
  expect(readTasks(root)).toEqual([
    { taskId: "@hub/yaml#test", task: "test", directory: "packages/yaml", exitCode: 0 },
  ]);
});

test("a turbo that did not start leaves no tasks", () => {
  expect(readTasks(folder({}))).toBeUndefined();
});

test("a report that is not whole counts as missing", () => {
  const root = folder({
    "packages/yaml/test-results.json": `{"testResults":[]}`,
    "packages/fleet/test-results.json": `{"testResults":[`,
  });
  const tasks = ["packages/yaml", "packages/fleet"].map((directory) => ({
    taskId: directory,
    task: "test",
    directory,
    exitCode: 0,
  }));
  expect([...readReports(root, tasks).keys()]).toEqual(["packages/yaml"]);
});
