import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChartRef } from "@hub/chart";
import type { GitSource, JsonObject } from "@hub/component";
import { Git } from "@hub/git";
import { error, type Problem, ProblemError } from "@hub/problem";
import { parse } from "yaml";
import { type Manifest, parseManifests } from "./manifest-files.ts";
import { runTool } from "./run-tool.ts";

export interface HelmOptions {
  /** Name of the release: the component's. */
  readonly name: string;
  readonly namespace: string;
  /** Version of the server, for charts that ask for it: `v1.34.2`. */
  readonly kubernetesVersion: string;
  /** Default: HELM of the environment, then `helm` on the PATH. */
  readonly helm?: string;
}

/**
 * The objects of a chart, as Argo CD will render it.
 *
 * Not `helm install`: its release would lie about what runs as soon as Argo CD has taken over. Throws the Problems of
 * `runTool`.
 */
export async function chartManifests(
  chart: ChartRef,
  values: JsonObject,
  { name, namespace, kubernetesVersion, helm = process.env.HELM ?? "helm" }: HelmOptions,
): Promise<Manifest[]> {
  return withFolder(async (folder) => {
    const file = join(folder, "values.json");
    writeFileSync(file, JSON.stringify(values));
    const from = /^(https?|file):/.test(chart.repository)
      ? [chart.name, "--repo", chart.repository]
      : [`oci://${chart.repository.replace(/^oci:\/\//, "")}/${chart.name}`];
    const version = ["--version", chart.version, "--kube-version", kubernetesVersion];
    const text = await runTool(
      helm,
      ["template", name, ...from, ...version, "--include-crds", "--namespace", namespace, "--values", file],
      {
        fix: `Check that ${chart.repository} can be reached from here; nothing was changed.`,
        variable: "HELM",
      },
    );
    return parseManifests(text);
  });
}

/**
 * The objects of a folder of another repository, at its revision. Throws the Problems of git, and
 * `needs-kustomize` where the folder asks for more than a list of files.
 */
export async function gitManifests({
  repository,
  path,
  revision,
  commonAnnotations = {},
}: GitSource): Promise<Manifest[]> {
  return withFolder(async (folder) => {
    const fix = `Check that ${repository} can be reached from here, and has ${revision}; nothing was changed.`;
    const repositoryOf = new Git({ env: process.env, cwd: folder, timeoutSeconds: 300, fix });
    const git = (...args: string[]) => repositoryOf.text(args);
    await git("init", "--quiet");
    await git("remote", "add", "origin", repository);
    // One folder of one commit: the whole of Argo CD would be 100 MB.
    await git("config", "remote.origin.promisor", "true");
    await git("config", "remote.origin.partialclonefilter", "blob:none");
    await git("sparse-checkout", "set", "--no-cone", `/${path}/`);
    await git("fetch", "--quiet", "--depth", "1", "--filter=blob:none", "origin", revision);
    await git("checkout", "--quiet", "FETCH_HEAD");
    return kustomizedFiles(join(folder, path), repository).flatMap((file) =>
      parseManifests(readFileSync(join(folder, path, file), "utf8")).map((object) =>
        annotated(object, commonAnnotations),
      ),
    );
  });
}

/** The files that a kustomization lists; all of the folder, where it has none. */
function kustomizedFiles(folder: string, repository: string): string[] {
  const files = readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .sort();
  const kustomization = files.find((file) => /^kustomization\.ya?ml$/.test(file));
  if (!kustomization) return files;
  const {
    apiVersion: _,
    kind: __,
    resources = [],
    ...more
  } = parse(readFileSync(join(folder, kustomization), "utf8")) as {
    apiVersion?: string;
    kind?: string;
    resources?: string[];
  };
  const unknown = [...Object.keys(more), ...resources.filter((file) => !files.includes(file))];
  if (unknown.length > 0) throw new ProblemError(needsKustomize(repository, unknown));
  return resources;
}

const annotated = (object: Manifest, annotations: Readonly<Record<string, string>>): Manifest => ({
  ...object,
  metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, ...annotations } },
});

const needsKustomize = (repository: string, unknown: readonly string[]): Problem =>
  error(
    "needs-kustomize",
    `The kustomization in ${repository} has more than a list of its own files: ${unknown.join(", ")}.`,
    "Install Argo CD by hand as its manual says, then run it again without --install.",
  );

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
