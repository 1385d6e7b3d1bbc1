import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The arguments with which `pnpm hubctl` starts Node in a checkout, flags of V8 included; paths are from its root. */
export function hubctlArgs(home: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    // Of this very repository.
    scripts: { hubctl: string };
  };
  const [, ...args] = scripts.hubctl.split(" ");
  return args;
}
