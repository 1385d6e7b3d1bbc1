#!/usr/bin/env node
// Starts hubctl on a Node that runs TypeScript. Plain JavaScript, because an older Node must be able to read it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/** What hubctl ends with where it fails itself: EX_SOFTWARE of sysexits.h. What it has found is 1, a wrong use is 2. */
const internalError = 70;

/**
 * Size of V8's young generation, MB: by default it grows to several times that, and with it the memory of a run on a large
 * fleet. package.json starts Node with the same flag.
 */
const nodeFlags = ["--max-semi-space-size=8"];

const modules = (path) => fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url));

const [major = 0] = process.versions.node.split(".").map(Number);
if (major >= 24) {
  // Keeps compiled code, and with it TypeScript without its types, from run to run.
  module.enableCompileCache?.(modules(".cache/hubctl/code"));
  // Whoever reads what is printed may have read enough: `hubctl check --json | head`.
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(128 + constants.signals.SIGPIPE);
  });
  try {
    const { main } = await import("../src/main.ts");
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error);
    console.error("\nThis is a fault of hubctl, not of the fleet. Report it with the lines above.");
    process.exitCode = internalError;
  }
} else {
  const node = modules(process.platform === "win32" ? "node/bin/node.exe" : ".bin/node");
  if (!existsSync(node)) {
    console.error("hubctl needs Node 24, which `npx -y pnpm@12.21.0 install` brings into this folder.");
    process.exit(2);
  }
  const { status, signal, error } = spawnSync(node, [...nodeFlags, ...process.argv.slice(1)], {
    stdio: "inherit",
  });
  if (error) console.error(`${node} cannot be started: ${error.message}`);
  process.exitCode = status ?? (signal ? 128 + constants.signals[signal] : internalError);
}
