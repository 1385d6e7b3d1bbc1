import type { Fleet } from "@hub/fleet";
import type { Need } from "@hub/release";
import { pinsPath, ringFolder } from "@hub/rollout";
import type { ClustersHistory } from "../change/clusters-history.ts";
import { dayBefore } from "./day-before.ts";

/** The window in which a pin that is gone still counts, since people may go back to it. */
export interface RollbackWindow {
  readonly today: string;
  readonly days: number;
}

/**
 * The releases that pins of a fleet name, and those that they named within the window. Days on which a cluster is on hold
 * do not count for its pins and its ring's: it runs what they said before.
 */
export async function collectionNeeds(
  fleet: Fleet,
  history: ClustersHistory,
  { today, days }: RollbackWindow,
): Promise<Need[]> {
  const since = dayBefore(today, days);
  const sinceOf = new Map<string, string>();
  for (const { facts, hold } of fleet.clusters) {
    const held = hold && (await history.holdSince(facts.name));
    if (held === undefined) continue;
    for (const path of [pinsPath(facts.name), pinsPath(ringFolder(facts.ring))]) {
      const day = dayBefore(held, days);
      if (day < (sinceOf.get(path) ?? since)) sinceOf.set(path, day);
    }
  }
  const pins = [...fleet.rings, ...fleet.clusters].flatMap((layer) => layer.pins);
  const former = await history.formerPins((path) => sinceOf.get(path) ?? since);
  return [
    ...pins.map(({ component, release, file }) => ({
      component,
      version: release,
      because: `${file.path} pins it`,
    })),
    ...former.map(({ component, release, path, until }) => ({
      component,
      version: release,
      because: `${path} pinned it until ${until}`,
    })),
  ];
}
