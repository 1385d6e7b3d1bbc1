import type { FleetCluster, Pin, Ring } from "./fleet.ts";

type Pinned = Pick<FleetCluster, "pins">;

/** Cache by cluster: every check of a fleet reads the pins of all clusters. */
const cache = new WeakMap<
  Pinned,
  { readonly ring: readonly Pin[]; readonly pins: ReadonlyMap<string, Pin> }
>();

/** Pins that a cluster runs: its ring's pins with its own over them, without those that are `off`; sorted by component. */
export function effectivePins(ring: Pick<Ring, "pins">, cluster: Pinned): ReadonlyMap<string, Pin> {
  const cached = cache.get(cluster);
  if (cached?.ring === ring.pins) return cached.pins;
  const pins = merge(ring.pins, cluster.pins);
  cache.set(cluster, { ring: ring.pins, pins });
  return pins;
}

function merge(ring: readonly Pin[], own: readonly Pin[]): ReadonlyMap<string, Pin> {
  const pins = new Map(ring.map((pin) => [pin.component, pin]));
  for (const pin of own) pins.set(pin.component, pin);
  const running = [...pins.values()].filter(({ release }) => release !== "off");
  return new Map(
    running.sort((a, b) => (a.component < b.component ? -1 : 1)).map((pin) => [pin.component, pin]),
  );
}
