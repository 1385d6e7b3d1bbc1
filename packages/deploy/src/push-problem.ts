import { redactText } from "@hub/git";
import { error, ProblemError } from "@hub/problem";

/** A push that the server did not take. */
export const pushProblem = (branch: string, reason: string, stderr: string): ProblemError =>
  new ProblemError(
    error(
      "push-refused",
      `The server refused the push to ${branch} (${reason}).${remoteWords(stderr)}`,
      "Let this user push to the branch and to refs/hubctl: a rule of the host, such as a protected branch, forbids it.",
    ),
  );

function remoteWords(stderr: string): string {
  const lines = stderr.split("\n").flatMap((line) => /^remote: (.*\S)/.exec(line)?.[1] ?? []);
  return lines.length === 0 ? "" : ` It says: ${redactText(lines.join(" "))}`;
}
