import type { Catalog } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import { nextVersion } from "./head-version.ts";
import { loadSupport } from "./load-support.ts";
import type { SupportInput } from "./support-problems.ts";

/** Everything that support is held against, but what runs. Of the catalog, only which releases there are. */
export function supportFacts(
  root: string,
  catalog: Catalog,
  today: string,
): { facts: Omit<SupportInput, "running">; problems: readonly Problem[] } {
  const { supports, problems } = loadSupport(root);
  const releases = new Map([...catalog].map(([name, entry]) => [name, entry.releases]));
  const facts = { supports, releases, headVersion: (name: string) => nextVersion(root, name), today };
  return { facts, problems };
}
