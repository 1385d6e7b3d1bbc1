import { didYouMean, error, nearest, type Place, type Problem } from "@hub/problem";
import type { Catalog, CatalogEntry } from "./catalog.ts";
import type { Pin } from "./fleet.ts";
import { pinSchema } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";
import { parseSource } from "./source-file.ts";

/** Reads a `pins.yaml`: one component a line. */
export function parsePins(
  path: string,
  bytes: Uint8Array,
  catalog: Catalog,
): { pins: Pin[]; problems: Problem[] } {
  const { file, value, problems: found, withoutHidden } = parseSource(path, bytes);
  const problems: Problem[] = [];
  const pins: Pin[] = [];
  for (const [component, entry] of Object.entries(value ?? {})) {
    const catalogEntry = catalog.get(component);
    if (!catalogEntry) {
      problems.push(
        error(
          "unknown-component",
          `No component is named ${component}.`,
          `${didYouMean(component, catalog.keys())} Name a folder of apps/, or delete the line.`,
          { place: file.placeOf([component], "key") },
        ),
      );
      continue;
    }
    const result = pinSchema.safeParse(entry);
    if (!result.success) {
      problems.push(
        ...schemaProblems(pinSchema, entry, result.error, { file, at: [component], noun: "field" }),
      );
      continue;
    }
    const pin = typeof result.data === "string" ? { version: result.data, hold: undefined } : result.data;
    if (pin.version !== "head" && pin.version !== "off" && !catalogEntry.releases.includes(pin.version)) {
      const place = file.placeOf(typeof entry === "string" ? [component] : [component, "version"], "value");
      problems.push(missingRelease(place, component, pin.version, catalogEntry));
    }
    pins.push({ component, release: pin.version, hold: pin.hold, file });
  }
  return { pins, problems: [...found, ...withoutHidden(problems)] };
}

function missingRelease(
  place: Place,
  component: string,
  version: string,
  { releases, removed = [] }: CatalogEntry,
): Problem {
  if (removed.includes(version))
    return error(
      "removed-release",
      `${component} ${version} was removed by \`hubctl gc\`, since nothing needed it.`,
      `Revert the commit that removed it, which \`git log -1 -- apps/${component}/releases/${version}\` names, or pin another.`,
      { place },
    );
  return error(
    "unknown-release",
    `${component} has no release ${version}.`,
    releases.length === 0
      ? `It has none yet: say head, in a ring that tracks it.`
      : `${near(version, releases)}Its newest are ${releases.slice(-3).reverse().join(", ")}: see apps/${component}/releases/.`,
    { place },
  );
}

function near(version: string, releases: readonly string[]): string {
  const other = nearest(version, releases);
  return other === undefined ? "" : `Did you mean ${other}? `;
}
