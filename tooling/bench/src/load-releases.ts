/**
 * `load-releases.ts <root> <count> <components...>`: opens `count` releases 1.0.0 in the sandbox, each as one of its own,
 * and renders each once, as a fleet with that many pinned releases does before anything else.
 */
import type { JsonObject } from "@hub/component";
import { testCluster } from "@hub/component/testing";
import { frozenComponent, loadBundle, loadReleaseManifest } from "@hub/release";

const [root = "", count, ...components] = process.argv.slice(2);
const cluster = testCluster({ components });
for (let index = 0; index < Number(count); index++) {
  const component = components[index % components.length] ?? "";
  const manifest = loadReleaseManifest(root, component, "1.0.0");
  const release = frozenComponent(manifest, { ...loadBundle(root, manifest), id: `${component}-${index}` });
  // It comes back from another thread as JSON.
  const settings = release.settings.parse({}) as JsonObject;
  release.render({ cluster, settings });
}
