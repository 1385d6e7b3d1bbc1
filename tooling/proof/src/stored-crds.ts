import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareVersions } from "@hub/release/versions";
import { crdsIn } from "@hub/testing";
import { type Manifest, repository } from "./components.ts";

const charts = join(repository, "../shared/charts");

export type Crd = Manifest & {
  spec: {
    group: string;
    names: { kind: string; plural: string };
    scope: string;
    versions: { name: string }[];
  };
};

/** Whether published charts stand beside the checkout. */
export const hasStoredCharts = existsSync(charts);

/** Every CRD of the stored charts, as the newest version of each chart has it. */
export function storedCrds(): readonly Crd[] {
  const crds = new Map<string, Crd>();
  for (const chart of hasStoredCharts ? readdirSync(charts, { withFileTypes: true }) : []) {
    if (!chart.isDirectory()) continue;
    const versions = readdirSync(join(charts, chart.name))
      .filter((version) => existsSync(join(charts, chart.name, version, "crds")))
      .sort((a, b) => compareVersions(a.replace(/^v/, ""), b.replace(/^v/, "")));
    for (const version of versions)
      for (const crd of crdsIn<Crd>(join(charts, chart.name, version, "crds")))
        crds.set(crd.metadata.name, crd);
  }
  return [...crds.values()];
}
