import module from "node:module";
import { workerData } from "node:worker_threads";

// Before anything else is loaded.
if (workerData.cache) module.enableCompileCache(workerData.cache);
const { renderHelperShare } = await import("./render-helper-share.ts");
await renderHelperShare(workerData.task);
