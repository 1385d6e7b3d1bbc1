import type { FleetCluster, Pin, Ring } from "./fleet.ts";

type Pinned = Pick<FleetCluster, "pins">;

/** By the cluster: what looks at a fleet asks for all of them, one check after another. */
const known = new WeakMap<
  Pinned,
  { readonly ring: readonly Pin[]; readonly pins: ReadonlyMap<string, Pin> }
>();

/** What a cluster runs: its ring's pins with its own over them, without those that are `off`; sorted by component. */
export function effectivePins(ring: Pick<Ring, "pins">, cluster: Pinned): ReadonlyMap<string, Pin> {
  const before = known.get(cluster);
  if (before?.ring === ring.pins) return before.pins;
  const pins = merge(ring.pins, cluster.pins);
  known.set(cluster, { ring: ring.pins, pins });
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
