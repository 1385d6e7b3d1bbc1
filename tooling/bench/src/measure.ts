import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Usage } from "./usage.ts";

const preload = pathToFileURL(join(import.meta.dirname, "report-usage.ts")).href;

/** Runs a program of Node to its end and gives what it took. Throws with what it said, where it fails. */
export async function measure(folder: string, args: readonly string[]): Promise<Usage> {
  const usage = join(folder, "usage.json");
  // With its own cache of compiled code: nothing of the bench stays behind.
  const env = { ...process.env, BENCH_USAGE: usage, NODE_COMPILE_CACHE: join(folder, "code-cache") };
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", preload, ...args], { env, stdio: "pipe" });
  const stop = () => child.kill("SIGKILL");
  // Before the folder that it writes to is removed.
  process.prependOnceListener("exit", stop);
  let said = "";
  child.stdout.resume();
  child.stderr.on("data", (text: Buffer) => {
    said += text;
  });
  const [code] = (await once(child, "exit")) as [number | null];
  process.off("exit", stop);
  const wallSeconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}:\n${said}`);
  const own = JSON.parse(readFileSync(usage, "utf8")) as Omit<Usage, "wallSeconds">;
  rmSync(usage);
  return { ...own, wallSeconds };
}
