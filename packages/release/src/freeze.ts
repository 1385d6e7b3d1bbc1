import { hash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "@hub/problem";
import { z } from "zod";
import { bundleComponent } from "./bundle-component.ts";
import { bundleLibrary } from "./bundle-library.ts";
import { changelogEntry } from "./changelog.ts";
import { componentFacts } from "./component-facts.ts";
import { orProblem } from "./failure.ts";
import { frozenComponent } from "./frozen-component.ts";
import { type FrozenText, writeLibrary } from "./library.ts";
import { compileLibrary, type OpenRelease, openRelease } from "./open-release.ts";
import { purityProblem } from "./purity/purity-problem.ts";
import { bundleName, manifestName, type ReleaseManifest, releaseFolder } from "./release.ts";
import { Sandbox } from "./sandbox.ts";
import { sourceDigest } from "./source-digest.ts";

/** A release that is ready to be written. */
export interface FrozenRelease {
  readonly manifest: ReleaseManifest;
  /** Text of `component.cjs`. */
  readonly bundle: string;
  readonly library: FrozenText;
}

/**
 * Freezes the working tree of a component as some version, whatever has been frozen before.
 *
 * Throws ProblemError: `component-does-not-bundle`, `release-does-not-load`, `release-limit` and `impure-component`.
 */
export async function freezeAs(root: string, name: string, version: string): Promise<FrozenRelease> {
  const bundle = await bundleComponent(root, name);
  const library = await bundleLibrary();
  const source = sourceDigest(root, name);
  const changes = changelogEntry(root, name, version);
  return { manifest: describe(name, version, bundle, library, { source, changes }), bundle, library };
}

/** What is known of a bundle once it has been tried within limits. */
function describe(
  name: string,
  version: string,
  text: string,
  library: FrozenText,
  more: Pick<ReleaseManifest, "source" | "changes">,
): ReleaseManifest {
  const place = { file: `apps/${name}/src/index.ts`, line: 1, column: 1 };
  const sandbox = new Sandbox();
  try {
    const file = `${releaseFolder(name, version)}/${bundleName}`;
    const sha256 = hash("sha256", text);
    const copy = (id: string) => ({ id, file, text: () => text, library });
    orProblem(name, place, () => sandbox.ask(copy(sha256), "parse", { settings: {} }));
    const opened = openRelease(text, file, compileLibrary(library.text(), library.file));
    const manifest = { ...toManifest(opened, version), sha256, library: library.id, ...more };
    const tried = (id: string) => frozenComponent(manifest, copy(id), () => sandbox);
    const impure = purityProblem(tried(sha256), () => tried(`${sha256} again`));
    if (impure) throw new ProblemError(impure);
    return manifest;
  } finally {
    sandbox.stop();
  }
}

/** Writes a release, whole or not at all, and its library. Writes nothing where they are there already. */
export function writeRelease(root: string, { manifest, bundle, library }: FrozenRelease): void {
  const folder = join(root, releaseFolder(manifest.component, manifest.version));
  if (existsSync(folder)) return;
  writeLibrary(root, library);
  const young = `${folder}.new`;
  rmSync(young, { recursive: true, force: true });
  mkdirSync(young, { recursive: true });
  writeFileSync(join(young, bundleName), bundle);
  writeFileSync(join(young, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`);
  renameSync(young, folder);
}

/** Plain data of this context, whatever context the component is of. */
function toManifest(
  { component, zodRegistry }: OpenRelease,
  version: string,
): Omit<ReleaseManifest, "sha256" | "library" | "source" | "changes"> {
  const { chart } = component;
  const facts = {
    component: component.name,
    version,
    contract: component.contract,
    ...componentFacts(component),
    chart: chart
      ? {
          repository: chart.repository,
          name: chart.name,
          version: chart.version,
          ...(chart.digest ? { digest: chart.digest } : {}),
        }
      : null,
    hasChecks: component.checks !== undefined,
    hasWorkloads: component.workloads !== undefined,
    settings: z.toJSONSchema(component.settings, {
      io: "input",
      unrepresentable: "any",
      // zod keeps descriptions in each context for itself.
      metadata: zodRegistry as typeof z.globalRegistry,
    }),
    knownValues: chart?.keys ?? null,
    ...(chart?.crds ? { crds: chart.crds } : {}),
  };
  return JSON.parse(JSON.stringify(facts)) as typeof facts;
}
