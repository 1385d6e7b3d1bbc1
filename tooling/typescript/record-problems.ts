import { afterEach } from "vitest";
import { listenToProblems } from "../../packages/problem/src/problem.ts";

declare module "vitest" {
  interface TaskMeta {
    /** Codes of the problems that the test raised. */
    problems?: readonly string[];
  }
}

const raised = new Set<string>();
listenToProblems((code) => raised.add(code));

// The report has it with the test, so that `tooling/results` can say which codes no test raises.
afterEach(({ task }) => {
  if (raised.size > 0) task.meta.problems = [...raised].sort();
  raised.clear();
});
