import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@hub/problem";
import { parseSupport } from "./parse-support.ts";
import type { Support } from "./schema.ts";

/** The `support.yaml` of every component that has one, by component. */
export function loadSupport(root: string): { supports: Map<string, Support>; problems: readonly Problem[] } {
  const supports = new Map<string, Support>();
  const problems: Problem[] = [];
  const folder = join(root, "apps");
  for (const component of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const path = `apps/${component}/support.yaml`;
    if (!existsSync(join(root, path))) continue;
    const parsed = parseSupport(path, readFileSync(join(root, path)));
    if (parsed.support) supports.set(component, parsed.support);
    problems.push(...parsed.problems);
  }
  return { supports, problems };
}
