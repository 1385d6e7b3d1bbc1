import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";

const charts = join(import.meta.dirname, "../../../../shared/charts");

/** Names of the CRDs that a stored chart brings, sorted; undefined where only this repository is checked out. */
export function storedCrds(chart: string, version: string): readonly string[] | undefined {
  const folder = join(charts, chart, version, "crds");
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), "utf8")))
    .map((document) => (document.toJS() as { metadata: { name: string } }).metadata.name)
    .sort();
}
