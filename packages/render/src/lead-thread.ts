import module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { ProblemError } from "@hub/problem";

// Before anything else is loaded.
if (workerData.cache) module.enableCompileCache(workerData.cache);
const { readInputs } = await import("./input-digests.ts");
const { renderAll } = await import("./render-all.ts");
try {
  const { options, run } = workerData.task;
  const inputs = run.inputs ?? readInputs(options.root);
  parentPort?.postMessage({ result: await renderAll(options, { ...run, inputs }) });
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  parentPort?.postMessage({ problems: error.problems });
}
