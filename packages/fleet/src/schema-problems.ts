import { valueAt } from "@hub/component/contract";
import { didYouMean, type ErrorCode, error, nearest, type Problem } from "@hub/problem";
import { z } from "zod";
import type { SourceFile } from "./fleet.ts";

/** Context of a schema's problems: the file, the path in it, and what the fields are called. */
export interface SchemaContext {
  readonly file: SourceFile;
  /** Path in the file of what the schema is about. */
  readonly at?: readonly (string | number)[];
  /** `field` or `setting`: part of the problem's code and text. */
  readonly noun: "field" | "setting";
}

type Path = readonly (string | number)[];

/** The codes of fields that take one of a few words; for all other fields it is `bad-value`. */
const choices: ReadonlyMap<unknown, ErrorCode> = new Map([
  ["days", "unknown-days"],
  ["promotion", "unknown-promotion"],
  ["provider", "unknown-provider"],
] as const);

/**
 * Turns what zod found into problems with a place and a fix. Values are named only where they are short scalars. An unknown
 * key that stands for a missing field is one problem, not two.
 */
export function schemaProblems(
  schema: z.ZodType,
  value: unknown,
  { issues }: z.ZodError,
  context: SchemaContext,
): Problem[] {
  return issues.flatMap((issue) => issueProblems(schema, value, issue, context));
}

function issueProblems(
  schema: z.ZodType,
  value: unknown,
  issue: z.core.$ZodIssue,
  context: SchemaContext,
): Problem[] {
  const path = issue.path as Path;
  const { file, at = [], noun } = context;
  const full = [...at, ...path];
  const problem = (code: ErrorCode, cause: string, fix: string, what: "key" | "value" = "value"): Problem =>
    error(code, cause, fix, { place: file.placeOf(full, what) });
  const field = schemaAt(schema, path);
  const name = dotted(full) || "The file";
  const description = descriptionOf(field);
  const about = description === undefined ? "" : ` ${description}`;
  const found = valueAt(value, path);
  // The message of a condition names what is missing.
  if (found === undefined && issue.code !== "custom") {
    const parent = path.slice(0, -1);
    if (misspelt(schemaAt(schema, parent), valueAt(value, parent)).has(String(path.at(-1)))) return [];
    const options = issue.code === "invalid_value" ? ` Known are ${issue.values.join(", ")}.` : "";
    return [problem(`missing-${noun}`, `${name} is missing.`, `Add it.${about}${options}`)];
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const meant = new Map([...misspelt(field, found)].map(([missing, key]) => [key, missing]));
      return issue.keys.map((key) =>
        error(
          `unknown-${noun}`,
          `${dotted([...full, key])} is not a ${noun} here.`,
          meant.has(key) ? `Rename it to ${meant.get(key)}.` : didYouMean(key, fieldNames(field)),
          { place: file.placeOf([...full, key], "key") },
        ),
      );
    }
    case "invalid_type":
      return [
        problem(
          "wrong-type",
          `${name} is ${kindOf(found)}; expected ${article(issue.expected)}.`,
          `Correct it.${about}`,
        ),
      ];
    case "invalid_value": {
      const options = issue.values.map(String);
      return [
        problem(
          (noun === "field" && choices.get(path.findLast((key) => typeof key === "string"))) || "bad-value",
          `${name} is ${show(found)}, which is none of ${options.join(", ")}.`,
          didYouMean(String(found), options),
        ),
      ];
    }
    case "too_small":
    case "too_big": {
      if (issue.origin !== "number" && issue.origin !== "int") break;
      const limit = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      return [
        problem("out-of-range", `${name} is ${show(found)}; it must be ${limit}.`, `Correct it.${about}`),
      ];
    }
    case "invalid_union": {
      const inner = deepestUnionIssues(issue);
      if (inner)
        return inner.flatMap((sub) =>
          issueProblems(schema, value, { ...sub, path: [...path, ...sub.path] } as z.core.$ZodIssue, context),
        );
      break;
    }
    case "invalid_key":
      return [
        problem(
          "bad-name",
          sentence(`${name} ${issue.issues[0]?.message ?? "is not a valid key"}`),
          "Rename it.",
          "key",
        ),
      ];
  }
  const isWhole = issue.code === "custom" && path.length === 0;
  return [
    problem(
      issue.code === "custom" && noun === "setting" ? "bad-setting" : "bad-value",
      sentence(isWhole ? issue.message : `${name} ${predicate(found, issue.message)}`),
      `Correct it.${about}`,
    ),
  ];
}

/**
 * The required fields that a map misses, each with the unknown key that is most likely a slip for it. None where the schema
 * lets unknown keys pass: nothing would tell of the slip.
 */
function misspelt(schema: z.ZodType | undefined, map: unknown): Map<string, string> {
  const found = new Map<string, string>();
  if (!schema || !isStrict(schema) || typeof map !== "object" || map === null) return found;
  const fields = fieldNames(schema);
  for (const key of Object.keys(map)) {
    if (fields.includes(key)) continue;
    const near = nearest(key, fields);
    if (near === undefined || found.has(near) || valueAt(map, [near]) !== undefined) continue;
    if (!schemaAt(schema, [near])?.safeParse(undefined).success) found.set(near, key);
  }
  return found;
}

/** Whether every map that the schema takes is refused with an unknown key. */
function isStrict(schema: z.ZodType): boolean {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return inner.options.every((option) => isStrict(option as z.ZodType));
  if (inner instanceof z.ZodObject) return inner.def.catchall instanceof z.ZodNever;
  return !(inner instanceof z.ZodRecord);
}

/** The issues of the union's branch that fits best: the one that got furthest into the value. */
function deepestUnionIssues(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  return issue.errors.find((errors) =>
    errors.every((sub) => sub.path.length > 0 || sub.code === "unrecognized_keys"),
  );
}

/** The schema of the field at a path, through defaults, optionals, arrays and records. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner: z.ZodType | undefined = current && unwrap(current);
    if (inner instanceof z.ZodObject)
      current = inner.shape[String(key)] ?? (inner.def.catchall as z.ZodType | undefined);
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else if (inner instanceof z.ZodRecord) current = inner.valueType as z.ZodType;
    else if (inner instanceof z.ZodUnion)
      current = inner.options.map((option) => schemaAt(option as z.ZodType, [key])).find(Boolean);
    else return undefined;
  }
  return current;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = wrapped(schema);
  return inner ? unwrap(inner) : schema;
}

/** The inner schema of an optional, default or transforming one; undefined for any other schema. */
function wrapped(schema: z.ZodType): z.ZodType | undefined {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodPrefault
  )
    return schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodPipe ? (schema.in as z.ZodType) : undefined;
}

/** That of the outermost layer that has one: a schema read from JSON has it inside. */
function descriptionOf(schema: z.ZodType | undefined): string | undefined {
  return schema && (schema.description ?? descriptionOf(wrapped(schema)));
}

/** Names of the fields that a schema has, for suggestions. */
export function fieldNames(schema: z.ZodType | undefined): string[] {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => fieldNames(option as z.ZodType));
  return [];
}

/** `a.b[0].c`, as people write a path; a key with dots or spaces stands in brackets and quotes. */
export const dotted = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    if (!/^[\w$/<>*-]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text ? `${text}.${key}` : key;
  }, "");

const kindOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return `the ${typeof value} ${show(value)}`;
};

const article = (type: string): string =>
  ({ object: "a map", record: "a map", array: "a list", int: "a whole number" })[type] ?? `a ${type}`;

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** Text after a field's name: messages of this repository are predicates, those of zod sentences. */
function predicate(found: unknown, message: string): string {
  const isPredicate = /^[a-z]/.test(message);
  if (found === undefined) return isPredicate ? `is missing; it ${message}` : `is missing: ${message}`;
  if (typeof found === "object") return isPredicate ? message : `is not right: ${message}`;
  return `is ${show(found)}${isPredicate ? "; it " : ": "}${message}`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
