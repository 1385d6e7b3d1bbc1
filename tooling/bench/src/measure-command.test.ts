import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cpuSecondsOf, measureCommand } from "./measure-command.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const options = { folder, cwd: folder };
afterAll(() => rmSync(folder, { recursive: true }));

/** Works until the kernel has counted 200 ms of its own. */
const work = "while (process.cpuUsage().user < 200_000);";
const inChild = (script: string) =>
  `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(script)}])`;

test("the CPU time of a command has that of the processes that it starts", () => {
  expect(cpuSecondsOf(["-e", inChild(work)], options)).toBeGreaterThan(0.2);
});

test("the peak of a command is that of its largest process", () => {
  const large = 'globalThis.kept = Buffer.alloc(200e6, "x");';
  const { cpuSeconds, peakMB } = measureCommand(["-e", inChild(large)], options);
  expect(peakMB).toBeGreaterThan(200);
  expect(cpuSeconds).toBeGreaterThan(0);
});

test("exit code 1 is an answer; with another one, the measuring throws what the command says", () => {
  expect(cpuSecondsOf(["-e", "process.exit(1)"], options)).toBeGreaterThan(0);
  expect(() => cpuSecondsOf(["-e", 'console.error("No such verb."); process.exit(2)'], options)).toThrow(
    /ended with 2:\nNo such verb\./,
  );
});
