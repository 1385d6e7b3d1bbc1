import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type Problem, ProblemError } from "@hub/problem";
import { type BuildFailure, build, type Message, type Plugin } from "esbuild";

/**
 * What a release cannot have. Libraries may import it, since they do so at their start; it throws by name when used.
 * The component's own sources may not even import it.
 */
const absent = (sources: string): Plugin => ({
  name: "absent",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
      if (!isBuiltin(path) && !neverNeeded.has(path)) return undefined;
      if (importer.startsWith(sources)) return { errors: [{ text: `imports ${path}` }] };
      return { path: path.replace(/^node:/, ""), namespace: "absent" };
    });
    build.onLoad({ filter: /.*/, namespace: "absent" }, ({ path }) => ({
      contents: absentModule(path),
      loader: "js",
    }));
    // zod brings its messages in fifty languages.
    build.onLoad({ filter: /zod[^/]*\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
    }));
  },
});

/** Libraries of cdk8s for reading and writing files, which a component does not do. */
const neverNeeded: ReadonlySet<string> = new Set(["yaml", "follow-redirects"]);

const absentModule = (name: string): string => `
const refuse = () => { throw Object.assign(new Error(${JSON.stringify(`it uses ${name}, which a release does not have`)}), { name: "ImpureError" }); };
const absent = new Proxy(function () {}, {
  get: (_, key) => (key === "__esModule" || key === "prototype" || typeof key === "symbol" ? undefined : absent),
  apply: refuse,
  construct: refuse,
});
module.exports = absent;
`;

/**
 * One file with a component and all that it imports: no imports at all, readable, its only export the component.
 *
 * The same bytes from the same sources on any machine. Throws ProblemError `component-does-not-bundle` with what is
 * wrong at each place, a module of Node that it imports among it.
 */
export async function bundleComponent(root: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join("apps", name, "src", "index.ts")],
    // Comments in the bundle name files from here on.
    absWorkingDir: root,
    outfile: "component.mjs",
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import", "module", "default"],
    target: "es2024",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    // cdk8s looks at the environment; a release has none.
    define: { "process.env": "{}" },
    plugins: [absent(join(root, "apps", name))],
  }).catch((error: Partial<BuildFailure>) => {
    if (!error.errors) throw error;
    throw new ProblemError(
      error.errors.map((message) => bundleProblem(name, message)),
      { cause: error },
    );
  });
  return `${header(name)}${outputFiles[0]?.text ?? ""}`;
}

const bundleProblem = (name: string, { text, location }: Message): Problem => ({
  code: "component-does-not-bundle",
  severity: "error",
  place: {
    file: location?.file ?? `apps/${name}/src/index.ts`,
    line: location?.line ?? 1,
    column: (location?.column ?? 0) + 1,
  },
  cause: `${name} cannot be frozen: it ${text}.`,
  fix: "A release has only the cluster and its settings: take what it needs from there.",
});

const header = (name: string): string =>
  `// A frozen release of ${name}. Never edited: what runs in the clusters that are pinned to it comes from here.\n`;
