import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Component } from "@hub/component";
import { checksForTest } from "@hub/component/testing";
import { KubeError, verify } from "@hub/live";
import { binaries, startApiServer } from "@hub/live/testing-api-server";
import { parseYaml } from "@hub/yaml";
import { expect, test } from "vitest";

const repository = join(import.meta.dirname, "../../../..");
const charts = join(repository, "../shared/charts");
const canRun = binaries !== undefined && existsSync(charts);

const components = await Promise.all(
  readdirSync(join(repository, "apps")).map(
    async (name) =>
      ((await import(join(repository, "apps", name, "src/index.ts"))) as { default: Component }).default,
  ),
);

/** What components try only because a webhook of theirs must refuse it. */
const trials = components.flatMap((component) =>
  checksForTest(component).flatMap((check) =>
    check.kind === "refused" && !check.by.includes("PodSecurity")
      ? [{ component: component.name, check }]
      : [],
  ),
);

/** The CRDs that are stored with the chart of a component, under the chart's name or, where that says little, its own. */
function crdsOf({ name, chart }: Component): object[] {
  const folder = [chart?.name ?? "", name]
    .map((stored) => join(charts, stored, chart?.version ?? "", "crds"))
    .find((path) => existsSync(path));
  if (!chart || !folder) return [];
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split(/^---$/m)
      .map((text) => parseYaml(text, file).value)
      .filter((value) => typeof value === "object" && value !== null),
  );
}

test.skipIf(!canRun)(
  "without the webhooks that refuse it, the API server lets in whatever checks try",
  { timeout: 120_000 },
  async () => {
    const { kube } = await startApiServer(binaries ?? "");
    const create = async (path: string, object: object) => {
      try {
        await kube.create(path, object);
      } catch (error) {
        if (!(error instanceof KubeError) || error.status !== 409) throw error;
      }
    };
    for (const crd of components.flatMap(crdsOf))
      await create("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", crd);
    for (const { check } of trials)
      if (check.object.metadata.namespace)
        await create("/api/v1/namespaces", {
          apiVersion: "v1",
          kind: "Namespace",
          metadata: { name: check.object.metadata.namespace },
        });

    await expect
      .poll(
        async () =>
          (await verify(kube, trials)).map(
            ({ component, reason }, index) => `${component} ${trials[index]?.check.object.kind}: ${reason}`,
          ),
        { timeout: 30_000, interval: 500 },
      )
      .toEqual(
        trials.map(
          ({ component, check }) =>
            `${component} ${check.object.kind}: A dry run of an object that must be refused was let in.`,
        ),
      );
  },
);
