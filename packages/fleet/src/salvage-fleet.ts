import type { Json, JsonObject } from "@hub/component";
import type { z } from "zod";
import { isMap } from "./layers.ts";
import { dnsLabel, type fleetSchema } from "./schema.ts";

/**
 * The usable part of a `fleet.yaml` with problems, so that the checks of all other files still run.
 * Undefined where it does not even name rings and hubs. Nothing is ever rendered from it.
 */
export function salvageFleet(value: JsonObject | undefined): z.output<typeof fleetSchema> | undefined {
  const rings = named(value?.rings);
  const hubs = named(value?.hubs);
  if (!rings || !hubs) return undefined;
  return {
    repository: { url: "https://invalid", branch: "deploy" },
    secretStore: "platform",
    hubs: hubs.map(({ name }) => ({ name, namespace: "argocd" })),
    // Tracking head requires nothing of the pins: the real answer cannot be read from the file.
    rings: rings.map(({ name }) => ({
      ...{ name, maxUpdate: "100%", soak: "0h", promotion: "manual" as const },
      ...{ windows: [], freezes: [], tracksHead: true },
    })),
  };
}

const named = (entries: Json | undefined): { name: string }[] | undefined =>
  Array.isArray(entries)
    ? entries.flatMap((entry) => {
        const name = isMap(entry) ? entry.name : undefined;
        return typeof name === "string" && dnsLabel.test(name) ? [{ name }] : [];
      })
    : undefined;
