import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bump, bumps, pendingChanges } from "@hub/release/pending-changes";

/** The release that the working tree of a component becomes: its version, and what pending changesets make of it. */
export function nextVersion(root: string, component: string): string {
  const path = join(root, "apps", component, "package.json");
  // Of a package of this repository: pnpm has read it before.
  const { version = "0.0.0" } = JSON.parse(readFileSync(path, "utf8")) as { version?: string };
  return bumped(version, pendingBump(root, component));
}

function pendingBump(root: string, component: string): Bump | undefined {
  const pending = pendingChanges(root).get(component) ?? [];
  return bumps.findLast((bump) => pending.some((change) => change.bump === bump));
}

function bumped(version: string, bump: Bump | undefined): string {
  const [numbers = "", prerelease] = version.split("-", 2);
  const [major = 0, minor = 0, patch = 0] = numbers.split(".").map(Number);
  // The version after a pre-release is the release that it was one of, where that is a bump of this size.
  const isOf = { patch: true, minor: patch === 0, major: minor === 0 && patch === 0 };
  if (prerelease !== undefined && bump !== undefined && isOf[bump]) return numbers;
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
