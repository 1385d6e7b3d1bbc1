import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A folder in this package, where imports of the repository's packages resolve; gone when the process ends. */
export function temporaryRoot(): string {
  const folder = join(import.meta.dirname, "..", `.tmp-${process.pid}`);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.on("exit", remove);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => process.exit(1));
  }
  remove();
  mkdirSync(folder);
  return folder;
}
