import type { Json } from "./json.ts";
import { printScalar, quote } from "./print-scalar.ts";

/** A value on one line, to stand inside `{}` or `[]`. */
export function printFlow(value: Json): string {
  if (typeof value === "string") return flowKey(value);
  if (typeof value !== "object" || value === null) return printScalar(value);
  if (Array.isArray(value)) return `[${value.map(printFlow).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${flowKey(key)}: ${printFlow(item)}`)
    .join(", ")}}`;
}

/** Text inside `{}` or `[]`, where commas and brackets mean something. */
export const flowKey = (text: string): string => {
  const plain = printScalar(text);
  return plain === text && /[,[\]{}]/.test(text) ? quote(text) : plain;
};
