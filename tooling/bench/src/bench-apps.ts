import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isKnown } from "./bench-overrides.ts";

/** A component of the bench: a real one, or the copy of one under a second name. */
export interface BenchApp {
  readonly name: string;
  /** The folder under `apps/` that it comes from. */
  readonly original: string;
}

/** The real components that every cluster of the bench can run first, then as many of them again as `count` asks for, under the names `<name>-b`, `<name>-c`. */
export function planApps(root: string, count: number): BenchApp[] {
  const real = readdirSync(join(root, "apps"))
    .filter((name) => isKnown(name) && existsSync(join(root, "apps", name, "src", "index.ts")))
    .sort();
  if (real.length === 0) throw new Error(`${root} has no component that the bench knows`);
  return Array.from({ length: count }, (_, index) => {
    const original = real[index % real.length] ?? "";
    return { name: `${original}${suffix(Math.floor(index / real.length))}`, original };
  });
}

const suffix = (round: number): string => (round === 0 ? "" : `-${String.fromCharCode(97 + round)}`);

/**
 * Copies the components into `<target>/apps/`. Each copy has its own code, as a component of its own would, and depends
 * on the copies of its round, so that the waves are as deep as the real ones.
 */
export function writeApps(root: string, target: string, apps: readonly BenchApp[]): void {
  const names = new Set(apps.map(({ name }) => name));
  for (const { name, original } of apps) {
    const from = join(root, "apps", original);
    const to = join(target, "apps", name);
    mkdirSync(to, { recursive: true });
    cpSync(join(from, "package.json"), join(to, "package.json"));
    cpSync(join(from, "src"), join(to, "src"), {
      recursive: true,
      filter: (path) => !/\.test\.ts$|\/rendered$/.test(path),
    });
    symlinkSync(join(from, "node_modules"), join(to, "node_modules"), "dir");
    if (name !== original) rename(join(to, "src"), name, name.slice(original.length), names);
  }
}

/** Puts an `index.ts` around the one that is there, which gives the component its second name. */
function rename(folder: string, name: string, end: string, names: ReadonlySet<string>): void {
  renameSync(join(folder, "index.ts"), join(folder, "original.ts"));
  const second = `const second = (names) => names.map((name) => ${JSON.stringify([...names])}.includes(name + "${end}") ? name + "${end}" : name);`;
  writeFileSync(
    join(folder, "index.ts"),
    [
      'import original from "./original.ts";',
      second,
      `export default { ...original, name: "${name}", dependsOn: second(original.dependsOn), after: second(original.after) };`,
      "",
    ].join("\n"),
  );
}
