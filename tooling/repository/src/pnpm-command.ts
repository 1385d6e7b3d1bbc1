import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { misuse } from "@hub/cli";
import type { ClusterNames } from "./cluster-names.ts";
import { isPlaceholder, type PageCommand } from "./page-commands.ts";
import { root } from "./root.ts";

interface Package {
  readonly name: string;
  readonly packageManager?: string;
  readonly scripts?: { readonly [name: string]: string };
}

// Only these fields are looked at, and pnpm would not run without them.
const readPackage = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as Package;
const own = readPackage("package.json");
const packages = new Map(
  globSync("{apps,packages,tooling}/*/package.json", { cwd: root })
    .map(readPackage)
    .map((one) => [one.name, one]),
);

/** What is wrong with a line that begins with `pnpm`, or with `npx -y pnpm@VERSION`; undefined where it would run. */
export async function pnpmProblem(
  { place, words, isMention }: PageCommand,
  names: ClusterNames,
): Promise<string | undefined> {
  const [program, ...rest] = words;
  if (program === "npx") {
    const [yes, pnpm, ...more] = rest;
    return yes === "-y" && pnpm === own.packageManager
      ? pnpmProblem({ place, words: ["pnpm", ...more], isMention }, names)
      : `npx is for ${own.packageManager} alone, as npx -y ${own.packageManager}`;
  }
  const [first = "", ...args] = rest;
  if (first === "hubctl") return hubctlProblem(args, isMention, names);
  if (first === "--filter") {
    const [name = "", script = ""] = args;
    if (isPlaceholder(name)) return undefined;
    if (!packages.has(name)) return `there is no package ${name}`;
    return packages.get(name)?.scripts?.[script] ? undefined : `${name} has no script ${script}`;
  }
  if (first === "" && isMention) return undefined;
  const script = first === "run" ? args[0] : first;
  if (first === "install" || (script !== undefined && own.scripts?.[script] !== undefined)) return undefined;
  return `the repository has no script ${script}`;
}

/** What is wrong with a command line of hubctl. A mention may leave out what the verb needs. */
export async function hubctlProblem(
  args: readonly string[],
  isMention: boolean,
  names: ClusterNames,
): Promise<string | undefined> {
  const [verb, name = "", component = "", path = ""] = args;
  // It looks the code up before anything else.
  const wrong = await misuse(verb === "explain" && isPlaceholder(name) ? [verb] : args);
  if (wrong && !(isMention && /missing/i.test(wrong.code))) return `hubctl: ${wrong.message}`;
  if (verb !== "why" || component === "" || isPlaceholder(component)) return undefined;
  const settings = names.settings.get(component);
  if (!settings) return `there is no component ${component}`;
  const [layer, setting] = path.split(/\.(.*)/);
  return layer !== "settings" || setting === undefined || settings.includes(setting)
    ? undefined
    : `${component} has no setting ${setting}`;
}
