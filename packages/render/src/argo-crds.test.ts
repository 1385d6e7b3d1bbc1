import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crdVersions, strictCheck } from "@hub/argocd/testing";
import { verifyTree } from "@hub/tree/verify-tree";
import { parseYaml } from "@hub/yaml";
import { Application } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application";
import { ApplicationSet } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RenderResult, renderFleet } from "./run/render-fleet.ts";

const root = join(import.meta.dirname, "../../..");
const out = mkdtempSync(join(tmpdir(), "deploy-"));
let result: RenderResult;

beforeAll(async () => {
  result = await renderFleet({ root, out, today: "2000-01-01" });
});
afterAll(() => rmSync(out, { recursive: true }));

interface ArgoObject {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
}

/** Every object of Argo CD that the repository's own fleet renders, with the file that it is in. */
function everyObject(): { file: string; object: ArgoObject }[] {
  const { index, problems } = verifyTree(out);
  expect(problems).toEqual([]);
  const files = [
    ...new Set(index?.clusters.map(({ hub }) => `hubs/${hub}/fleet.yaml`)),
    ...(index?.clusters ?? []).map(({ hub, name }) => `hubs/${hub}/clusters/${name}/applications.yaml`),
  ];
  return files.flatMap((file) =>
    readFileSync(join(out, file), "utf8")
      .split(/^---\n/m)
      .map((text) => {
        const { value, problems: flaws } = parseYaml(text, file, { maxBytes: 2 ** 24 });
        expect(flaws).toEqual([]);
        return { file, object: value as ArgoObject };
      }),
  );
}

test("what the fleet renders has an Application for every component of every cluster", () => {
  const kinds = Map.groupBy(everyObject(), ({ object }) => object.kind ?? "");
  expect(kinds.get("Application")).toHaveLength(result.summary.applications);
  expect(kinds.get("ApplicationSet")).toHaveLength(result.summary.hubs.length);
  expect([...kinds.keys()].sort()).toEqual(["AppProject", "Application", "ApplicationSet"]);
});

test.skipIf(crdVersions.length === 0).each(crdVersions.length > 0 ? [...crdVersions] : ["none"])(
  "everything that the fleet renders is right for the CRDs of Argo CD %s",
  (version) => {
    const check = strictCheck(version);
    const wrong = everyObject().flatMap(({ file, object }) =>
      check(object).map((error) => `${file} ${object.kind} ${object.metadata?.name}: ${error}`),
    );
    expect(wrong).toEqual([]);
  },
);

test("everything that the fleet renders is right for the models", () => {
  const models = { Application, ApplicationSet, AppProject };
  for (const { object } of everyObject()) {
    const Model = models[object.kind as keyof typeof models];
    // What is in the tree is what is checked, whatever its type.
    expect(
      () => new Model(object as never).validate(),
      `${object.kind} ${object.metadata?.name}`,
    ).not.toThrow();
  }
});
