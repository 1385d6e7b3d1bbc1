import { isBuiltin } from "node:module";
import { join } from "node:path";
import { error, type Problem, ProblemError } from "@hub/problem";
import type { BuildFailure, Message, Plugin } from "esbuild";
import { bundle } from "./bundle.ts";
import { libraryModules } from "./bundle-library.ts";

/**
 * A component and all that it imports but the library: a text of CommonJS, readable, its only export the component.
 *
 * The same bytes from the same sources on any machine. Throws ProblemError `component-does-not-bundle` with what is
 * wrong at each place, a module of Node that it imports among it.
 */
export async function bundleComponent(root: string, name: string): Promise<string> {
  const entry = { entryPoints: [join("apps", name, "src", "index.ts")] };
  const text = await bundle(root, entry, [imports(join(root, "apps", name))]).catch(
    (failure: Partial<BuildFailure>) => {
      if (!failure.errors) throw failure;
      throw new ProblemError(
        failure.errors.map((message) => bundleProblem(name, message)),
        { cause: failure },
      );
    },
  );
  return `${header(name)}${text}`;
}

/** The library stays outside, and a component's own sources may not import what a release does not have. */
const imports = (sources: string): Plugin => ({
  name: "imports",
  setup(build) {
    build.onResolve({ filter: /^[^.]/ }, ({ path, importer }) => {
      if (libraryModules.includes(path)) return { path, external: true };
      if (isBuiltin(path) && importer.startsWith(sources)) return { errors: [{ text: `imports ${path}` }] };
      return undefined;
    });
  },
});

const bundleProblem = (name: string, { text, location }: Message): Problem =>
  error(
    "component-does-not-bundle",
    `${name} cannot be frozen: it ${text}.`,
    "A release has only the cluster and its settings: take what it needs from there.",
    {
      place: {
        file: location?.file ?? `apps/${name}/src/index.ts`,
        line: location?.line ?? 1,
        column: (location?.column ?? 0) + 1,
      },
    },
  );

const header = (name: string): string =>
  `// A frozen release of ${name}. Never edited: what runs in the clusters that are pinned to it comes from here.\n`;
