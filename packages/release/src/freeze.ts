import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Component } from "@hub/component";
import { type Problem, ProblemError } from "@hub/problem";
import { z } from "zod";
import { bundleComponent } from "./bundle-component.ts";
import { changelogEntry } from "./changelog.ts";
import { purityProblem } from "./purity.ts";
import { bundleName, manifestName, type ReleaseManifest, releaseFolder } from "./release.ts";
import { loadInSandbox } from "./sandbox.ts";

/** A release that is ready to be written. */
export interface FrozenRelease {
  readonly manifest: ReleaseManifest;
  /** Text of `component.mjs`. */
  readonly bundle: string;
}

/**
 * Freezes the working tree of a component as the release that its `package.json` names.
 *
 * Throws ProblemError: `no-version` where the package has none yet, `impure-component`, and `release-exists` where
 * that version has been frozen with other bytes.
 */
export async function freeze(root: string, name: string): Promise<FrozenRelease> {
  const version = packageVersion(root, name);
  const bundle = await bundleComponent(root, name);
  const file = `${releaseFolder(name, version)}/${bundleName}`;
  const component = loadInSandbox(bundle, file);
  const impure = purityProblem(component, () => loadInSandbox(bundle, file));
  if (impure) throw new ProblemError([impure]);
  const release = {
    manifest: toManifest(component, version, bundle, changelogEntry(root, name, version)),
    bundle,
  };
  const problem = existingProblem(root, release);
  if (problem) throw new ProblemError([problem]);
  return release;
}

/** Writes a release. Writes nothing where it is there already. */
export function writeRelease(root: string, { manifest, bundle }: FrozenRelease): void {
  const folder = join(root, releaseFolder(manifest.component, manifest.version));
  if (existsSync(join(folder, manifestName))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, bundleName), bundle);
  writeFileSync(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

function packageVersion(root: string, name: string): string {
  const path = `apps/${name}/package.json`;
  const { version } = JSON.parse(readFileSync(join(root, path), "utf8")) as { version?: string };
  if (version && version !== "0.0.0") return version;
  throw new ProblemError([
    {
      code: "no-version",
      severity: "error",
      place: { file: path, line: 1, column: 1 },
      cause: `${name} has no version yet.`,
      fix: "Describe the change with `pnpm changeset`, and run `pnpm changeset version`.",
    },
  ]);
}

function toManifest(component: Component, version: string, bundle: string, changes: string): ReleaseManifest {
  const { chart } = component;
  return {
    component: component.name,
    version,
    contract: component.contract,
    sha256: hash("sha256", bundle),
    chart: chart
      ? {
          repository: chart.repository,
          name: chart.name,
          version: chart.version,
          ...(chart.digest ? { digest: chart.digest } : {}),
        }
      : null,
    dependsOn: component.dependsOn,
    after: component.after,
    settings: z.toJSONSchema(component.settings, { io: "input", unrepresentable: "any" }),
    knownValues: chart?.keys ?? null,
    changes,
  };
}

function existingProblem(
  root: string,
  { manifest: { component, version, sha256 } }: FrozenRelease,
): Problem | undefined {
  const path = `${releaseFolder(component, version)}/${bundleName}`;
  if (!existsSync(join(root, path))) return undefined;
  if (hash("sha256", readFileSync(join(root, path))) === sha256) return undefined;
  return {
    code: "release-exists",
    severity: "error",
    place: { file: path, line: 1, column: 1 },
    cause: `${component} ${version} is frozen, and the working tree would make another ${version} of it.`,
    fix: "Describe the change with `pnpm changeset`, and run `pnpm changeset version` for a new version.",
  };
}
