import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { git } from "@hub/testing/git";

/**
 * Clones the checked out commit of this repository with its history, as somebody who works with it has it. The installed
 * packages are those of the repository; its caches are not there.
 */
export function cloneRepository(home: string, target: string): void {
  git(home, "clone", "--quiet", home, target);
  const installed = join(home, "node_modules");
  mkdirSync(join(target, "node_modules"));
  for (const name of readdirSync(installed))
    if (name !== ".cache") symlinkSync(join(installed, name), join(target, "node_modules", name));
  for (const group of ["apps", "packages"]) {
    for (const name of readdirSync(join(target, group))) {
      const from = join(home, group, name, "node_modules");
      if (!existsSync(from)) continue;
      // Links to other packages lead to those of the clone.
      cpSync(from, join(target, group, name, "node_modules"), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => !/\/node_modules\/\.[^/]+$/.test(path),
      });
    }
  }
}
