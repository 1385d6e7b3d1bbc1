import { hash } from "node:crypto";
import { type ApplicationSource, bundleSource, chartSource, gitSource } from "@hub/argocd";
import type { Component, JsonObject, RenderOutput } from "@hub/component";
import { mergeLayers } from "@hub/fleet";
import { bundlePath, type TreeFile } from "@hub/tree/deploy-tree";
import type { Printer } from "@hub/yaml/print";

/** Where the bundles are committed. */
export interface Repository {
  readonly url: string;
  readonly branch: string;
}

/** Sources of a component that Argo CD is to apply. */
export interface RenderedSources {
  /** Helm values, overrides included; null where there is no chart. */
  readonly values: JsonObject | null;
  readonly sources: readonly ApplicationSource[];
  /** Digest of the bundle: sha256 of its manifests, 32 hexadecimal digits. Null where there are none. */
  readonly bundle: string | null;
  readonly file: TreeFile | undefined;
}

/** The sources of a component's Application: chart, folders of other repositories, bundle. An override beats the component. */
export function applicationSources(
  component: Component,
  output: RenderOutput,
  overrides: JsonObject,
  repository: Repository,
  printer: Printer,
): RenderedSources {
  const values = output.values && (mergeLayers(output.values, overrides) as JsonObject);
  const sources: ApplicationSource[] = [];
  if (component.chart && values) sources.push(chartSource(component.chart, component.name, values));
  sources.push(...component.extraSources.map(gitSource));
  if (output.manifests.length === 0) return { values, sources, bundle: null, file: undefined };
  const text = output.manifests.map((object) => printer.print(object)).join("---\n");
  const digest = hash("sha256", text);
  const bundle = digest.slice(0, 32);
  const path = bundlePath(component.name, bundle);
  sources.push(bundleSource(repository.url, repository.branch, path));
  return { values, sources, bundle, file: { path: `${path}/manifests.yaml`, text, digest } };
}
