import { createRequire } from "node:module";
import type * as Yaml from "yaml";

let loaded: typeof Yaml | undefined;

/** The `yaml` library, on first use: a run whose files are all plain does not wait the 25 ms that loading it takes. */
export function library(): typeof Yaml {
  loaded ??= createRequire(import.meta.url)("yaml") as typeof Yaml; // require() has no type of its own
  return loaded;
}
