import { expect, test } from "vitest";
import { addUp, type Report, type Task } from "./add-up.ts";

const testTask = (exitCode: number | null = 0): Task => ({
  taskId: "@hub/fleet#test",
  task: "test",
  directory: "packages/fleet",
  exitCode,
});

const report = (file: Partial<Report["testResults"][number]>) =>
  new Map([
    [
      "packages/fleet",
      {
        testResults: [
          {
            name: "/home/a/hub/packages/fleet/src/waves.test.ts",
            status: "passed",
            assertionResults: [],
            ...file,
          },
        ],
      },
    ],
  ]);

test("counts every test once, and names those that did not pass", () => {
  const assertionResults = [
    { ancestorTitles: [], title: "passes", status: "passed" },
    { ancestorTitles: ["waves"], title: "fails", status: "failed" },
    { ancestorTitles: ["waves"], title: "is skipped", status: "skipped" },
    { ancestorTitles: [], title: "is to be written", status: "todo" },
  ];
  expect(addUp([testTask(1)], report({ status: "failed", assertionResults }))).toEqual({
    passed: 1,
    failed: [{ where: "packages/fleet/src/waves.test.ts", what: "waves > fails" }],
    skipped: [
      { where: "packages/fleet/src/waves.test.ts", what: "waves > is skipped" },
      { where: "packages/fleet/src/waves.test.ts", what: "is to be written" },
    ],
  });
});

test("a test file that does not load is one failure", () => {
  const { failed } = addUp(
    [testTask(1)],
    report({ status: "failed", message: "Cannot find module 'x'\n  at y" }),
  );
  expect(failed).toEqual([{ where: "packages/fleet/src/waves.test.ts", what: "Cannot find module 'x'" }]);
});

test("a package whose results are missing is one failure, even where its task says that all is well", () => {
  expect(addUp([testTask()], new Map()).failed).toEqual([
    { where: "@hub/fleet#test", what: "left no test-results.json" },
  ]);
});

test("a test task that failed without a failed test is one failure", () => {
  const assertionResults = [{ ancestorTitles: [], title: "passes", status: "passed" }];
  expect(addUp([testTask(1)], report({ assertionResults }))).toMatchObject({
    passed: 1,
    failed: [{ where: "@hub/fleet#test", what: "ended with exit code 1" }],
  });
});

test("another task counts only where it failed or did not run", () => {
  const task = (name: string, exitCode: number | null): Task => ({
    taskId: `@hub/fleet#${name}`,
    task: name,
    directory: "packages/fleet",
    exitCode,
  });
  const { passed, failed } = addUp([task("typecheck", 0), task("lint", 2), task("render", null)], new Map());
  expect(passed).toBe(0);
  expect(failed).toEqual([
    { where: "@hub/fleet#lint", what: "ended with exit code 2" },
    { where: "@hub/fleet#render", what: "did not run" },
  ]);
});
