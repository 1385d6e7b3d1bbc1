import { type SourceFile, schemaProblems } from "@hub/fleet";
import { isError, type Problem } from "@hub/problem";
import { parseYaml } from "@hub/yaml";
import { type Support, supportSchema } from "./schema.ts";

/** Reads the text of a `support.yaml`. Without `support` where it has errors. */
export function parseSupport(
  path: string,
  bytes: Uint8Array,
): { support?: Support; problems: readonly Problem[] } {
  const { value, problems, placeOf } = parseYaml(bytes, path, { allowDates: true });
  if (value === undefined || problems.some(isError)) return { problems };
  const checked = supportSchema.safeParse(value);
  const file: SourceFile = { path, placeOf };
  if (!checked.success)
    return {
      problems: [
        ...problems,
        ...schemaProblems(supportSchema, value, checked.error, { file, noun: "field" }),
      ],
    };
  const support = checked.data.lines.map((line, index) => ({
    ...line,
    place: placeOf(["lines", index], "value"),
  }));
  return { support, problems };
}
