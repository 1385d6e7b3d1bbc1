import type { Explanation } from "@hub/render";
import { table } from "./table.ts";
import type { painter } from "./verb.ts";

/** A value, the layers that say it, and what the component computes it from. */
export function explanationText(
  { path, value, layers, computedFrom }: Explanation,
  paint: ReturnType<typeof painter>,
): string {
  const lines = [`${paint("bold", path)} = ${JSON.stringify(value, undefined, 2) ?? "(removed)"}`, ""];
  lines.push(
    table(
      layers.map(({ layer, at, value: said }, index) => [
        index === layers.length - 1 ? "*" : " ",
        layer,
        short(said),
        at,
      ]),
    ),
  );
  if (computedFrom.length > 0) {
    lines.push(
      "The component computes its value from",
      table(computedFrom.map(({ name, value: input, at }) => ["  ", name, short(input), at])),
    );
  }
  return `${lines.join("\n")}`;
}

/** Every value with the place that says it. */
export const valuesText = (
  rows: readonly { readonly path: string; readonly value: unknown; readonly at: string }[],
): string => table(rows.map(({ path, value, at }) => [path, short(value), at]));

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "";
  return text.length > 72 ? `${text.slice(0, 69)}...` : text;
};
