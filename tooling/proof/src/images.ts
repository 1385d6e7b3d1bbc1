import { walk } from "./walk.ts";

/** Images that values of a chart or a manifest name: as one text, or in parts. */
export function imagesIn(data: unknown): string[] {
  const images: string[] = [];
  for (const { path, value } of walk(data)) {
    if (path.at(-1) === "image" && typeof value === "string" && value !== "") images.push(value);
    if (typeof value !== "object" || value === null || !("repository" in value)) continue;
    const { registry, repository, tag } = value as {
      registry?: unknown;
      repository?: unknown;
      tag?: unknown;
    };
    // A repository of charts or of code has a scheme.
    if (typeof repository !== "string" || repository.includes("://")) continue;
    images.push(
      `${typeof registry === "string" ? `${registry}/` : ""}${repository}${typeof tag === "string" ? `:${tag}` : ""}`,
    );
  }
  return images;
}

/** The registry of an image, with the first folder. Docker's own where it names none. */
export function registryOf(image: string): string {
  const parts = image.split("/");
  const isHost = parts.length > 1 && /[.:]/.test(parts[0] ?? "");
  const [host = "", ...rest] = isHost ? parts : ["docker.io", ...parts];
  if (rest.length > 1) return `${host}/${rest[0]}`;
  return host === "docker.io" ? "docker.io/library" : host;
}
