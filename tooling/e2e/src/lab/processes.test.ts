import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { sleep } from "./until.ts";

/** Starts a program that starts a server with a child of its own, and gives the pids of both and their folder. */
async function startProgram(argument: string) {
  const program = spawn(
    process.execPath,
    [join(import.meta.dirname, "../testdata/start-server.ts"), argument],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const ended = new Promise<number | null>((resolve) => program.once("exit", (code) => resolve(code)));
  for await (const line of createInterface({ input: program.stdout })) {
    const { pids, folder } = JSON.parse(line) as { pids: number[]; folder: string };
    return { program, ended, pids, folder };
  }
  throw new Error("the program said nothing");
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function untilGone(pids: readonly number[]): Promise<void> {
  for (let round = 0; round < 100 && pids.some(isRunning); round++) await sleep(50);
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("nothing is left behind after %s", async (signal) => {
  const { program, ended, pids, folder } = await startProgram("wait");
  expect(pids.map(isRunning)).toEqual([true, true]);
  expect(existsSync(folder)).toBe(true);
  program.kill(signal);
  expect(await ended).toBe(signal === "SIGINT" ? 130 : 143);
  await untilGone(pids);
  expect(pids.map(isRunning)).toEqual([false, false]);
  expect(existsSync(folder)).toBe(false);
});

test("nothing is left behind when a later server cannot be started", async () => {
  const { ended, pids, folder } = await startProgram("fail");
  expect(await ended).toBe(1);
  await untilGone(pids);
  expect(pids.map(isRunning)).toEqual([false, false]);
  expect(existsSync(folder)).toBe(false);
});
