/** Starts a server that starts a child, prints their pids, and waits, or fails to start another one. */
import { readFileSync } from "node:fs";
import { Processes } from "../lab/processes.ts";
import { Missing, sleep, until } from "../lab/until.ts";

const processes = new Processes();
const server = await processes.start("server", "sh", ["-c", "sleep 60 & echo $!; wait"]);
const child = await until("the server's child runs", 10, () => {
  const pid = Number(readFileSync(server.logFile, "utf8"));
  return pid > 0 ? pid : new Missing("it has not said its pid");
});
console.log(JSON.stringify({ pids: [server.pid, child], folder: processes.folder }));
if (process.argv[2] === "fail") await processes.start("missing", "no-such-program", []);
await sleep(60_000);
