import { dotted, isMap } from "@hub/fleet";
import { type Edit, editYaml, type Json, type JsonObject, parseYaml, renameKey } from "@hub/yaml";

/** The new text, or why a person must edit it, as a clause. */
export type MovedSetting = { readonly text: string } | { readonly why: string };

/**
 * Gives a setting of an override file another path. Nothing but the setting moves, and moving it back gives the same
 * bytes: where that cannot be, it is left to a person.
 */
export function moveSetting(
  text: string,
  from: readonly string[],
  to: readonly string[] | null,
): MovedSetting {
  if (to === null) return { why: "the release no longer has it" };
  if (settingIn(text, to) !== undefined) return { why: `${dotted(["settings", ...to])} is said there too` };
  if (isSibling(from, to)) return { text: rename(text, from, to) };
  if (hasCommentAbove(text, from)) return { why: "the comment above it would stay behind" };
  const moved = move(text, from, to);
  if (comments(moved).join("\n") !== comments(text).join("\n"))
    return { why: "the comment on its line would be lost" };
  return move(moved, to, from) === text
    ? { text: moved }
    : { why: "other lines would change with it on the way back" };
}

/** The value of a setting in an override file. */
export const settingIn = (text: string, path: readonly string[]): Json | undefined =>
  at(parseYaml(text, "").value, ["settings", ...path]);

const at = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((map, key) => (isMap(map) ? map[key] : undefined), value);

const isSibling = (from: readonly string[], to: readonly string[]): boolean =>
  from.length === to.length && from.slice(0, -1).every((key, index) => key === to[index]);

const rename = (text: string, from: readonly string[], to: readonly string[]): string =>
  renameKey(text, ["settings", ...from], to.at(-1) ?? "");

function move(text: string, from: readonly string[], to: readonly string[]): string {
  const moved = editYaml(text, [{ path: ["settings", ...to], value: settingIn(text, from) }]);
  return editYaml(moved, [removal(parseYaml(moved, "").value, ["settings", ...from])]);
}

/** Removes an entry, and the maps around it that would be empty then. */
function removal(value: Json | undefined, path: readonly string[]): Edit {
  let depth = path.length;
  while (depth > 2 && Object.keys(at(value, path.slice(0, depth - 1)) as JsonObject).length === 1) depth--;
  return { path: path.slice(0, depth), value: undefined };
}

function hasCommentAbove(text: string, path: readonly string[]): boolean {
  const { line } = parseYaml(text, "").placeOf(["settings", ...path]);
  return /^\s*#/.test(text.split("\n")[line - 2] ?? "");
}

const comments = (text: string): string[] => text.match(/(^|\s)#.*/g) ?? [];
