import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const bumps = ["patch", "minor", "major"] as const;
type Bump = (typeof bumps)[number];

/** The release that the working tree of a component becomes: its version, and what pending changesets make of it. */
export function nextVersion(root: string, component: string): string {
  const path = join(root, "apps", component, "package.json");
  // Of a package of this repository: pnpm has read it before.
  const { version = "0.0.0" } = JSON.parse(readFileSync(path, "utf8")) as { version?: string };
  return bumped(version, pendingBump(root, component));
}

function pendingBump(root: string, component: string): Bump | undefined {
  const folder = join(root, ".changeset");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];
  const found = files.flatMap((name) => bumpIn(readFileSync(join(folder, name), "utf8"), component) ?? []);
  return bumps.findLast((bump) => found.includes(bump));
}

/** What the head of a changeset says about a component. */
function bumpIn(text: string, component: string): Bump | undefined {
  const [, head = ""] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const line = head
    .split(/\r?\n/)
    .find((one) => one.replace(/["'\s]/g, "").startsWith(`@hub/app-${component}:`));
  return bumps.find((bump) => line?.trimEnd().replace(/["']$/, "").endsWith(bump));
}

function bumped(version: string, bump: Bump | undefined): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  switch (bump) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
    default:
      return version;
  }
}
