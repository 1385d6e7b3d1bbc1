/** A map as YAML and JSON have them. */
export type JsonMap = { readonly [key: string]: unknown };

export const isMap = (value: unknown): value is JsonMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);
