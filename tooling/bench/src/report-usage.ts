import { readFileSync, writeFileSync } from "node:fs";

/**
 * Preloaded into a measured process: leaves what it took in the file that BENCH_USAGE names, when it ends.
 *
 * CPU time counts all threads, from the start of Node on. The peak is the kernel's high-water mark of this program; the
 * `maxRSS` of getrusage would count the memory of the process that started it, too.
 */
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.BENCH_USAGE ?? "",
    JSON.stringify({
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMB: ((highWaterKiB() ?? maxRSS) * 1024) / 1e6,
    }),
  );
});

function highWaterKiB(): number | undefined {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}
