import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Component, type JsonObject, providers, renderComponent } from "@hub/component";
import { testCluster } from "@hub/component/testing";
import { AnswerCache } from "@hub/release/answer-cache";
import { frozenComponent } from "@hub/release/frozen-component";
import { loadBundle } from "@hub/release/load-bundle";
import { loadReleaseManifest, releaseVersions } from "@hub/release/load-manifests";
import { sharedSandbox } from "@hub/release/sandbox";
import { watchFacts } from "@hub/release/watch-facts";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "answers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const releases = readdirSync(join(root, "apps")).flatMap((name) =>
  releaseVersions(root, name).map((version) => [name, version] as const),
);

/** Everything that a release can be asked, on a cluster of each provider; what it refuses, in its own words. */
function answersOf({ settings, checks, workloads, ...component }: Component) {
  const parsed = settings.safeParse({});
  if (!parsed.success) return parsed.error.issues;
  const told = parsed.data as JsonObject;
  return providers.map((provider) => {
    const facts = testCluster({ provider, components: ["prometheus-operator-crds", "ingress-nginx"] });
    const reads = new Set<string>();
    const cluster = watchFacts(facts, (name) => reads.add(name));
    try {
      const { values, manifests } = renderComponent({ settings, ...component }, { cluster, settings: told });
      return {
        reads,
        ...{ parsed, values, manifests },
        checks: checks?.(cluster, told),
        workloads: workloads?.(values ?? {}, manifests),
      };
    } catch (error) {
      const { name, message, path, fix } = error as Error & { path?: unknown; fix?: unknown };
      return { name, message, path, fix };
    }
  });
}

test.each(releases)("%s %s answers from the cache as it does itself", (name, version) => {
  const manifest = loadReleaseManifest(root, name, version);
  const bundle = loadBundle(root, manifest);
  const cached = (sandbox: typeof sharedSandbox) =>
    answersOf(frozenComponent(manifest, bundle, sandbox, new AnswerCache(folder, { release: bundle.id })));
  const fresh = answersOf(frozenComponent(manifest, bundle));
  expect(cached(sharedSandbox)).toEqual(fresh);
  expect(
    cached(() => {
      throw new Error("it was asked itself");
    }),
  ).toEqual(fresh);
});
