import { checkValues, type KnownKeys, type ValueIssue } from "@hub/chart";
import type { Component, JsonObject } from "@hub/component";
import { didYouMean, error, type Problem, warning } from "@hub/problem";
import type { Override, SourceFile } from "./fleet.ts";
import { withoutNulls } from "./layers.ts";
import { overrideSchema } from "./schema.ts";
import { dotted, schemaProblems } from "./schema-problems.ts";
import { type ParsedFile, parseSource } from "./source-file.ts";

/** An override as it was read, and what is needed to hold it against a component. */
export interface ParsedOverride {
  readonly override: Override;
  /** Whether it has `values`, be they empty. */
  readonly saysValues: boolean;
  readonly withoutHidden: ParsedFile["withoutHidden"];
}

interface Read {
  readonly parsed?: ParsedOverride;
  readonly problems: readonly Problem[];
  /** Keys beside `settings` and `values`: the component shows what was meant. */
  readonly strays?: Strays;
}

interface Strays extends Pick<ParsedOverride, "withoutHidden"> {
  readonly keys: readonly string[];
  readonly file: SourceFile;
}

/** Cache by parsed file, which is the same object for the same bytes at the same path. */
const cache = new WeakMap<ParsedFile, Read>();

/**
 * Reads `overrides/<component>.yaml`. `overrideProblems` checks its content against the component.
 *
 * Gives the same object for the same bytes at the same path.
 */
export function parseOverride(
  layer: Override["layer"],
  component: string,
  path: string,
  bytes: Uint8Array,
): Read {
  const source = parseSource(path, bytes);
  const read = cache.get(source) ?? readOverride(layer, component, source);
  cache.set(source, read);
  return read;
}

function readOverride(
  layer: Override["layer"],
  component: string,
  { file, value, problems: found, withoutHidden }: ParsedFile,
): Read {
  if (!value) return { problems: found };
  const isField = (key: string) => Object.hasOwn(overrideSchema.shape, key);
  const keys = Object.keys(value).filter((key) => !isField(key));
  const strays = keys.length > 0 ? { strays: { keys, file, withoutHidden } } : {};
  const fields = Object.fromEntries(Object.entries(value).filter(([key]) => isField(key)));
  const checked = overrideSchema.safeParse(fields);
  if (!checked.success) {
    const own = schemaProblems(overrideSchema, fields, checked.error, { file, noun: "field" });
    return { problems: [...found, ...withoutHidden(own)], ...strays };
  }
  const settings = (checked.data.settings ?? {}) as JsonObject;
  const values = (checked.data.values ?? {}) as JsonObject;
  return {
    parsed: {
      override: { component, layer, settings, values, file },
      saysValues: checked.data.values !== undefined,
      withoutHidden,
    },
    problems: found,
    ...strays,
  };
}

/** Problems of keys that are no field of an override. Each fix names where the key belongs, by the component. */
export function strayProblems(
  { keys, file, withoutHidden }: Strays,
  component: Component | undefined,
): readonly Problem[] {
  return withoutHidden(
    keys.map((key) =>
      error(
        "unknown-field",
        `${dotted([key])} is not a field here.`,
        (component && homeOf(key, component)) ?? didYouMean(key, Object.keys(overrideSchema.shape)),
        { place: file.placeOf([key], "key") },
      ),
    ),
  );
}

/** Where a key belongs that people wrote a level too high. */
function homeOf(key: string, { name, settings, chart }: Component): string | undefined {
  if (Object.hasOwn(settings.shape, key)) return `It is a setting of ${name}: put it under settings.`;
  const keys = chart?.keys;
  const isValue = typeof keys === "object" && !Array.isArray(keys) && Object.hasOwn(keys, key);
  return isValue ? `It is a value of the chart ${chart?.name}: put it under values.` : undefined;
}

/** The settings of an override that a component parses by themselves. */
export const ownSettings = ({ override }: ParsedOverride): JsonObject => withoutNulls(override.settings);

/** Holds an override against the settings and the chart of a component, be it of the working tree or frozen. */
export function overrideProblems(parsed: ParsedOverride, component: Component): readonly Problem[] {
  const {
    override: { values, file },
    saysValues,
    withoutHidden,
  } = parsed;
  const own = settingProblems(component.settings, ownSettings(parsed), file);
  if (component.chart) own.push(...valueProblems(component.chart.keys, component.chart.name, values, file));
  else if (saysValues) own.push(noChart(component, file));
  return withoutHidden(own);
}

const noChart = ({ name, settings }: Component, file: SourceFile): Problem =>
  error(
    "no-chart",
    `${name} has no Helm chart, so that it takes no values.`,
    `Use its settings: ${Object.keys(settings.shape).join(", ") || "it has none"}.`,
    { place: file.placeOf(["values"]) },
  );

/**
 * Problems of one layer by itself. What is missing may come from another layer, and what two settings must fulfil
 * together shows only once all layers are one.
 */
function settingProblems(schema: Component["settings"], own: JsonObject, file: SourceFile): Problem[] {
  const result = tried(schema, own);
  if (!result || result.success) return [];
  return schemaProblems(schema, own, result.error, { file, at: ["settings"], noun: "setting" }).filter(
    ({ code }) => code !== "missing-setting" && code !== "bad-setting",
  );
}

/** Undefined where the component itself fails: that shows wherever it runs. */
function tried(schema: Component["settings"], settings: JsonObject) {
  try {
    return schema.safeParse(settings);
  } catch {
    return undefined;
  }
}

function valueProblems(keys: KnownKeys, chart: string, values: JsonObject, file: SourceFile): Problem[] {
  return checkValues(keys, values).map((issue) => valueProblem(issue, chart, file));
}

function valueProblem(issue: ValueIssue, chart: string, file: SourceFile): Problem {
  const path = ["values", ...issue.path];
  const name = dotted(path);
  switch (issue.kind) {
    case "unknown-key":
      return error(
        "unknown-value",
        `The chart ${chart} knows no value ${dotted(issue.path)}.`,
        issue.nearest
          ? `Did you mean ${issue.nearest}?`
          : "Delete it, or look the name up in the chart's values.",
        { place: file.placeOf(path, "key") },
      );
    case "wrong-type":
      return error(
        "wrong-value-type",
        `${name} is ${issue.found}; the chart ${chart} takes ${issue.expected}.`,
        `Give ${issue.expected}, or null to remove the chart's default.`,
        { place: file.placeOf(path, "value") },
      );
    case "needless-null":
      return warning(
        "needless-null",
        `${name} is null, but the chart ${chart} has no default there to remove.`,
        "Delete the line: Helm 3 and Helm 4 differ in what it does.",
        { place: file.placeOf(path, "value") },
      );
    case "large-integer":
      return warning(
        "large-integer",
        `${name} is ${issue.found}, and Helm prints whole numbers from 1000000 on as 1e+06.`,
        "Put it in quotes, if the chart takes a string there.",
        { place: file.placeOf(path, "value") },
      );
  }
}
