import type { Json, JsonObject } from "@hub/component";
import { error, type Problem, placeText } from "@hub/problem";
import { parseYaml } from "@hub/yaml";
import { credentialPaths } from "./credentials.ts";
import type { SourceFile } from "./fleet.ts";
import { dotted } from "./schema-problems.ts";

/** Most bytes that a file under `clusters/` may have. People write these files; a larger one is an accident. */
export const maxFileBytes = 1024 * 1024;

/** Stands for a credential from here on, so that no message can print it. */
const hidden = "(hidden)";

type Path = readonly (string | number)[];

export interface ParsedFile {
  readonly file: SourceFile;
  /** Absent where the text has problems that leave no value. Credentials in it are hidden. */
  readonly value?: JsonObject;
  /** Of the text itself: its syntax, and credentials in it. */
  readonly problems: readonly Problem[];
  /** Leaves out the problems of a hidden credential's value: its presence is the problem. */
  withoutHidden(problems: readonly Problem[]): Problem[];
}

/** Cache by the bytes of a file, which nothing writes to: most files of a fleet do not change between two parses. */
const cache = new WeakMap<Uint8Array, { readonly path: string; readonly parsed: ParsedFile }>();

/** Reads one YAML file whose root must be a map. Gives the same object for the same bytes at the same path. */
export function parseSource(path: string, bytes: Uint8Array): ParsedFile {
  const cached = cache.get(bytes);
  if (cached?.path === path) return cached.parsed;
  const parsed = parseAnew(path, bytes);
  cache.set(bytes, { path, parsed });
  return parsed;
}

function parseAnew(path: string, bytes: Uint8Array): ParsedFile {
  const isOverride = path.includes("/overrides/");
  const parsed = parseYaml(bytes, path, { maxBytes: maxFileBytes, allowDates: !isOverride });
  const file: SourceFile = { path, placeOf: (at, what) => parsed.placeOf(at, what) };
  const credentials = parsed.value === undefined ? [] : credentialPaths(parsed.value);
  const hiddenPlaces = new Set(
    credentials.flatMap((at) => [placeText(file.placeOf(at)), placeText(file.placeOf(at, "value"))]),
  );
  const withoutHidden = (problems: readonly Problem[]) =>
    problems.filter(({ place }) => !place || !hiddenPlaces.has(placeText(place)));
  const problems = [
    // Only overrides go on to readers of YAML 1.1; the rest may say `off`.
    ...withoutHidden(parsed.problems).filter(({ code }) => isOverride || code !== "yaml-ambiguous"),
    ...credentials.map((at) => credentialProblem(isOverride, file, at)),
  ];
  if (!isMap(parsed.value)) return { file, problems, withoutHidden };
  const reserved = namesPrototype(bytes) ? reservedKeys(parsed.value) : [];
  if (reserved.length > 0)
    return { file, problems: [...problems, ...reserved.map((at) => reservedKey(file, at))], withoutHidden };
  const value = credentials.reduce<Json>((whole, at) => hide(whole, at), parsed.value) as JsonObject;
  return { file, value, problems, withoutHidden };
}

const prototypeKey = "__proto__";

const namesPrototype = ({ buffer, byteOffset, length }: Uint8Array): boolean =>
  Buffer.from(buffer, byteOffset, length).includes(prototypeKey);

/** Where a map has the one key that JavaScript does not take for a key where maps are merged. */
function reservedKeys(value: Json, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    return key === prototypeKey ? [path] : reservedKeys(inner, path);
  });
}

const reservedKey = (file: SourceFile, at: Path): Problem =>
  error(
    "reserved-key",
    `${dotted(at)} cannot be set: ${prototypeKey} is no key where the language of this program merges maps.`,
    "Rename it, or delete it.",
    { place: file.placeOf(at, "key") },
  );

const credentialProblem = (isOverride: boolean, file: SourceFile, at: Path): Problem =>
  error(
    isOverride ? "credential-in-override" : "credential-in-file",
    `${dotted(at)} looks like a credential, and everybody can read this repository.`,
    `${isOverride ? "Put it into the secret store and name the Secret here" : "Take it out"}; revoke it if it was ever pushed.`,
    { place: file.placeOf(at, "value") },
  );

function hide(value: Json, [key, ...rest]: Path): Json {
  if (key === undefined) return hidden;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? hide(item, rest) : item));
  if (!isMap(value)) return value;
  return { ...value, [key]: hide(value[key] ?? null, rest) };
}

const isMap = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
