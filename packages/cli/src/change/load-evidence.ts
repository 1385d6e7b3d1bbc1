import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { error, type Problem, ProblemError } from "@hub/problem";
import { type Evidence, evidenceSchema, joinEvidence } from "@hub/rollout";

/**
 * Reads what `hubctl status --json` wrote, of one hub or of several. Undefined where no file is given. Throws the Problem
 * `bad-evidence` for what is none.
 */
export function loadEvidence(cwd: string, files: readonly string[]): Evidence | undefined {
  const problems: Problem[] = [];
  const all = files.flatMap((file) => {
    const parsed = parse(resolve(cwd, file));
    if ("evidence" in parsed) return [parsed.evidence];
    problems.push(
      error(
        "bad-evidence",
        parsed.isRead
          ? `The file is no evidence: ${parsed.flaw}.`
          : `${file} cannot be read: ${parsed.flaw}.`,
        "Write it with `hubctl status --json > FILE`.",
        { place: parsed.isRead ? { file, line: 1, column: 1 } : undefined },
      ),
    );
    return [];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return joinEvidence(all);
}

/** The evidence, or what is wrong, as a clause. */
function parse(path: string): { evidence: Evidence } | { isRead: boolean; flaw: string } {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { isRead: false, flaw: code === "ENOENT" ? "there is no such file" : message };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { isRead: true, flaw: (error as Error).message };
  }
  const { success, data, error } = evidenceSchema.safeParse(value);
  if (success) return { evidence: data };
  const [issue] = error.issues;
  return { isRead: true, flaw: `${issue?.path.join(".") || "the file"}: ${issue?.message}` };
}
