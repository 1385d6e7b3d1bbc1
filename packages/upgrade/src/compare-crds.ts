import type { ChartCrd } from "@hub/chart";

/** Effect of an upgrade on one CRD. */
export interface CrdChange {
  readonly name: string;
  readonly change: "added" | "removed" | "versions";
  /** Versions that the API server no longer answers for. */
  readonly dropped: readonly string[];
  readonly added: readonly string[];
  /** Where objects are stored in another version from then on. */
  readonly storage?: { readonly before: string; readonly after: string };
}

/** Changes of the CRDs of a chart, by name. Changed fields inside a version are not looked at. */
export function compareCrds(before: readonly ChartCrd[], after: readonly ChartCrd[]): CrdChange[] {
  const [old, current] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((name) => {
    const [one, other] = [old.get(name), current.get(name)];
    if (!one) return { name, change: "added", dropped: [], added: other ? served(other) : [] };
    if (!other) return { name, change: "removed", dropped: served(one), added: [] };
    return versionChange(one, other) ?? [];
  });
}

function versionChange(before: ChartCrd, after: ChartCrd): CrdChange | undefined {
  const dropped = served(before).filter((version) => !served(after).includes(version));
  const added = served(after).filter((version) => !served(before).includes(version));
  const [old, current] = [stored(before), stored(after)];
  const moves = old !== undefined && current !== undefined && old !== current;
  if (dropped.length === 0 && added.length === 0 && !moves) return undefined;
  return {
    name: after.name,
    change: "versions",
    dropped,
    added,
    ...(moves && { storage: { before: old, after: current } }),
  };
}

const byName = (crds: readonly ChartCrd[]) => new Map(crds.map((crd) => [crd.name, crd]));
const served = ({ versions }: ChartCrd) =>
  versions.filter((version) => version.served !== false).map(({ name }) => name);
const stored = ({ versions }: ChartCrd) => versions.find(({ storage }) => storage)?.name;
