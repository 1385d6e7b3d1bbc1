import type { Json, JsonObject } from "@hub/component";
import type { Problem } from "@hub/problem";
import { parseYaml } from "@hub/yaml";
import type { SourceFile } from "./fleet.ts";

/** Most bytes that a file under `clusters/` may have. People write these files; a larger one is an accident. */
export const maxFileBytes = 1024 * 1024;

export interface ParsedFile {
  readonly file: SourceFile;
  /** Absent where the text has problems. */
  readonly value?: JsonObject;
  readonly problems: readonly Problem[];
}

/**
 * Reads one YAML file whose root must be a map. Dates may stand without quotes, except in what Helm reads as well.
 */
export function parseSource(path: string, bytes: Uint8Array, { allowDates = true } = {}): ParsedFile {
  const parsed = parseYaml(bytes, path, { maxBytes: maxFileBytes, allowDates });
  const file: SourceFile = { path, placeOf: (at, what) => parsed.placeOf(at, what) };
  if (parsed.problems.some(({ severity }) => severity === "error") || !isMap(parsed.value))
    return { file, problems: parsed.problems };
  return { file, value: parsed.value, problems: parsed.problems };
}

const isMap = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
