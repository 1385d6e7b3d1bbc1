#!/usr/bin/env node
// Starts hubctl on a Node that runs TypeScript. Plain JavaScript, because an older Node must be able to read it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > 24 || (major === 24 && minor >= 0)) {
  // Keeps compiled code, and with it TypeScript without its types, from run to run.
  module.enableCompileCache?.(
    fileURLToPath(new URL("../../../node_modules/.cache/hubctl/code", import.meta.url)),
  );
  const { main } = await import("../src/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = fileURLToPath(new URL("../../../node_modules/.bin/node", import.meta.url));
  if (!existsSync(node)) {
    console.error("hubctl needs Node 24, which `npx -y pnpm@12.21.0 install` brings into this folder.");
    process.exit(2);
  }
  const { status } = spawnSync(node, process.argv.slice(1), { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
