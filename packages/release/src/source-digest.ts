import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A digest of the sources of a component's working tree: everything below its `src/` that ends up in a release, by
 * path and content. `sha256:` and 64 hexadecimal digits.
 */
export function sourceDigest(root: string, component: string): string {
  const folder = join(root, "apps", component, "src");
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"))
    : [];
  const lines = files
    .filter(isReleasedSource)
    .sort()
    .map((file) => `${file} ${hash("sha256", readFileSync(join(folder, file)))}\n`);
  return `sha256:${hash("sha256", lines.join(""))}`;
}

/** Whether a file below `src/` ends up in a release: no test, and nothing that tests compare with. */
export const isReleasedSource = (path: string): boolean =>
  /\.m?[jt]s$|\.json$/.test(path) && !/\.test\.ts$|(^|\/)(rendered|testdata)\//.test(path);
