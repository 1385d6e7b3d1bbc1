import { isBuiltin } from "node:module";
import { type BuildOptions, build, type Plugin } from "esbuild";

/**
 * One text of CommonJS with all that it imports, readable, and the same bytes on any machine. What `plugins` resolve comes
 * first. Throws esbuild's BuildFailure.
 */
export async function bundle(
  root: string,
  entry: Pick<BuildOptions, "entryPoints" | "stdin">,
  plugins: readonly Plugin[],
): Promise<string> {
  const { outputFiles } = await build({
    ...entry,
    // Comments in the bundle name files from here on.
    absWorkingDir: root,
    outfile: "bundle.cjs",
    bundle: true,
    write: false,
    format: "cjs",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import", "module", "default"],
    target: "es2024",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    // cdk8s looks at the environment; a release has none.
    define: { "process.env": "{}" },
    plugins: [...plugins, absent],
  });
  return outputFiles[0]?.text ?? "";
}

/** Modules that a release cannot have. Dependencies import some at their start; each throws by its name when used. */
const absent: Plugin = {
  name: "absent",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path }) =>
      isBuiltin(path) || neverNeeded.has(path)
        ? { path: path.replace(/^node:/, ""), namespace: "absent" }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "absent" }, ({ path }) => ({
      contents: absentModule(path),
      loader: "js",
    }));
  },
};

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
