import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { small } from "../fleet/test-fleet.ts";
import type { Lab } from "../lab/lab.ts";
import { type Scenario, secondsSince } from "../scenario.ts";
import { untilViolated } from "./until-violated.ts";

/**
 * Rewrites a deploy tree so that children follow a path whose content changes, as plain Argo CD set-ups have it: each
 * bundle goes to `live/<cluster>/<component>`, and the child's source names that.
 */
function followPaths(tree: string): void {
  const clusters = join(tree, "hubs/hub-1/clusters");
  rmSync(join(tree, "live"), { recursive: true, force: true });
  for (const cluster of readdirSync(clusters)) {
    const file = join(clusters, cluster, "applications.yaml");
    const text = readFileSync(file, "utf8").replace(
      /path: (bundles\/([\w-]+)\/\w+)/g,
      (_, bundle, component) => {
        const path = `live/${cluster}/${component}`;
        cpSync(join(tree, bundle), join(tree, path), { recursive: true });
        return `path: ${path}`;
      },
    );
    writeFileSync(file, text);
  }
}

const components = [{ name: "alpha" }, { name: "beta", dependsOn: ["alpha"] }];

async function pushPaths(lab: Lab, version: string): Promise<void> {
  await lab.render({ ...small, components, version });
  followPaths(lab.out);
  if (!existsSync(join(lab.out, "live"))) throw new Error("nothing was rewritten");
  lab.branch.commitFolder(lab.out, "children that follow paths");
}

export const branchPaths: Scenario = {
  name: "branch-paths",
  holds: "children that follow a branch path break rings and waves, so the evidence can fail",
  async run(lab) {
    if (lab.proxies.size > 0) await lab.reset();
    try {
      await pushPaths(lab, lab.nextVersion());
      await lab.bootstrap();
      await lab.settled();
      return await untilViolated(async () => {
        const start = performance.now();
        const version = lab.nextVersion();
        await pushPaths(lab, version);
        // A webhook tells every Application whose path has changed: here the children.
        await lab.tell({ children: true });
        await lab.settled();
        const kinds = lab.violations(version).map(({ kind }) => kind);
        const facts = {
          "ring violations": kinds.filter((kind) => kind === "ring").length,
          "wave violations": kinds.filter((kind) => kind === "wave").length,
          seconds: secondsSince(start),
        };
        return { facts, isViolated: kinds.includes("ring") };
      });
    } finally {
      lab.distrust();
    }
  },
};
