import { expect, expectTypeOf, test } from "vitest";
import {
  asWarning,
  type ErrorCode,
  error,
  type ProblemCode,
  ProblemError,
  type WarningCode,
  warning,
} from "./problem.ts";

test("a code that the catalogue does not have does not compile, nor one of another severity", () => {
  expectTypeOf<"unknown-component">().toExtend<ErrorCode>();
  expectTypeOf<"unused-override">().toExtend<WarningCode>();
  expectTypeOf<"unknown-componet">().not.toExtend<ProblemCode>();
  expectTypeOf<"unused-override">().not.toExtend<ErrorCode>();
  expectTypeOf<"unknown-component">().not.toExtend<WarningCode>();
});

test("leaves out what a problem does not have", () => {
  expect(JSON.stringify(error("no-git", "git cannot be started.", "Install it."))).toBe(
    '{"code":"no-git","severity":"error","cause":"git cannot be started.","fix":"Install it."}',
  );
  const place = { file: "a.yaml", line: 1, column: 2 };
  const others = [{ ...place, line: 3 }];
  expect(warning("unused-override", "Nobody runs it.", "Delete it.", { place, others })).toEqual({
    ...{ code: "unused-override", severity: "warning" },
    ...{ place, others, cause: "Nobody runs it.", fix: "Delete it." },
  });
});

test("an error that is overruled stays what it is, as a warning", () => {
  const problem = error("held", "It is held.", "Wait.");
  expect(asWarning(problem)).toEqual({ ...problem, severity: "warning" });
});

test("one problem or several end a run, each in the message of the error", () => {
  const problem = error("no-git", "git cannot be started.", "Install it.");
  expect(new ProblemError(problem).problems).toEqual([problem]);
  expect(new ProblemError([problem, problem]).message).toBe(
    "no-git: git cannot be started.\nno-git: git cannot be started.",
  );
});
