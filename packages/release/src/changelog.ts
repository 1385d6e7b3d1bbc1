import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The entry of one version in a component's changelog, without its heading; empty where there is none. */
export function changelogEntry(root: string, component: string, version: string): string {
  const path = join(root, "apps", component, "CHANGELOG.md");
  return existsSync(path) ? entryOf(readFileSync(path, "utf8"), version) : "";
}

/** Pure part of `changelogEntry`: text between the heading of a version and the next heading of a version. */
export function entryOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split("\n", 1)[0]?.trim() === version);
  return section?.slice(section.indexOf("\n")).trim() ?? "";
}
