import type { Chart, KnownKeys } from "@hub/chart";
import {
  type ChartSource,
  chartCrds,
  chartDefaults,
  chartImages,
  chartShape,
  knownKeys,
  type RequiredValue,
  requiredValues,
  unreadCrds,
} from "@hub/chart/source";
import { type CrdChange, compareCrds } from "./compare-crds.ts";
import { compareImages, type ImageChanges } from "./compare-images.ts";
import { compareDefaults, compareValues, type DefaultChange, type ValueChanges } from "./compare-values.ts";
import { isSet, type SetValue } from "./set-values.ts";
import { pathText } from "./value-path.ts";

/** A chart as it is pinned, and the one that is to follow. */
export interface UpgradeInput {
  readonly component: string;
  /** As `src/chart.gen.ts` has it. */
  readonly pinned: Chart<unknown>;
  /** Its keys with those that the component declares itself. */
  readonly declared: KnownKeys;
  /** The old chart itself, where it is at hand. */
  readonly before?: ChartSource;
  readonly after: ChartSource;
  /** Sub-charts that the new chart does not have inside, by name or alias. */
  readonly subcharts?: ReadonlyMap<string, ChartSource>;
  readonly set: readonly SetValue[];
}

/** Effects of a chart's upgrade on a component and on those who run it. */
export interface ChartUpgrade extends ValueChanges {
  readonly component: string;
  readonly chart: string;
  readonly from: VersionPair;
  readonly to: VersionPair;
  /** Undefined where the old chart is not at hand: its pin has no defaults. */
  readonly defaults: readonly DefaultChange[] | undefined;
  /** Wanted by the new chart, without a default, and not set; those that the old one wanted too are left out. */
  readonly required: readonly RequiredValue[];
  /** Undefined where those of the old chart are not recorded. */
  readonly crds: readonly CrdChange[] | undefined;
  /** Files of the new chart with CRDs that cannot be read without Helm. */
  readonly unreadCrds: readonly string[];
  /** Sub-charts of the new chart that were not read: their values, CRDs and images are missing here. */
  readonly unreadSubcharts: readonly string[];
  readonly images: ImageChanges | undefined;
  /** `major` where somebody has to do something before a cluster gets it. */
  readonly level: "major" | "minor";
}

/** Version of a chart, and of what it installs. */
export interface VersionPair {
  readonly version: string;
  readonly appVersion?: string;
}

/** Compares two versions of a chart by what is set. Pure. */
export function planUpgrade(input: UpgradeInput): ChartUpgrade {
  const { component, pinned, before, after, subcharts, set } = input;
  const shape = chartShape(after, subcharts);
  const values = compareValues(set, {
    before: pinned.keys,
    declared: input.declared,
    after: knownKeys(shape.values),
  });
  const oldCrds = pinned.crds ?? (before && chartCrds(before, subcharts));
  const oldImages = pinned.images ?? (before && chartImages(before, subcharts));
  const crds = oldCrds && compareCrds(oldCrds, chartCrds(after, subcharts));
  const oldRequired = new Set((before ? requiredValues(before) : []).map(({ path }) => pathText(path)));
  const defaults =
    before && compareDefaults(chartDefaults(before, subcharts), chartDefaults(after, subcharts), set);
  const needsWork =
    values.vanished.length > 0 ||
    values.types.some(({ misfit, by }) => misfit !== undefined && byOverride(by)) ||
    (crds ?? []).some(({ dropped }) => dropped.length > 0);
  return {
    component,
    chart: after.name,
    from: versions(pinned),
    to: versions(after),
    ...values,
    defaults,
    required: requiredValues(after).filter(
      ({ path }) => !oldRequired.has(pathText(path)) && !isSet(set, path),
    ),
    crds,
    unreadCrds: unreadCrds(after, subcharts),
    unreadSubcharts: shape.missing,
    images: oldImages && compareImages(oldImages, chartImages(after, subcharts)),
    level: needsWork ? "major" : "minor",
  };
}

/** Whether somebody beside the component itself gives a value. */
export const byOverride = (by: readonly string[]): boolean => by.some((giver) => giver !== "component");

const versions = ({ version, appVersion }: VersionPair): VersionPair => ({
  version,
  ...(appVersion !== undefined && { appVersion }),
});
