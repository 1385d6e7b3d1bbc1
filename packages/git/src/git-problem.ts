import { type ErrorCode, error, ProblemError } from "@hub/problem";
import { redactText } from "./redact-url.ts";

/** Failures of git by a pattern in its output, each with a cause and a fix. The first match counts. */
const failures: readonly {
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly cause: string;
  readonly fix: string;
}[] = [
  {
    pattern: /tell me who you are|empty ident|auto-detection is disabled|no (email|name) was given/i,
    code: "no-identity",
    cause: "Git does not know whose commit this is.",
    fix: "Set user.name and user.email with `git config`, or GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL and the two of GIT_COMMITTER.",
  },
  {
    pattern:
      /failed to sign|gpg failed|signing failed|user\.signingkey|load public key|failed to write commit object/i,
    code: "signing-failed",
    cause: "Git is set up to sign commits (commit.gpgsign), and cannot.",
    fix: "Try `git commit -S --allow-empty` somewhere; nothing was pushed.",
  },
  {
    pattern: /host key verification failed/i,
    code: "repository-away",
    cause: "The host key of the repository's server is not known here.",
    fix: "Add it to known_hosts after you have compared it with the one that the host publishes.",
  },
  {
    pattern:
      /authentication failed|could not read (username|password)|permission denied|access denied|write access.*not granted|requested url returned error: (401|403)|insufficient permission/i,
    code: "no-permission",
    cause: "The repository does not let this user in.",
    fix: "Give git credentials that may read and push (a credential helper, an SSH key, the token of the workflow).",
  },
  {
    pattern:
      /not appear to be a git repository|repository .*not found|does not exist|requested url returned error: 404/i,
    code: "repository-away",
    cause: "There is no repository at this address, or this user may not know of it.",
    fix: "Check the address given to --to, and that the credentials are for it.",
  },
  {
    pattern:
      /could not resolve|couldn't connect|connection (refused|reset|timed out)|failed to connect|network is unreachable|operation timed out|the remote end hung up|requested url returned error: 5\d\d|ssl|certificate/i,
    code: "repository-away",
    cause: "The repository cannot be reached.",
    fix: "Check the address given to --to, and the network; then run it again.",
  },
];

/** A git command that failed, as a problem. Unknown ones are `git-failed`, in git's own words. */
export function gitProblem(command: string, stderr: string, fix?: string): ProblemError {
  const lines = stderr
    .split("\n")
    .map((line) => redactText(line.replace(/^(fatal|error|remote): /, "").trim()))
    .filter((line) => line !== "" && !/^(warning|hint):/.test(line));
  const match = failures.find(({ pattern }) => pattern.test(stderr));
  if (match) {
    const line = lines.find((line) => match.pattern.test(line)) ?? "";
    return new ProblemError(
      error(match.code, `${match.cause} git ${command} says: ${line}`, fix ?? match.fix),
    );
  }
  const output = lines.slice(0, 6).join(" ") || "it does not say why.";
  return new ProblemError(
    error("git-failed", `git ${command} failed: ${output}`, fix ?? "Read what git says; nothing was pushed."),
  );
}
