import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { hubctlOn, type Run } from "../testing.ts";

export const repository = join(import.meta.dirname, "../../../..");

/**
 * A repository with the real fleet and the real components, removed after the test. Inside this package, so that new code
 * finds its imports.
 */
export function realFleetRoot(): string {
  const root = mkdtempSync(join(import.meta.dirname, "../../.tmp-new-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(repository, "clusters"), join(root, "clusters"), { recursive: true });
  mkdirSync(join(root, "apps"));
  for (const app of readdirSync(join(repository, "apps")))
    symlinkSync(join(repository, "apps", app), join(root, "apps", app));
  for (const name of ["releases", "tooling", "biome.json"])
    symlinkSync(join(repository, name), join(root, name));
  return root;
}

/** Runs a command line in a root, on a day on which the real fleet is in order. */
export const hubctl = (root: string, ...argv: string[]): Promise<Run> =>
  hubctlOn("2026-11-23", root, ...argv);
