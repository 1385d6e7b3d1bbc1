import { hash } from "node:crypto";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { bundle } from "./bundle.ts";
import { type FrozenText, libraryFile } from "./library.ts";

/** The modules that every release shares, under the names by which it imports them. */
export const libraryModules: readonly string[] = ["@hub/component", "cdk8s", "constructs", "zod"];

let library: Promise<FrozenText> | undefined;

/** The library of releases that are frozen with this repository's packages. The same bytes on any machine. */
export function bundleLibrary(): Promise<FrozenText> {
  library ??= bundleModules();
  return library;
}

async function bundleModules(): Promise<FrozenText> {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  // It imports each other entry.
  const component = dirname(fileURLToPath(import.meta.resolve("@hub/component")));
  const contents = libraryModules
    .map(
      (name) =>
        `export * as ${JSON.stringify(name)} from ${JSON.stringify(name === "@hub/component" ? "./index.ts" : name)};\n`,
    )
    .join("");
  const stdin = { contents, resolveDir: component, sourcefile: "library.ts" };
  const text = `${header}${await bundle(root, { stdin }, [oneLanguage])}`;
  const id = hash("sha256", text);
  return { id, file: libraryFile(id), text: () => text };
}

/** zod brings its messages in fifty languages. */
const oneLanguage: Plugin = {
  name: "one-language",
  setup(build) {
    build.onLoad({ filter: /zod[^/]*\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
    }));
  },
};

const header =
  "// What frozen releases import. Never edited: they run with it for as long as some cluster is pinned to one.\n";
