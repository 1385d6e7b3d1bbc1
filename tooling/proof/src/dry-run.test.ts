import { Discovery, inParallel, type Kube, KubeError } from "@hub/live";
import { binaries, startApiServer } from "@hub/live/testing-api-server";
import { expect, test } from "vitest";
import { components, labelOf, type Manifest, renderedManifests } from "./components.ts";
import { constraintCrd } from "./constraint-crd.ts";
import { sampleClusters } from "./sample-clusters.ts";
import { type Crd, hasStoredCharts, storedCrds } from "./stored-crds.ts";

/** Every object once, however many clusters have it, with whoever writes it first. */
const written = new Map<string, { from: string; object: Manifest }>();

function add(from: string, objects: readonly Manifest[]): void {
  for (const object of objects) {
    const text = JSON.stringify(object);
    if (!written.has(text)) written.set(text, { from, object });
  }
}

for (const { title, running } of sampleClusters)
  for (const { component, manifests } of running) add(`${component.name} on ${title}`, manifests);
for (const component of components)
  for (const [file, objects] of renderedManifests(component)) add(`${component.name} ${file}`, objects);

const canRun = binaries !== undefined && hasStoredCharts;

test.skipIf(!canRun)(
  `a real API server takes every object that components write${canRun ? "" : " (skipped: no kube-apiserver)"}`,
  { timeout: 300_000 },
  async () => {
    const { kube } = await startApiServer(binaries ?? "");
    const objects = [...written.values()];
    const templates = objects.flatMap(({ object }) => (object.kind === "ConstraintTemplate" ? [object] : []));
    const kinds = new Set([...objects.map(({ object }) => object), ...misspelt].map(kindOf));
    const crds = storedCrds().filter(({ spec }) => kinds.has(`${spec.group} ${spec.names.kind}`));
    await serve(kube, [...crds, ...templates.map(constraintCrd)]);
    const namespaces = new Set(objects.flatMap(({ object }) => object.metadata.namespace ?? []));
    await inParallel([...namespaces], requests, (name) =>
      apply(kube, `/api/v1/namespaces/${name}`, { apiVersion: "v1", kind: "Namespace", metadata: { name } }),
    );

    const discovery = new Discovery(kube);
    const refusals = await inParallel(objects, requests, async ({ from, object }) => {
      const refusal = await refusalOf(kube, discovery, object);
      return refusal ? [`${from}: ${labelOf(object)}: ${refusal}`] : [];
    });
    expect(refusals.flat()).toEqual([]);
    expect(objects.length).toBeGreaterThan(components.length);
    for (const object of misspelt) expect(await refusalOf(kube, discovery, object)).toContain("replica");
  },
);

/** How many requests are on their way at once. */
const requests = 8;

/** Of a kind that the server knows itself, and of one that a CRD brings. */
const misspelt: readonly Manifest[] = [
  { apiVersion: "v1", kind: "ReplicationController" },
  { apiVersion: "monitoring.coreos.com/v1", kind: "PodMonitor" },
].map((kind) => ({ ...kind, metadata: { name: "misspelt", namespace: "default" }, spec: { replica: 1 } }));

const apply = (kube: Kube, path: string, object: object) =>
  kube.apply(path, object, { fieldManager: "proof", force: true });

const kindOf = ({ apiVersion, kind }: Manifest): string => `${apiVersion.split("/")[0]} ${kind}`;

/** What the server says against an object; undefined where it would store it. */
async function refusalOf(kube: Kube, discovery: Discovery, object: Manifest): Promise<string | undefined> {
  const { name, namespace } = object.metadata;
  const { apiVersion, kind } = object;
  const path = await discovery.path({ apiVersion, kind, name, ...(namespace && { namespace }) });
  if (!path) return `${apiVersion} is not served`;
  try {
    await kube.apply(path, object, { fieldManager: "proof", force: true, dryRun: true, strict: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof KubeError)) throw error;
    return error.message;
  }
}

/** Adds kinds, and waits until the last of them is served. */
async function serve(kube: Kube, crds: readonly Crd[]): Promise<void> {
  const path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  await inParallel(crds, requests, (crd) => apply(kube, `${path}/${crd.metadata.name}`, crd));
  type Live = { status?: { conditions?: { type: string; status: string }[] } };
  await expect
    .poll(
      async () => {
        const all = await Promise.all(crds.map((crd) => kube.get<Live>(`${path}/${crd.metadata.name}`)));
        return all.filter(
          ({ status }) =>
            !status?.conditions?.some((one) => one.type === "Established" && one.status === "True"),
        ).length;
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(0);
}
