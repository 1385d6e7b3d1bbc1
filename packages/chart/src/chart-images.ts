import { chartDefaults } from "./chart-defaults.ts";
import { isMap, type JsonMap } from "./is-map.ts";
import type { ChartSource } from "./read-chart.ts";

/**
 * Container images that a chart's defaults name, sorted: `registry/repository`, with `:tag` and `@digest` where the
 * defaults have them. An image without a tag has the version of the application. What only templates name is not seen.
 */
export function chartImages(source: ChartSource, extra?: ReadonlyMap<string, ChartSource>): string[] {
  const defaults = chartDefaults(source, extra);
  const images = new Set<string>();
  visit(defaults, "", shared(defaults), images);
  return [...images].sort();
}

/** Parts of a name that a chart says once for all of its images. */
interface Shared {
  readonly registry?: string | undefined;
  readonly namespace?: string | undefined;
  readonly tag?: string | undefined;
}

function shared(defaults: JsonMap): Shared {
  const global = map(defaults.global);
  return {
    registry:
      text(defaults.imageRegistry) ??
      text(global.imageRegistry) ??
      text(map(global.image).registry) ??
      text(global.hub),
    namespace: text(defaults.imageNamespace),
    tag: text(global.tag),
  };
}

function visit(value: unknown, key: string, common: Shared, images: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) visit(item, key, common, images);
  if (!isMap(value)) return;
  for (const name of namesOf(value, key)) images.add(imageName(name, value, common));
  for (const [inner, child] of Object.entries(value)) visit(child, inner, common, images);
}

/** Repositories of images that a map names, whichever of the usual keys it uses. */
function namesOf(value: JsonMap, key: string): string[] {
  const isImage =
    /image/i.test(key) || ["tag", "pullPolicy", "digest", "sha", "registry"].some((name) => name in value);
  if (!isImage) return [];
  const repositories = Object.entries(value).flatMap(([name, entry]) =>
    /^(\w*R|r)epository$/.test(name) ? (text(entry) ?? []) : [],
  );
  const own = repositories.length > 0 ? repositories : [text(value.image) ?? text(value.name) ?? ""];
  return own.filter((name) => /^[a-z0-9][\w./-]*$/.test(name));
}

function imageName(repository: string, value: JsonMap, common: Shared): string {
  const [host = ""] = repository.split("/");
  const isWhole = repository.includes("/") && /[.:]/.test(host);
  const registry = isWhole ? undefined : (text(value.registry) ?? common.registry);
  const namespace = repository.includes("/") ? undefined : common.namespace;
  const name = [registry, namespace, repository].filter((part) => part !== undefined).join("/");
  const tag = text(value.tag) ?? text(value.release) ?? common.tag;
  const digest = text(value.digest) ?? text(value.sha);
  return `${name}${tag ? `:${tag}` : ""}${digest ? `@${digest.includes(":") ? "" : "sha256:"}${digest}` : ""}`;
}

const map = (value: unknown): JsonMap => (isMap(value) ? value : {});
const text = (value: unknown): string | undefined =>
  (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : undefined;
