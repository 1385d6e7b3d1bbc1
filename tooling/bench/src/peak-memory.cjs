// Required by every measured process: appends its peak resident set, in kB, to the file that BENCH_PEAKS names. CommonJS,
// so that the process that is measured loads no TypeScript for it.
const { appendFileSync, readFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread)
  process.on("exit", () => {
    let peak;
    try {
      // `maxRSS` of getrusage would count the memory of the process that started this one, too.
      peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    } catch {}
    appendFileSync(process.env.BENCH_PEAKS, `${peak ?? process.resourceUsage().maxRSS}\n`);
  });
