import { checkValues, type KnownKeys, type ValueIssue } from "@hub/chart";
import type { JsonObject } from "@hub/component";
import type { Problem } from "@hub/problem";
import type { CatalogEntry } from "./catalog.ts";
import type { Override, SourceFile } from "./fleet.ts";
import { withoutNulls } from "./layers.ts";
import { overrideSchema } from "./schema.ts";
import { dotted, schemaProblems } from "./schema-problems.ts";
import { parseSource } from "./source-file.ts";

/** Reads `overrides/<component>.yaml`, and checks it against the component's settings and its chart. */
export function parseOverride(
  layer: Override["layer"],
  { component, isBroken = false }: CatalogEntry,
  path: string,
  bytes: Uint8Array,
): { override?: Override; problems: readonly Problem[] } {
  const { file, value, problems: found, withoutHidden } = parseSource(path, bytes);
  if (!value) return { problems: found };
  const checked = overrideSchema.safeParse(value);
  if (!checked.success) {
    const own = schemaProblems(overrideSchema, value, checked.error, { file, noun: "field" });
    return { problems: [...found, ...withoutHidden(own)] };
  }
  const settings = (checked.data.settings ?? {}) as JsonObject;
  const values = (checked.data.values ?? {}) as JsonObject;
  const override = { component: component.name, layer, settings, values, file };
  if (isBroken) return { override, problems: found };
  const own = settingProblems(component.settings, settings, file);
  if (component.chart) own.push(...valueProblems(component.chart.keys, component.chart.name, values, file));
  else if (checked.data.values !== undefined) own.push(noChart(component, file));
  return { override, problems: [...found, ...withoutHidden(own)] };
}

const noChart = ({ name, settings }: CatalogEntry["component"], file: SourceFile): Problem => ({
  code: "no-chart",
  severity: "error",
  place: file.placeOf(["values"]),
  cause: `${name} has no Helm chart, so that it takes no values.`,
  fix: `Use its settings: ${Object.keys(settings.shape).join(", ") || "it has none"}.`,
});

/**
 * Problems of one layer by itself. What is missing may come from another layer, and what two settings must fulfil
 * together shows only once all layers are one.
 */
function settingProblems(
  schema: CatalogEntry["component"]["settings"],
  settings: JsonObject,
  file: SourceFile,
): Problem[] {
  const own = withoutNulls(settings);
  const result = schema.safeParse(own);
  if (result.success) return [];
  return schemaProblems(schema, own, result.error, { file, at: ["settings"], noun: "setting" }).filter(
    ({ code }) => code !== "missing-setting" && code !== "bad-setting",
  );
}

function valueProblems(keys: KnownKeys, chart: string, values: JsonObject, file: SourceFile): Problem[] {
  return checkValues(keys, values).map((issue) => valueProblem(issue, chart, file));
}

function valueProblem(issue: ValueIssue, chart: string, file: SourceFile): Problem {
  const path = ["values", ...issue.path];
  const name = dotted(path);
  switch (issue.kind) {
    case "unknown-key":
      return {
        code: "unknown-value",
        severity: "error",
        place: file.placeOf(path, "key"),
        cause: `The chart ${chart} knows no value ${dotted(issue.path)}.`,
        fix: issue.nearest
          ? `Did you mean ${issue.nearest}?`
          : "Delete it, or look the name up in the chart's values.",
      };
    case "wrong-type":
      return {
        code: "wrong-value-type",
        severity: "error",
        place: file.placeOf(path, "value"),
        cause: `${name} is ${issue.found}; the chart ${chart} takes ${issue.expected}.`,
        fix: `Give ${issue.expected}, or null to remove the chart's default.`,
      };
    case "needless-null":
      return {
        code: "needless-null",
        severity: "warning",
        place: file.placeOf(path, "value"),
        cause: `${name} is null, but the chart ${chart} has no default there to remove.`,
        fix: "Delete the line: Helm 3 and Helm 4 differ in what it does.",
      };
    case "large-integer":
      return {
        code: "large-integer",
        severity: "warning",
        place: file.placeOf(path, "value"),
        cause: `${name} is ${issue.found}, and Helm prints whole numbers from 1000000 on as 1e+06.`,
        fix: "Put it in quotes, if the chart takes a string there.",
      };
  }
}
