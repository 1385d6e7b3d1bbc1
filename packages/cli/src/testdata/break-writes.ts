import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Breaks one write of a process that is started with `--import` of this module: the environment variable BREAK_WRITE
 * says which (from 1 on) and how, for example `3:ENOSPC` or `3:kill`. Half of the file is written before.
 */
const [at, how] = (process.env.BREAK_WRITE ?? "").split(":");
const write = fs.writeFileSync;
let writes = 0;
fs.writeFileSync = (file, data, options) => {
  // The cache of what was read and written is none of the tree.
  if (String(file).includes("node_modules")) return write(file, data, options);
  writes++;
  if (writes !== Number(at)) return write(file, data, options);
  const bytes = Buffer.from(data as string | Uint8Array);
  write(file, bytes.subarray(0, bytes.length / 2), options);
  if (how === "kill") process.kill(process.pid, "SIGKILL");
  throw Object.assign(new Error(`${how}: broken by a test`), { code: how });
};
syncBuiltinESMExports();
