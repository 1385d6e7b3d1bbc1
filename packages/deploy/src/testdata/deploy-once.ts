import { ProblemError } from "@hub/problem";
import { type DeployOptions, deploy } from "../deploy.ts";

// Started by a test, which sends the options and is sent how it ended.
process.once("message", async (options: DeployOptions) => {
  try {
    process.send?.((await deploy(options)).state);
  } catch (error) {
    process.send?.(error instanceof ProblemError ? error.problems[0]?.code : String(error));
  }
  process.disconnect();
});
