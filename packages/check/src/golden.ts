import { hash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Component, type JsonObject, type Provider, providers } from "@hub/component/contract";
import { frozenComponent } from "@hub/release/frozen-component";
import { loadBundle } from "@hub/release/load-bundle";
import { loadReleaseManifest, releaseVersions } from "@hub/release/load-manifests";
import { sampleCluster } from "@hub/release/sample-cluster";
import { applicationText, ComponentRenderer } from "@hub/render";
import { createPrinter } from "@hub/yaml/print";

/** Digest of what a release gives a sample cluster of each provider: its Application and its bundle. */
export type Golden = Readonly<Record<Provider, string>>;

/** Recorded digests of the releases of one component, by version. */
export type RecordedGolden = Readonly<Record<string, Golden>>;

/** Where a component's digests are recorded, from the root. Beside its releases, which never change. */
export const goldenPath = (component: string): string => `apps/${component}/releases/golden.json`;

export function loadGolden(root: string, component: string): RecordedGolden {
  const path = join(root, goldenPath(component));
  // `recordGolden` wrote it.
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as RecordedGolden) : {};
}

/**
 * Records the digests of the releases of a component that have none yet, or of all. Gives the versions whose digests
 * are new or changed. Throws what loading a release throws.
 */
export function recordGolden(root: string, component: string, which: "missing" | "all"): string[] {
  const before = loadGolden(root, component);
  const versions = releaseVersions(root, component);
  const golden: Record<string, Golden> = {};
  for (const version of versions) {
    const existing = before[version];
    if (existing && which === "missing") golden[version] = existing;
    else {
      const manifest = loadReleaseManifest(root, component, version);
      golden[version] = goldenOf(frozenComponent(manifest, loadBundle(root, manifest)));
    }
  }
  const text = `${JSON.stringify(golden, undefined, 2)}\n`;
  if (versions.length > 0 && text !== `${JSON.stringify(before, undefined, 2)}\n`)
    writeFileSync(join(root, goldenPath(component)), text);
  return versions.filter((version) => JSON.stringify(golden[version]) !== JSON.stringify(before[version]));
}

/** The file with the digests of a component's releases, without some of them. */
export function forgetGolden(
  root: string,
  component: string,
  versions: readonly string[],
): { readonly path: string; readonly text: string } {
  const left = Object.entries(loadGolden(root, component)).filter(([version]) => !versions.includes(version));
  return {
    path: goldenPath(component),
    text: `${JSON.stringify(Object.fromEntries(left), undefined, 2)}\n`,
  };
}

/** Digests of a component's output on sample clusters, with default settings. Refusing one counts, too. */
export function goldenOf(component: Component): Golden {
  const parsed = component.settings.safeParse({});
  const textOf = (provider: Provider) =>
    parsed.success
      ? sampleText(component, parsed.data as JsonObject, provider)
      : // Required settings cannot be made up: the issues of the schema are recorded instead.
        JSON.stringify(parsed.error.issues);
  return Object.fromEntries(
    providers.map((provider) => [provider, hash("sha256", textOf(provider)).slice(0, 32)]),
  ) as Record<Provider, string>;
}

const repository = { url: "https://git.example.com/infrastructure.git", branch: "deploy" };

function sampleText(component: Component, settings: JsonObject, provider: Provider): string {
  const { name, dependsOn, after, version = "head", namespace } = component;
  const components = [...new Set([name, ...dependsOn, ...after])].sort();
  const facts = {
    ...sampleCluster(provider),
    repository: repository.url,
    components,
    namespaces: [{ ...namespace, component: name }],
  };
  const place = { file: goldenPath(name), line: 1, column: 1 };
  const resolved = {
    component,
    release: version,
    wave: 0,
    inputs: { settings, values: {}, layers: [] },
    pinPlace: place,
    placeOf: () => place,
  };
  const cluster = { facts, argoNamespace: "argocd", hold: undefined, components: [resolved] };
  const memo = new ComponentRenderer(repository);
  const rendered = memo.render(resolved, cluster);
  if (!rendered) return memo.problems.map(({ code, cause }) => `${code} ${cause}\n`).join("");
  return `${applicationText(cluster, resolved, rendered, createPrinter())}---\n${rendered.file?.text ?? ""}`;
}
