import { changes } from "./changes.ts";
import { clusters } from "./clusters.ts";
import { command } from "./command.ts";
import { components } from "./components.ts";
import { deploy } from "./deploy.ts";
import { live } from "./live.ts";
import { releases } from "./releases.ts";
import { yaml } from "./yaml.ts";

/** Every code that a problem can have. Other packages need only the types of it, so that a run does not load its text. */
export const catalog = {
  ...yaml,
  ...clusters,
  ...components,
  ...releases,
  ...changes,
  ...deploy,
  ...live,
  ...command,
};

export type Catalog = typeof catalog;
export type { CatalogEntry } from "./entry.ts";
