import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { error, type Place, type Problem } from "@hub/problem";
import { ambientNames } from "@hub/release/without-ambient";

/** Imports and exports of modules; the specifier is the first or the second group. */
const importing =
  /^[ \t]*(?:import|export)\b(?!\s+type\b)(?:[^;"']*?\bfrom)?\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

/** What differs from run to run, and would be read when the module loads, where nothing can refuse it. */
const ambient = new RegExp(
  `\\bDate\\.now\\b|\\bnew Date\\(\\s*\\)|\\bMath\\.random\\b|(?<![.\\w])(?:${ambientNames.join("|")})\\.\\w+`,
  "g",
);

const comment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/;
const text = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/;
const commentOrText = new RegExp(`${comment.source}|${text.source}`, "g");

/**
 * Problems `impure-component` of a component's source: it imports a module of Node, or names the clock, randomness or
 * the environment. Reads everything below its `src/` but tests.
 */
export function impureSource(root: string, name: string): Problem[] {
  const folder = `apps/${name}/src`;
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.m?[jt]s$/.test(file) && !/\.test\.ts$|(^|\/)(rendered|testdata)\//.test(file))
    .sort();
  return files.flatMap((file) => {
    const source = readFileSync(join(root, folder, file), "utf8");
    const code = source.replace(commentOrText, (match) => (/^\//.test(match) ? blank(match) : match));
    const problem = (offset: number, what: string, fix: string): Problem =>
      error(
        "impure-component",
        `${name} ${what}, and a component must depend on nothing but the cluster and its settings.`,
        fix,
        { place: placeOfOffset(source, offset, `${folder}/${file}`) },
      );
    const imports = [...code.matchAll(importing)].flatMap((match) => {
      const module = match[1] ?? match[2] ?? "";
      if (!isBuiltin(module)) return [];
      const offset = match.index + match[0].lastIndexOf(module) - 1;
      return [
        problem(offset, `imports ${module}`, "Take what it needs as a setting or a fact of the cluster."),
      ];
    });
    const reads = [...code.replace(commentOrText, blank).matchAll(ambient)].map((match) =>
      problem(match.index, `uses ${match[0]}`, "Take what it needs as a setting or a fact of the cluster."),
    );
    return [...imports, ...reads];
  });
}

const blank = (match: string): string => match.replace(/[^\n]/g, " ");

/** Where `src/index.ts` of a component says a field of its definition; the top of the file, where it does not. */
export function definitionPlace(root: string, name: string, field: string): Place {
  const file = `apps/${name}/src/index.ts`;
  const top = { file, line: 1, column: 1 };
  try {
    const source = readFileSync(join(root, file), "utf8");
    const match = new RegExp(`^([ \\t]*)${field}\\b\\s*[:(,]`, "m").exec(source);
    return match ? placeOfOffset(source, match.index + (match[1] ?? "").length, file) : top;
  } catch {
    return top;
  }
}

function placeOfOffset(source: string, offset: number, file: string): Place {
  const before = source.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
