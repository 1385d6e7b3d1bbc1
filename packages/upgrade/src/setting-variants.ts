import type { Json, JsonObject, Provider } from "@hub/component";

/** Cloud identities of the sample clusters: many a value is given only where there is one. */
const identities: Record<Provider, string> = {
  aws: "arn:aws:iam::123456789012:role/sample",
  gcp: "sample@sample-project.iam.gserviceaccount.com",
  azure: "00000000-0000-4000-8000-000000000000",
};

/**
 * Settings that differ from `settings` at one place each, so that a component shows what it gives its chart only for
 * other settings than the defaults. Some will be refused by the component.
 */
export const settingVariants = (settings: JsonObject, provider: Provider): JsonObject[] =>
  variantsOf(settings, provider) as JsonObject[];

function variantsOf(value: Json, provider: Provider): Json[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1];
  if (value === "") return [identities[provider], "sample"];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    variantsOf(inner, provider).map((variant) => ({ ...value, [key]: variant })),
  );
}
