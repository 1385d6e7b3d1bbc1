import module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { ProblemError } from "@hub/problem";

// Before anything else is loaded.
if (workerData.cache) module.enableCompileCache(workerData.cache);
const { renderAll } = await import("./render-all.ts");
try {
  const { options, run } = workerData.task;
  parentPort?.postMessage({ result: await renderAll(options, run) });
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  parentPort?.postMessage({ problems: error.problems });
}
