export interface ImageChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Same repository, other tag or digest. */
  readonly changed: readonly { readonly before: string; readonly after: string }[];
  /** Registries that no image came from before: an allow-list needs them. */
  readonly registries: readonly string[];
  /** Images of the new chart that have no tag, so that they run the application's version. */
  readonly untagged: readonly string[];
}

/** Changes of the images that a chart's defaults name. */
export function compareImages(before: readonly string[], after: readonly string[]): ImageChanges {
  const added = after.filter((image) => !before.includes(image));
  const removed = before.filter((image) => !after.includes(image));
  const changed = added.flatMap((image) => {
    const old = removed.filter((one) => repository(one) === repository(image));
    return old[0] !== undefined && old.length === 1 ? [{ before: old[0], after: image }] : [];
  });
  const existing = new Set(before.map(registry));
  return {
    added: added.filter((image) => !changed.some((one) => one.after === image)),
    removed: removed.filter((image) => !changed.some((one) => one.before === image)),
    changed,
    registries: [...new Set(after.map(registry))].filter((name) => !existing.has(name)).sort(),
    untagged: after.filter((image) => repository(image) === image),
  };
}

/** Without tag and digest. A colon before a slash is a port's. */
const repository = (image: string): string => image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");

/** Host of an image; Docker Hub's where the name has none. */
function registry(image: string): string {
  const [host = "", ...rest] = image.split("/");
  return rest.length > 0 && /[.:]/.test(host) ? host : "docker.io";
}
