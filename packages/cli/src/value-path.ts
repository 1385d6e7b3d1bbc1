import type { Json, JsonObject } from "@hub/component";
import { dotted, isMap } from "@hub/fleet";
import { error, nearest, ProblemError } from "@hub/problem";

type Path = readonly string[];

/** Splits at dots; a key with dots in it may stand in brackets and quotes: `values.grafana["grafana.ini"].server`. */
const splitPath = (path: string): string[] =>
  [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );

/**
 * What a path on the command line may mean, the likeliest first: below `settings` or `values`, or in either of them
 * where it names none; with keys that have dots in them put together as `whole` has them.
 */
export function candidatePaths(path: string, whole: JsonObject): Path[] {
  const parts = splitPath(path);
  const tops = ["settings", "values"].includes(parts[0] ?? "")
    ? [parts]
    : [
        ["values", ...parts],
        ["settings", ...parts],
      ];
  return tops.flatMap((top) => [joinKeys(top, whole), top]);
}

/** Puts parts together again where a map has the key that they were split from. */
function joinKeys(parts: Path, value: Json | undefined): Path {
  const [first, ...rest] = parts;
  if (first === undefined || !isMap(value)) return parts;
  for (let length = 1; length <= parts.length; length++) {
    const key = parts.slice(0, length).join(".");
    if (Object.hasOwn(value, key)) return [key, ...joinKeys(parts.slice(length), value[key])];
  }
  return [first, ...rest];
}

/** The problem `unknown-path`, with the nearest path that is there. `leaves` are all paths of `whole`. */
export function unknownPath(path: string, whole: JsonObject, leaves: readonly Path[]): ProblemError {
  const [at = []] = candidatePaths(path, whole);
  return new ProblemError(
    error("unknown-path", `Neither the component nor a layer says ${path}.`, suggestion(at, whole, leaves)),
  );
}

function suggestion(at: Path, whole: JsonObject, leaves: readonly Path[]): string {
  let parent: Json | undefined = whole;
  let depth = 0;
  for (; isMap(parent) && Object.hasOwn(parent, at[depth] ?? ""); depth++) parent = parent[at[depth] ?? ""];
  const missing = at[depth] ?? "";
  const siblings = isMap(parent) ? Object.keys(parent) : [];
  const above = at.slice(0, depth);
  const near = nearest(missing, siblings);
  if (near !== undefined) return `Did you mean ${dotted([...above, near])}?`;
  const last = at.at(-1) ?? "";
  const elsewhere =
    leaves.find((leaf) => leaf.at(-1) === last) ??
    leaves.find((leaf) => nearest(last, [leaf.at(-1) ?? ""]) !== undefined);
  if (elsewhere) return `Did you mean ${dotted(elsewhere)}?`;
  if (siblings.length === 0) return "Run it without a path to see all.";
  const more = siblings.length > 12 ? ` and ${siblings.length - 12} more` : "";
  return `Below ${dotted(above)} are ${siblings.slice(0, 12).join(", ")}${more}.`;
}
