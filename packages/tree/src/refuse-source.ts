import { realpathSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { error, ProblemError } from "@hub/problem";

/** Refuses a folder that holds what people write, or lies in it: a deploy tree there would be read as part of the fleet. */
export function refuseSource(root: string, out: string): void {
  const real = realPath(out);
  const inside = (folder: string) => real === realPath(folder) || real.startsWith(realPath(folder) + sep);
  const isSource =
    real === realPath(root) || ["apps", "clusters", "packages"].some((name) => inside(join(root, name)));
  if (!isSource) return;
  throw new ProblemError(
    error(
      "not-a-deploy-tree",
      `${out} is among the files that the fleet is rendered from.`,
      "Give a folder of its own to --out, for example deploy.",
    ),
  );
}

/** Without links, as far as the path exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
