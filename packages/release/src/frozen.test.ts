import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Component, renderComponent } from "@hub/component";
import { testCluster } from "@hub/component/testing";
import { describe, expect, test } from "vitest";
import { bundleComponent } from "./bundle-component.ts";
import { libraryModules } from "./bundle-library.ts";
import { freezeAs } from "./freeze.ts";
import { frozenComponent } from "./frozen-component.ts";

const root = join(import.meta.dirname, "../../..");
const json = (value: unknown) => JSON.parse(JSON.stringify(value));

describe.each(readdirSync(join(root, "apps")))("%s, frozen", (name) => {
  test("renders what its sources render, and asks for as much, on every provider", async () => {
    const { default: head } = (await import(join(root, "apps", name, "src/index.ts"))) as {
      default: Component;
    };
    const { bundle, library, manifest } = await freezeAs(root, name, "1.0.0");
    const frozen = frozenComponent(manifest, {
      id: manifest.sha256,
      file: name,
      text: () => bundle,
      library,
    });
    for (const provider of ["aws", "gcp", "azure"] as const) {
      const cluster = testCluster({ provider, components: ["prometheus-operator-crds", "ingress-nginx"] });
      const render = (component: Component) => {
        try {
          const settings = json(component.settings.parse({}));
          const output = renderComponent(component, { cluster, settings });
          return json({ output, workloads: component.workloads?.(output.values ?? {}, output.manifests) });
        } catch (error) {
          // Some refuse a provider, or settings that nobody gave: then both must, in the same words.
          return (error as Error).message;
        }
      };
      expect(render(frozen)).toEqual(render(head));
    }
  });

  test("is one file that imports the library alone, and the same bytes each time", async () => {
    const text = await bundleComponent(root, name);
    expect(text).not.toMatch(/^\s*import\b|\bfrom "/m);
    for (const [, imported] of text.matchAll(/\brequire\("([^"]+)"\)/g))
      expect(libraryModules).toContain(imported);
    expect(await bundleComponent(root, name)).toBe(text);
  });
});
