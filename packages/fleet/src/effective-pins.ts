import type { FleetCluster, Pin, Ring } from "./fleet.ts";

/** What a cluster runs: its ring's pins with its own over them, without those that are `off`; sorted by component. */
export function effectivePins(
  ring: Pick<Ring, "pins">,
  cluster: Pick<FleetCluster, "pins">,
): Map<string, Pin> {
  const pins = new Map(ring.pins.map((pin) => [pin.component, pin]));
  for (const pin of cluster.pins) pins.set(pin.component, pin);
  const running = [...pins.values()].filter(({ release }) => release !== "off");
  return new Map(
    running.sort((a, b) => (a.component < b.component ? -1 : 1)).map((pin) => [pin.component, pin]),
  );
}
