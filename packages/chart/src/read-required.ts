import type { ArchiveFiles } from "./read-archive.ts";

/** A value without which a chart does not render, at least in some of its modes. */
export interface RequiredValue {
  readonly path: readonly string[];
  /** What the chart says where it is missing; empty where its schema requires it. */
  readonly message: string;
}

const call = /\brequired\s+"((?:\\.|[^"\\])*)"\s+\(?\s*\$?\.Values\.([\w.]+)/g;
const piped = /\{\{-?\s*\$?\.Values\.([\w.]+)\s*\|\s*required\s+"((?:\\.|[^"\\])*)"/g;

/** Values that the templates of a chart pass to `required`. What they check by other means is not seen. */
export function readRequired(files: ArchiveFiles): RequiredValue[] {
  const found = new Map<string, RequiredValue>();
  const add = (path = "", message = "") => found.set(path, { path: path.split("."), message });
  for (const [name, content] of files) {
    if (!/^templates[/\\]/.test(name)) continue;
    const text = content.toString("utf8");
    for (const [, message, path] of text.matchAll(call)) add(path, message);
    for (const [, path, message] of text.matchAll(piped)) add(path, message);
  }
  return [...found.keys()].sort().flatMap((path) => found.get(path) ?? []);
}
