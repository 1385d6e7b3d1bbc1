import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";

const charts = join(import.meta.dirname, "../../../../shared/charts");

interface Crd {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly versions: readonly { readonly name: string; readonly storage: boolean }[] };
}

/** Names of the CRDs that a stored chart brings, sorted; undefined where only this repository is checked out. */
export const storedCrds = (chart: string, version: string): readonly string[] | undefined =>
  readCrds(chart, version)?.map(({ metadata }) => metadata.name);

/** The versions of each of its CRDs, by the CRD's name. */
export function storedCrdVersions(chart: string, version: string) {
  const crds = readCrds(chart, version);
  return (
    crds &&
    Object.fromEntries(
      crds.map(({ metadata, spec }) => [
        metadata.name,
        spec.versions.map(({ name, storage }) => ({ name, storage })),
      ]),
    )
  );
}

function readCrds(chart: string, version: string): readonly Crd[] | undefined {
  const folder = join(charts, chart, version, "crds");
  if (!existsSync(folder)) return undefined;
  return crdsIn<Crd>(folder).sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
}

/** The CRDs in the files of a folder and those below it, as published: of the fields that the caller reads. */
export const crdsIn = <Crd>(folder: string): Crd[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), "utf8")))
    .flatMap((document) => {
      const object = document.toJS() as (Crd & { readonly kind: string }) | null;
      return object?.kind === "CustomResourceDefinition" ? [object] : [];
    });
