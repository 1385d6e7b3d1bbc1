import { join, matchesGlob } from "node:path";
import { readFleetFiles } from "@hub/fleet";
import { fleetJsonSchemas } from "@hub/fleet/json-schema";
import { parseYaml } from "@hub/yaml";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { loadCatalog } from "./load/load-catalog.ts";

const root = join(import.meta.dirname, "../../..");

test("every file of the repository's own fleet fits the schema that an editor gets for it", async () => {
  const { catalog } = await loadCatalog(root);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const schemas = [...fleetJsonSchemas(catalog)].map(([glob, { schema }]) => ({
    glob,
    validate: ajv.compile(schema),
  }));
  const fits = [...readFleetFiles(root).files].flatMap(([path, bytes]) => {
    const fitting = schemas.filter(({ glob }) => matchesGlob(path, glob));
    const { value } = parseYaml(bytes, path, { allowDates: true });
    return fitting.map(({ validate }) =>
      validate(value) ? path : `${path}: ${ajv.errorsText(validate.errors)}`,
    );
  });
  expect(fits.length).toBeGreaterThan(20);
  expect(fits.filter((line) => line.includes(": "))).toEqual([]);
});
