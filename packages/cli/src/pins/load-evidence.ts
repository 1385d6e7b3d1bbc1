import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Problem, ProblemError } from "@hub/problem";
import { type Evidence, evidenceSchema, joinEvidence } from "@hub/rollout";

/**
 * Reads what `hubctl status --json` wrote, of one hub or of several. Undefined where no file is given. Throws the Problem
 * `bad-evidence` for what is none.
 */
export function loadEvidence(cwd: string, files: readonly string[]): Evidence | undefined {
  const problems: Problem[] = [];
  const all = files.flatMap((file) => {
    const parsed = parse(resolve(cwd, file));
    if (typeof parsed !== "string") return [parsed];
    problems.push({
      code: "bad-evidence",
      severity: "error",
      place: { file, line: 1, column: 1 },
      cause: `The file is no evidence: ${parsed}.`,
      fix: "Write it with `hubctl status --json > FILE`.",
    });
    return [];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return joinEvidence(all);
}

/** The evidence, or what is wrong with it, as a clause. */
function parse(path: string): Evidence | string {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return (error as Error).message;
  }
  const { success, data, error } = evidenceSchema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  return `${issue?.path.join(".") || "the file"}: ${issue?.message}`;
}
